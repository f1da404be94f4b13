import { type Days, isPartial, type Period, type PeriodKind, periodsOver } from '../../calendar/period';
import { rollingDays } from '../../calendar/rolling';
import type { Day } from '../../day';
import { type DayRange, NO_FILTER } from '../../filter/filter';
import { type OutcomeCounts, sumCounts } from '../counts';
import type { DailyCounts } from './daily';

export interface CalendarPoint {
  readonly period: Period;
  readonly counts: OutcomeCounts;
  /** Days of the period are still to come, or the filter cuts them off: drawn hollow. */
  readonly partial: boolean;
}

/**
 * The periods from the first defect to the as-of day, or to the last defect when that is later, so that the points
 * add up to all defects. A period without a defect is in it: a gap is to be seen. No defects, no points.
 * @param created days that the defects are limited to: the series ends with them
 */
export function calendarSeries(
  daily: DailyCounts,
  kind: PeriodKind,
  asOf: Day,
  created: DayRange = NO_FILTER.created,
): readonly CalendarPoint[] {
  const days = [...daily.keys()].sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = Math.min(asOf, created.to ?? asOf);
  return periodsOver({ first, last: Math.max(last, end) }, kind).map((period) => ({
    period,
    counts: countsIn(daily, period),
    partial: isPartial(period, asOf) || isCut(period, created),
  }));
}

function isCut({ first, last }: Days, { from, to }: DayRange): boolean {
  return first < (from ?? -Infinity) || last > (to ?? Infinity);
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
