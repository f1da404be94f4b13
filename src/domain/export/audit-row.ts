import type { PlacedDefect } from '../attribute/place';
import type { ShippedInReason } from '../attribute/shipped-in';
import { foundInSprint, shippedInSprint, type Sprint, type Sprints } from '../attribute/sprints';
import type { Discovery, InferenceRule } from '../classify/discovery';
import type { ScopeRow } from '../classify/scope';
import { formatDay } from '../day';
import type { Release } from '../normalise/release';
import type { Ladder, Outcome } from '../stage';
import { type AuditPosition, positionOf } from './audit-position';

/** How a defect was counted and why, in words that can be held against Jira (metrics.md, section 10). */
export interface AuditRow {
  readonly position: AuditPosition;
  readonly key: string;
  /** `yyyy-mm-dd` in the project's time zone. */
  readonly created: string;
  readonly scopeRow: ScopeRow;
  /** Whether the defect is inside the filter that was asked for; always, without one. */
  readonly inside: boolean;
  /** Names of the first and the last stage of the range where it was found; null is no discovery. */
  readonly foundFrom: string | null;
  readonly foundTo: string | null;
  readonly provenance: Discovery['provenance'] | 'unmapped';
  readonly rule: InferenceRule | null;
  readonly outcome: Outcome;
  /** `yyyy-mm-dd` on which it came back, where the project counts that as an escape. */
  readonly cameBack: string | null;
  readonly fixedIn: { readonly release: Release; readonly reason: FixedInReason } | null;
  readonly shippedIn: { readonly release: Release; readonly reason: ShippedInReason } | null;
  /** Of the day of creation, and of the day that the shipped-in release is dated. */
  readonly foundInSprint: Sprint | null;
  readonly shippedInSprint: Sprint | null;
}

/** The rank that a fix version won by. */
export type FixedInReason =
  | 'fix version: released'
  | 'fix version: released, undated'
  | 'fix version: unreleased'
  | 'fix version: unreleased, undated';

export function auditRow(
  projectKey: string,
  defect: PlacedDefect,
  { stages }: Ladder,
  sprints: Sprints,
  inside: boolean,
): AuditRow {
  const { facts, discovery, fixedIn, escapedDay } = defect;
  const stage = (index: number | undefined): string | null =>
    index === undefined ? null : (stages[index] ?? null);
  return {
    position: positionOf(facts),
    key: `${projectKey}-${facts.number}`,
    created: formatDay(defect.createdDay),
    scopeRow: defect.row,
    inside,
    foundFrom: stage(discovery.range?.from),
    foundTo: stage(discovery.range?.to),
    provenance: discovery.provenance === 'none' && discovery.unmapped ? 'unmapped' : discovery.provenance,
    rule: discovery.provenance === 'inferred' ? discovery.rule : null,
    outcome: defect.outcome,
    cameBack: escapedDay === undefined ? null : formatDay(escapedDay),
    fixedIn: fixedIn && { release: fixedIn, reason: fixedInReason(fixedIn) },
    shippedIn: defect.shippedIn,
    foundInSprint: foundInSprint(defect, sprints),
    shippedInSprint: shippedInSprint(defect, sprints),
  };
}

function fixedInReason({ released, releaseDay }: Release): FixedInReason {
  const state = released ? 'released' : 'unreleased';
  return releaseDay === null ? `fix version: ${state}, undated` : `fix version: ${state}`;
}
