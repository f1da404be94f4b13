import { type Days, isPartial, type Period, type PeriodKind, periodsOver } from '../../calendar/period';
import { rollingDays } from '../../calendar/rolling';
import type { Day } from '../../day';
import { type OutcomeCounts, sumCounts } from '../counts';
import type { DailyCounts } from './daily';

export interface CalendarPoint {
  readonly period: Period;
  readonly counts: OutcomeCounts;
  /** Days of the period are still to come: drawn hollow. */
  readonly partial: boolean;
}

/**
 * The periods from the first defect to the as-of day, or to the last defect when that is later, so that the points
 * add up to all defects. A period without a defect is in it: a gap is to be seen. No defects, no points.
 */
export function calendarSeries(daily: DailyCounts, kind: PeriodKind, asOf: Day): readonly CalendarPoint[] {
  const days = [...daily.keys()].sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  return periodsOver({ first, last: Math.max(last, asOf) }, kind).map((period) => ({
    period,
    counts: countsIn(daily, period),
    partial: isPartial(period, asOf),
  }));
}

/** The defects created in the `count` full days before the as-of day. */
export function rollingCounts(daily: DailyCounts, asOf: Day, count: number): OutcomeCounts {
  return countsIn(daily, rollingDays(asOf, count));
}

function countsIn(daily: DailyCounts, days: Days): OutcomeCounts {
  const found: OutcomeCounts[] = [];
  for (let day = days.first; day <= days.last; day++) {
    const counts = daily.get(day);
    if (counts) found.push(counts);
  }
  return sumCounts(found);
}
