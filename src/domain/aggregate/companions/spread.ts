import { quantile } from '../../statistics/quantile';

/** Durations in days: the middle one and the one that nine in ten stay under. Means hide the tail, so there is none. */
export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly p90: number;
}

/** Type-7 quantiles; null for no durations: that is no data, not 0 days. */
export function spreadOf(days: readonly number[]): Spread | null {
  const sorted = new Float64Array(days).sort();
  const [median, p90] = [quantile(sorted, 0.5), quantile(sorted, 0.9)];
  return median === null || p90 === null ? null : { n: sorted.length, median, p90 };
}
