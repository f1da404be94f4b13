import type Resolver from '@forge/resolver';
import type { AuditAnswer } from '../contract/audit';
import type { RequestOf } from '../contract/calls';
import { reportFilterOf } from '../contract/filter-of';
import { DAYS_THAT_TELL_OF_SPIKES } from '../domain/aggregate/companions/import-spikes';
import { auditPiece } from '../domain/export/audit-piece';
import { DEFINITION_VERSION } from '../domain/settings';
import { loadSettings } from '../settings/store';
import { factsOfDays } from '../store/facts';
import type { IndexState } from '../store/index-state';
import { defineResolver } from './define';
import { Right } from './rights';

/** Leaves room for the rest of an answer, which may have 5 MB. */
const MOST_BYTES = 4_000_000;

/** How each defect was counted and why, page by page. */
export function defineAudit(resolver: Resolver): void {
  defineResolver(
    resolver,
    'audit-export',
    Right.browse((request) => request.projectId),
    (request, { index }) => answerFor(request, index),
  );
}

async function answerFor(
  { projectId, after, filter, rowsAPage = Infinity }: RequestOf<'audit-export'>,
  index: IndexState,
): Promise<AuditAnswer> {
  const { settings, revision } = await loadSettings(projectId, index.heldSettings ?? undefined);
  const { facts, lastDay } = await factsOfDays(index, after?.day ?? null, DAYS_THAT_TELL_OF_SPIKES);
  const limits = { bytes: MOST_BYTES, rows: rowsAPage, lastDay };
  const { csv, rows, last } = auditPiece(facts, settings, after, limits, reportFilterOf(filter));
  const soFar = rows + (after?.rows ?? 0);
  return {
    csv,
    rows: soFar,
    next: last && { ...last, rows: soFar },
    card: {
      definitionVersion: DEFINITION_VERSION,
      settingsRevision: revision,
      dataAsOf: index.live?.asOf ?? null,
    },
  };
}
