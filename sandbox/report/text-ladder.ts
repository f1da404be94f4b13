import type { DiscoveryCounts } from '../../src/domain/aggregate/ladder/matrix';
import type { MissedCounts } from '../../src/domain/aggregate/ladder/missed';
import type { LadderView } from '../../src/domain/present/ladder-view';
import { printable } from './printable';
import { shareWords } from './text-words';

/** The containment matrix and what it says, as lines for a terminal. */
export function ladderLines(ladder: LadderView): readonly string[] {
  const { totals, noOrigin, missed } = ladder;
  const names = ladder.stages.map(({ stage }) => printable(stage));
  return [
    `stage leakage: ${shareWords(ladder.stageLeakage)}; ${ladder.impossible} found before they were introduced`,
    `found before release ${totals.beforeRelease}, after release ${totals.afterRelease}, nowhere known ${totals.noDiscovery}`,
    ...ladder.stages.map(
      (stage, index) =>
        `stage ${names[index] ?? ''}: ${totals.stages[index] ?? 0} found; catch rate ${shareWords(stage.catchRate)}; removal efficiency ${shareWords(stage.removalEfficiency)}; leaked in ${stage.leakedIn}, out ${stage.leakedOut}`,
    ),
    ...ladder.origins.flatMap((origin) => [
      `origin ${printable(origin.name)}: ${origin.total}; phase containment ${shareWords(origin.phaseContainment)}; expected containment ${shareWords(origin.expectedContainment)}`,
      `  ${foundWords(origin, names)}`,
    ]),
    `no origin: ${noOrigin.total}, of them ${ladder.unmappedOrigin} unmapped`,
    `  ${foundWords(noOrigin, names)}`,
    ...missed.types.map(
      ({ name, missed: counts }) => `escaped of type ${printable(name)}: ${missedWords(counts, names)}`,
    ),
    `escaped of no type: ${missedWords(missed.noType, names)}`,
    `escaped of all types: ${missedWords(missed.overall, names)}`,
  ];
}

function foundWords(counts: DiscoveryCounts, stages: readonly string[]): string {
  return countWords('found at', [
    ...stages.map((stage, index): Counted => [stage, counts.stages[index] ?? 0]),
    ['before release', counts.beforeRelease],
    ['after release', counts.afterRelease],
    ['nowhere known', counts.noDiscovery],
  ]);
}

function missedWords(counts: MissedCounts, stages: readonly string[]): string {
  return countWords('missed by', [
    ...stages.map((stage, index): Counted => [stage, counts.stages[index] ?? 0]),
    ['no origin', counts.noOrigin],
  ]);
}

type Counted = readonly [name: string, count: number];

function countWords(what: string, counts: readonly Counted[]): string {
  const some = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  return some.length === 0 ? 'none' : `${what} ${some.join(', ')}`;
}
