import { type PeriodKind, periodOf } from '../../calendar/period';
import { ROLLING_DAYS } from '../../calendar/rolling';
import type { Day } from '../../day';
import { type OutcomeCounts, sumCounts } from '../counts';
import { rollingCounts } from './calendar-series';
import type { DailyCounts } from './daily';

/** The defects created in a period that is told by its first day. */
export interface PeriodCount {
  readonly first: Day;
  readonly counts: OutcomeCounts;
}

/** In-scope defects by day of creation, as they travel: periods without a defect are filled in where they are shown. */
export interface SeriesCounts {
  /** In order; the periods of each kind add up to the defects in scope. */
  readonly periods: { readonly [K in PeriodKind]: readonly PeriodCount[] };
  /** The last full days before the as-of day, shortest window first. */
  readonly rolling: readonly { readonly days: number; readonly counts: OutcomeCounts }[];
}

export function seriesCounts(daily: DailyCounts, asOf: Day): SeriesCounts {
  const days = [...daily].map(([first, counts]) => ({ first, counts }));
  return {
    periods: byKind((kind) => merged(days, kind)),
    rolling: ROLLING_DAYS.map((count) => ({ days: count, counts: rollingCounts(daily, asOf, count) })),
  };
}

/** What a calendar series is drawn from: a period is counted on its first day. */
export function dailyOf(periods: readonly PeriodCount[]): DailyCounts {
  return new Map(periods.map(({ first, counts }) => [first, counts]));
}

/** Several projects on one as-of day as one. */
export function poolSeries(parts: readonly SeriesCounts[]): SeriesCounts {
  return {
    periods: byKind((kind) =>
      merged(
        parts.flatMap((part) => part.periods[kind]),
        kind,
      ),
    ),
    rolling: ROLLING_DAYS.map((days) => ({
      days,
      counts: sumCounts(
        parts.flatMap((part) => part.rolling.filter((each) => each.days === days)).map((each) => each.counts),
      ),
    })),
  };
}

function merged(days: readonly PeriodCount[], kind: PeriodKind): readonly PeriodCount[] {
  const byFirst = new Map<Day, OutcomeCounts>();
  for (const { first: day, counts } of days) {
    const { first } = periodOf(day, kind);
    const before = byFirst.get(first);
    byFirst.set(first, before ? sumCounts([before, counts]) : counts);
  }
  return [...byFirst].map(([first, counts]) => ({ first, counts })).sort((a, b) => a.first - b.first);
}

function byKind<T>(make: (kind: PeriodKind) => T): { readonly [K in PeriodKind]: T } {
  return { week: make('week'), month: make('month'), quarter: make('quarter') };
}
