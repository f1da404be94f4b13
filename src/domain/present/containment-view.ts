import {
  catchRates,
  expectedContainment,
  phaseContainment,
  removalEfficiency,
  type StageFlow,
  stageFlows,
  stageLeakage,
} from '../aggregate/ladder/efficiency';
import type { ContainmentMatrix, DiscoveryCounts, OriginRow } from '../aggregate/ladder/matrix';
import { type CellVerdict, type VerdictCounts, verdictCounts, verdictOf } from '../aggregate/ladder/verdict';
import type { FoundAt } from '../issue-set/criterion';
import { type Proportion, proportionOf } from './proportion';

/** A cell of the containment matrix. */
export interface MatrixCell {
  readonly count: number;
  /** Null where origin or stage is not known. */
  readonly verdict: CellVerdict | null;
}

/** Cells are in the order of the view's columns. */
export interface MatrixRow {
  /** Null: no origin. */
  readonly origin: string | null;
  readonly cells: readonly MatrixCell[];
  readonly total: number;
}

/** What a stage caught of what reached it. Catch rate and removal efficiency are two things: both are named. */
export interface ContainmentStage extends StageFlow {
  readonly stage: string;
  readonly catchRate: Proportion;
  readonly removalEfficiency: Proportion;
}

export interface ContainmentOrigin {
  readonly origin: string;
  /** Names of the stages. */
  readonly introduced: string;
  readonly caught: string;
  readonly verdicts: VerdictCounts;
  readonly expectedContainment: Proportion;
  readonly phaseContainment: Proportion;
}

/** The page *Containment*: the matrix and what it says. */
export interface ContainmentView {
  /** The stages in order, then the three columns behind them. */
  readonly columns: readonly FoundAt[];
  /** How many of the columns are stages before the release line. */
  readonly beforeReleaseLine: number;
  /** A row an origin, *no origin* last. */
  readonly rows: readonly MatrixRow[];
  readonly totals: MatrixRow;
  readonly stages: readonly ContainmentStage[];
  readonly origins: readonly ContainmentOrigin[];
  /** Caught where they should be, of all with an origin and a stage that are not impossible. */
  readonly inPlace: Proportion;
  readonly impossible: number;
  /** How many leaked past each gate at which they should have been caught; the gates with any, in order. */
  readonly gates: readonly { readonly stage: string; readonly leaked: number }[];
  /** Defects with an origin, and those found at a known stage. */
  readonly withOrigin: number;
  readonly withStage: number;
  /** How many of *no origin* have a value that no mapping knows. */
  readonly unmappedOrigin: number;
}

export function presentContainment(matrix: ContainmentMatrix, minimumN: number): ContainmentView {
  const { stages, releaseLine } = matrix.frame.ladder;
  const name = (stage: number): string => stages[stage] ?? '';
  const rates = catchRates(matrix);
  const leakage = stageLeakage(matrix);
  return {
    columns: [
      ...stages.map((stage): FoundAt => ({ stage })),
      'before release',
      'after release, stage unknown',
      'no discovery',
    ],
    beforeReleaseLine: releaseLine,
    rows: [
      ...matrix.origins.map((row) => matrixRow(row.origin.name, row, row)),
      matrixRow(null, matrix.noOrigin, null),
    ],
    totals: matrixRow(null, matrix.totals, null),
    stages: stageFlows(matrix).map((flow, stage) => ({
      stage: name(stage),
      ...flow,
      catchRate: proportionOf(rates[stage] ?? { found: 0, of: 0 }, minimumN),
      removalEfficiency: proportionOf(removalEfficiency(flow), minimumN),
    })),
    origins: matrix.origins.map((row) => ({
      origin: row.origin.name,
      introduced: name(row.origin.introduced),
      caught: name(row.origin.caught),
      verdicts: verdictCounts(row),
      expectedContainment: proportionOf(expectedContainment(row), minimumN),
      phaseContainment: proportionOf(phaseContainment(row), minimumN),
    })),
    inPlace: proportionOf({ found: leakage.of - leakage.found, of: leakage.of }, minimumN),
    impossible: sum(matrix.origins.map((row) => verdictCounts(row).impossible)),
    gates: stages
      .map((stage, index) => ({ stage, leaked: leakedPast(index, matrix.origins) }))
      .filter(({ leaked }) => leaked > 0),
    withOrigin: sum(matrix.origins.map((row) => row.total)),
    withStage: sum(matrix.totals.stages),
    unmappedOrigin: matrix.unmappedOrigin,
  };
}

function matrixRow(name: string | null, counts: DiscoveryCounts, row: OriginRow | null): MatrixRow {
  const { stages, beforeRelease, afterRelease, noDiscovery, total } = counts;
  return {
    origin: name,
    cells: [
      ...stages.map((count, stage) => ({ count, verdict: row && verdictOf(row.origin, stage) })),
      ...[beforeRelease, afterRelease, noDiscovery].map((count) => ({ count, verdict: null })),
    ],
    total,
  };
}

/** Defects that should have been caught at the stage at the latest, and were not. */
function leakedPast(stage: number, origins: readonly OriginRow[]): number {
  return sum(origins.filter(({ origin }) => origin.caught === stage).map((row) => verdictCounts(row).leaked));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
