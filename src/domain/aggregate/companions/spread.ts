import { OrderStatistics } from '../../statistics/order-statistics';
import { quantile } from '../../statistics/quantile';

/** Durations in days: the middle one and the one that nine in ten stay under. Means hide the tail, so there is none. */
export interface Spread {
  readonly n: number;
  readonly median: number;
  readonly p90: number;
}

/** Type-7 quantiles of lists taken together; null for no durations: that is no data, not 0 days. */
export function spreadOf(...lists: readonly (readonly number[])[]): Spread | null {
  const days = new OrderStatistics(lists);
  const [median, p90] = [quantile(days, 0.5), quantile(days, 0.9)];
  return median === null || p90 === null ? null : { n: days.length, median, p90 };
}
