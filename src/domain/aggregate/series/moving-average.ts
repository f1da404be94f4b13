import { classified, type OutcomeCounts, sumCounts } from '../counts';
import { type Exposure, exposedCounts } from '../maturity-curves/exposure';
import type { ReleaseRow } from '../releases';

/** The counts of a release pooled with those of the ones before it. */
export interface MovingPoint {
  readonly row: ReleaseRow;
  /** ΣE and Σn of the window: never a mean of rates. */
  readonly counts: OutcomeCounts;
  /** Fewer than k releases so far. */
  readonly partial: boolean;
}

/**
 * Moving average over the mature releases with n ≥ 1, each pooled with up to k − 1 before it.
 * @param rows in the order of releases
 * @throws RangeError when k is not a whole number from 1 on.
 */
export function movingAverage(
  rows: readonly ReleaseRow[],
  k: number,
  exposure: Exposure,
): readonly MovingPoint[] {
  if (!Number.isInteger(k) || k < 1)
    throw new RangeError(`cannot pool ${k} releases: give a whole number from 1 on`);
  const judged = rows
    .filter((row) => row.maturity.state === 'mature')
    .map((row) => ({ row, counts: exposedCounts(row, exposure) }))
    .filter(({ counts }) => classified(counts) > 0);
  return judged.map(({ row }, index) => {
    const window = judged.slice(Math.max(0, index + 1 - k), index + 1);
    return { row, counts: sumCounts(window.map((each) => each.counts)), partial: window.length < k };
  });
}
