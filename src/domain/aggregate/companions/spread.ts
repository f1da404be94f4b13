import { quantile } from '../../statistics/quantile';

/** Durations in days: the middle one and the one that nine in ten stay under. Means hide the tail, so there is none. */
export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly p90: number;
}

/** Type-7 quantiles; null for no durations: that is no data, not 0 days. */
export function spreadOf(days: readonly number[]): Spread | null {
  return spreadOfSorted(ascending(days));
}

/** The same numbers in order: an array of doubles is sorted several times faster than one of any numbers. */
export function ascending(days: readonly number[]): Float64Array {
  return new Float64Array(days).sort();
}

/** Two lists in order as one. */
export function merged(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length);
  for (let [at, inA, inB] = [0, 0, 0]; at < both.length; at++) {
    const [nextA, nextB] = [a[inA] ?? Infinity, b[inB] ?? Infinity];
    if (nextA <= nextB) inA++;
    else inB++;
    both[at] = Math.min(nextA, nextB);
  }
  return both;
}

export function spreadOfSorted(sorted: Float64Array): Spread | null {
  const [median, p90] = [quantile(sorted, 0.5), quantile(sorted, 0.9)];
  return median === null || p90 === null ? null : { n: sorted.length, median, p90 };
}
