import type { DefectFacts } from '../facts';
import { type Meaning, severityOf } from '../normalise/meaning';
import { SEVERITIES } from '../settings';
import type { Outcome } from '../stage';

/** The rows of the reconciliation line, in the order in which they are asked (metrics.md, section 2). */
export const SCOPE_ROWS = [
  'duplicate',
  'rejected',
  'accepted',
  'unconfirmed',
  'below the floor',
  'not preventable',
  'in scope',
] as const;
export type ScopeRow = (typeof SCOPE_ROWS)[number];

/** The one row that a defect lands in. */
export function scopeRowOf(
  defect: DefectFacts,
  outcome: Outcome,
  isDuplicateByLink: (id: number) => boolean,
  meaning: Meaning,
): ScopeRow {
  const { resolutionId } = defect;
  if (resolutionId !== null && meaning.duplicateResolutions.has(resolutionId)) return 'duplicate';
  if (isDuplicateByLink(defect.id)) return 'duplicate';
  if (resolutionId !== null && meaning.rejectedResolutions.has(resolutionId)) return 'rejected';
  if (isAccepted(defect, meaning)) return 'accepted';
  if (isUnconfirmed(defect, meaning)) return 'unconfirmed';
  if (isBelowFloor(defect, meaning)) return 'below the floor';
  if (outcome === 'escaped' && isNotPreventable(defect, meaning)) return 'not preventable';
  return 'in scope';
}

// A fact is asked for last: to look it up takes longer than to see that it cannot matter.
function isAccepted(defect: DefectFacts, { acceptedLabels }: Meaning): boolean {
  return acceptedLabels.size > 0 && defect.labels.some((label) => acceptedLabels.has(label));
}

function isUnconfirmed(defect: DefectFacts, { unconfirmedStatuses }: Meaning): boolean {
  return unconfirmedStatuses.size > 0 && unconfirmedStatuses.has(defect.statusId);
}

/** Unmapped and missing severities pass any floor: what is not known is not left out. */
function isBelowFloor(defect: DefectFacts, meaning: Meaning): boolean {
  const floor = meaning.settings.scope.severityFloor;
  if (floor === null) return false;
  const severity = severityOf(defect.severityId, meaning);
  if (severity === 'unmapped' || severity === 'none') return false;
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(floor);
}

function isNotPreventable(defect: DefectFacts, meaning: Meaning): boolean {
  if (meaning.settings.scope.countNotPreventable || defect.mechanismId === null) return false;
  return meaning.mechanisms.get(defect.mechanismId)?.preventable === false;
}
