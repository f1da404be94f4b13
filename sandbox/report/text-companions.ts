import type { CompanionsView, MechanismsView } from '../../src/domain/present/companions-view';
import { printable } from './printable';
import { shareWords, spreadWords } from './text-words';

/** What stands beside the rate, as lines for a terminal. */
export function companionLines(companions: CompanionsView): readonly string[] {
  const { timeToDetect, timeToResolve, failureShare, recurrences, mechanisms, followThrough } = companions;
  const { importSpikes, daysSinceCritical } = companions;
  return [
    ...companions.quarters.map(({ label, escaped, overTarget }) => {
      const counts = Object.entries(escaped).map(([severity, count]) => `${count} ${severity}`);
      const over = overTarget && overTarget.length > 0 ? `; over target: ${overTarget.join(', ')}` : '';
      return `escapes of ${label}: ${counts.join(', ')}${over}`;
    }),
    `days since the last critical escape: ${daysSinceCritical ?? 'no data'}`,
    ...Object.entries(companions.triage).map(
      ([age, { untagged, incomplete }]) =>
        `waits for triage (${age === 'recent' ? 'last 90 days' : 'older'}): ${untagged} not tagged, ${incomplete} escaped without origin or mechanism`,
    ),
    `time to detect: ${spreadWords(timeToDetect.days)}; ${timeToDetect.noRelease} without a release`,
    timeToResolve
      ? `time to resolve: ${spreadWords(timeToResolve.all.days)}; still open: ${timeToResolve.all.stillOpen}`
      : 'time to resolve: no data',
    ...Object.entries(timeToResolve?.byOutcome ?? {}).map(
      ([outcome, { days, stillOpen }]) => `  ${outcome}: ${spreadWords(days)}; still open: ${stillOpen}`,
    ),
    `releases that failed: ${shareWords(failureShare)}; ${failureShare.undecided} undecided (no deployments are seen)`,
    recurrences
      ? `reopened: ${recurrences.reopened} of ${recurrences.read}, after release ${recurrences.reopenedAfterRelease}; history of ${recurrences.notRead} not read`
      : 'reopened: no data',
    ...(recurrences?.series ?? [])
      .filter(({ reopenings }) => reopenings > 0)
      .map(
        ({ label, reopenings, afterRelease }) =>
          `  ${label}: ${reopenings} reopenings, ${afterRelease} after release`,
      ),
    ...mechanisms.pareto.map(
      ({ mechanism, escaped, cumulative }) =>
        `mechanism ${printable(mechanism)}: ${shareWords(escaped)}; so far ${cumulative.found}`,
    ),
    `mechanism unknown: ${mechanisms.unknown.none} without, ${mechanisms.unknown.unmapped} unmapped`,
    ...mechanismOriginLines(mechanisms),
    followThrough
      ? `followed through: ${shareWords(followThrough)}; ${followThrough.unknown} unknown`
      : 'followed through: no data',
    ...(importSpikes ?? []).map(
      ({ day, created, usual }) => `import spike: ${created} created on ${day}, usually ${usual}`,
    ),
  ];
}

/** Only the pairs that occur. */
function mechanismOriginLines({ byOrigin }: MechanismsView): readonly string[] {
  const { mechanisms, origins, cells } = byOrigin;
  return mechanisms.flatMap((mechanism, row) => {
    const pairs = origins
      .map((origin, column) => ({ origin: origin ?? 'no origin', count: cells[row]?.[column] ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ origin, count }) => `${printable(origin)} ${count}`);
    return pairs.length === 0
      ? []
      : [`origins of mechanism ${printable(mechanism ?? 'unknown')}: ${pairs.join(', ')}`];
  });
}
