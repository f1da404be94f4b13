import type { Day } from '../day';
import type { Days } from './period';

/** The rolling windows that are offered, in days (metrics.md, section 5). */
export const ROLLING_DAYS = [7, 14, 30, 90] as const;

/** The `count` full days before the as-of day, which is not full itself. */
export function rollingDays(asOf: Day, count: number): Days {
  return { first: asOf - count, last: asOf - 1 };
}

/** Whether the day is one of the days. */
export function holds({ first, last }: Days, day: Day): boolean {
  return first <= day && day <= last;
}
