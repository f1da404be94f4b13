import {
  catchRates,
  expectedContainment,
  phaseContainment,
  removalEfficiency,
  type StageFlow,
  stageFlows,
  stageLeakage,
} from '../aggregate/ladder/efficiency';
import type { LadderTables } from '../aggregate/ladder/ladder-tally';
import type { DiscoveryCounts } from '../aggregate/ladder/matrix';
import type { MissedTable } from '../aggregate/ladder/missed';
import { type VerdictCounts, verdictCounts } from '../aggregate/ladder/verdict';
import { presentShare, type ShareView } from './share-view';

/** An origin of the containment matrix with what it says. */
export interface OriginView extends DiscoveryCounts {
  readonly name: string;
  /** Names of the stages. */
  readonly introduced: string;
  readonly caught: string;
  /** Cells with a known stage: *impossible*, *in place* or *leaked*. */
  readonly verdicts: VerdictCounts;
  readonly expectedContainment: ShareView;
  readonly phaseContainment: ShareView;
}

/** A stage of the ladder with what passed it. Removal efficiency and catch rate are two things: both are named. */
export interface StageView extends StageFlow {
  readonly stage: string;
  readonly removalEfficiency: ShareView;
  readonly catchRate: ShareView;
}

/** The containment matrix and its efficiencies; counts by stage are in the order of `stages`. */
export interface LadderView {
  readonly stages: readonly StageView[];
  readonly origins: readonly OriginView[];
  readonly noOrigin: DiscoveryCounts;
  readonly unmappedOrigin: number;
  readonly totals: DiscoveryCounts;
  /** Found before they were introduced: one of the two tags is wrong. */
  readonly impossible: number;
  readonly stageLeakage: ShareView;
  /** Escaped defects by the stage that should have caught them, by type. */
  readonly missed: MissedTable;
}

export function presentLadder({ matrix, missed }: LadderTables): LadderView {
  const { stages } = matrix.frame.ladder;
  const caught = catchRates(matrix);
  const origins = matrix.origins.map(({ origin, ...counts }): OriginView => {
    const row = { origin, ...counts };
    return {
      name: origin.name,
      introduced: stages[origin.introduced] ?? '',
      caught: stages[origin.caught] ?? '',
      ...counts,
      verdicts: verdictCounts(row),
      expectedContainment: presentShare(expectedContainment(row)),
      phaseContainment: presentShare(phaseContainment(row)),
    };
  });
  return {
    stages: stageFlows(matrix).map((flow, stage) => ({
      stage: stages[stage] ?? '',
      ...flow,
      removalEfficiency: presentShare(removalEfficiency(flow)),
      catchRate: presentShare(caught[stage] ?? { found: 0, of: 0 }),
    })),
    origins,
    noOrigin: matrix.noOrigin,
    unmappedOrigin: matrix.unmappedOrigin,
    totals: matrix.totals,
    impossible: origins.reduce((sum, { verdicts }) => sum + verdicts.impossible, 0),
    stageLeakage: presentShare(stageLeakage(matrix)),
    missed,
  };
}
