import { type DifferenceInterval, newcombe } from '../../statistics/newcombe';
import { classified, type OutcomeCounts } from '../counts';
import { type Exposure, exposedCounts } from '../maturity-curves/exposure';
import type { ReleaseRow } from '../releases';

/** Which of two compared things something is said of. */
export type Side = 'first' | 'second' | 'both';

/** Two rates compared, or the named reason why they cannot be. */
export type Comparison =
  | { readonly state: 'not comparable'; readonly reason: 'no data'; readonly side: Side }
  | {
      readonly state: 'compared';
      readonly first: OutcomeCounts;
      readonly second: OutcomeCounts;
      /** Rate of the first minus rate of the second, as a fraction. */
      readonly difference: number;
      /** Newcombe's 95 % interval of the difference. */
      readonly interval: DifferenceInterval;
      /** Whether chance alone explains the difference. */
      readonly zeroInside: boolean;
      /** One side is under the minimum n: counts and interval only, the difference is not to be shown. */
      readonly tooFew: boolean;
    };

export type ReleaseComparison =
  | Comparison
  | {
      readonly state: 'not comparable';
      readonly reason: 'not shipped' | 'maturing';
      readonly side: Side;
    };

/** metrics.md, section 8, *Two releases*: mature ones only. */
export function compareReleaseRows(
  first: ReleaseRow,
  second: ReleaseRow,
  options: { readonly minimumN: number; readonly exposure: Exposure },
): ReleaseComparison {
  for (const reason of ['not shipped', 'maturing'] as const) {
    const [a, b] = [first.maturity.state === reason, second.maturity.state === reason];
    if (a || b) return { state: 'not comparable', reason, side: sideWhere(a, b) };
  }
  const { exposure, minimumN } = options;
  return compareCounts(exposedCounts(first, exposure), exposedCounts(second, exposure), minimumN);
}

/** Counts travel in the answer, so that both rates can be shown with their own n and interval. */
export function compareCounts(first: OutcomeCounts, second: OutcomeCounts, minimumN: number): Comparison {
  const a = { found: first.escaped, of: classified(first) };
  const b = { found: second.escaped, of: classified(second) };
  const interval = newcombe(a, b);
  if (!interval)
    return { state: 'not comparable', reason: 'no data', side: sideWhere(a.of === 0, b.of === 0) };
  return {
    state: 'compared',
    first,
    second,
    difference: a.found / a.of - b.found / b.of,
    interval,
    zeroInside: interval.lower <= 0 && interval.upper >= 0,
    tooFew: Math.min(a.of, b.of) < minimumN,
  };
}

/** The side that something is true of, given that it is true of at least one. */
export function sideWhere(first: boolean, second: boolean): Side {
  if (first && second) return 'both';
  return first ? 'first' : 'second';
}
