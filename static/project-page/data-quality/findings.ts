import { formatDay, parseDay } from '../../../src/domain/day';
import { inScope, type IssueSet } from '../../../src/domain/issue-set/issue-set';
import type { ReportView } from '../../../src/domain/present/report-view';

/** What may be odd about defects, each a row of the table. */
export const FINDINGS = [
  'unclassified',
  'conflicts',
  'impossible',
  'fixed before affected',
  'unknown versions',
  'import days',
  'after the day',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

/** A number of issues with the set of them. */
export interface FoundIssues {
  readonly issues: number;
  readonly set: IssueSet;
}

export interface Finding {
  readonly kind: FindingKind;
  /** Defects, or days of import. */
  readonly count: number;
  /** What was found; one part for each day of import, with its day. */
  readonly parts: readonly (FoundIssues & { readonly day: string | null })[];
}

/** All findings, also those of which there are none: that something was looked for is worth knowing. */
export function findingsOf(view: ReportView): readonly Finding[] {
  return FINDINGS.map((kind) => {
    const parts = partsOf(kind, view);
    const sum = parts.reduce((total, { issues }) => total + issues, 0);
    return { kind, count: kind === 'import days' ? parts.length : sum, parts };
  });
}

function partsOf(kind: FindingKind, view: ReportView): Finding['parts'] {
  const { notes, companions, ladder, provenance, quality, asOf } = view;
  const one = (issues: number, set: IssueSet): Finding['parts'] => [{ issues, set, day: null }];
  switch (kind) {
    case 'unclassified':
      return one(provenance.unclassified, inScope({ by: 'outcome', is: 'unclassified' }));
    case 'conflicts':
      return one(companions.conflicts, inScope({ by: 'conflict' }));
    case 'impossible':
      return one(ladder.impossible, inScope({ by: 'verdict', is: 'impossible' }));
    case 'fixed before affected':
      return one(quality.fixedBeforeAffected, inScope({ by: 'fixed before affected' }));
    case 'unknown versions':
      return one(notes.withUnknownVersion, { row: 'any', criteria: [{ by: 'unknown version' }] });
    case 'import days':
      return (companions.importSpikes ?? []).map(({ day, created }) => ({
        issues: created,
        set: createdOn(day, day),
        day,
      }));
    case 'after the day':
      return one(notes.createdAfterAsOf, createdOn(formatDay((parseDay(asOf) ?? 0) + 1), LAST_DAY));
  }
}

const LAST_DAY = '9999-12-31';

function createdOn(from: string, to: string): IssueSet {
  return { row: 'any', criteria: [{ by: 'created', from, to }] };
}

/** How many kinds of things were found, of defects, values and versions, out of those that are looked for. */
export function kindsFound(view: ReportView): number {
  const { unmapped, versions } = view.quality;
  return (
    findingsOf(view).filter(({ count }) => count > 0).length +
    new Set(unmapped.map(({ field }) => field)).size +
    new Set(versions.map(({ flaw }) => flaw)).size
  );
}
