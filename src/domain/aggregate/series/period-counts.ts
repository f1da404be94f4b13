import { ByDay } from '../../calendar/by-day';
import { periodFinder, type PeriodKind } from '../../calendar/period';
import { ROLLING_DAYS } from '../../calendar/rolling';
import type { Day } from '../../day';
import type { SeverityClass } from '../../normalise/meaning';
import { SEVERITY_CLASSES } from '../companions/severity';
import { addCounts, emptyTally, type OutcomeCounts, sumCounts } from '../counts';
import { rollingCounts } from './calendar-series';
import type { DailyBySeverity, DailyCounts } from './daily';

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
  /** The months by severity; the severities that occur, most severe first. They add up to the months of all. */
  readonly severities: readonly SeverityMonths[];
}

export interface SeverityMonths {
  readonly severity: SeverityClass;
  readonly months: readonly PeriodCount[];
}

export function seriesCounts({ all, bySeverity }: DailyBySeverity, asOf: Day): SeriesCounts {
  const days = periodCounts(all);
  return {
    periods: byKind((kind) => merged(days, kind)),
    rolling: ROLLING_DAYS.map((count) => ({ days: count, counts: rollingCounts(all, asOf, count) })),
    severities: SEVERITY_CLASSES.flatMap((severity) => {
      const own = bySeverity.get(severity);
      return own ? [{ severity, months: merged(periodCounts(own), 'month') }] : [];
    }),
  };
}

/** What a calendar series is drawn from: a period is counted on its first day. */
export function dailyOf(periods: readonly PeriodCount[]): DailyCounts {
  return new Map(periods.map(({ first, counts }) => [first, counts]));
}

/** What the series of one severity is drawn from: it spans the months of all, so that charts side by side agree. */
export function dailyOfSeverity({ periods, severities }: SeriesCounts, severity: SeverityClass): DailyCounts {
  const own = dailyOf(severities.find((each) => each.severity === severity)?.months ?? []);
  return new Map(periods.month.map(({ first }) => [first, own.get(first) ?? emptyTally()]));
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
    severities: SEVERITY_CLASSES.flatMap((severity) => {
      const own = parts.flatMap((part) => part.severities.filter((each) => each.severity === severity));
      const months = own.flatMap((each) => each.months);
      return own.length === 0 ? [] : [{ severity, months: merged(months, 'month') }];
    }),
  };
}

function periodCounts(daily: DailyCounts): readonly PeriodCount[] {
  return [...daily].map(([first, counts]) => ({ first, counts }));
}

function merged(days: readonly PeriodCount[], kind: PeriodKind): readonly PeriodCount[] {
  const periods = new ByDay(emptyTally);
  const periodWith = periodFinder(kind);
  for (const { first: day, counts } of days) addCounts(periods.on(periodWith(day).first), counts);
  return [...periods].map(([first, counts]) => ({ first, counts })).sort((a, b) => a.first - b.first);
}

function byKind<T>(make: (kind: PeriodKind) => T): { readonly [K in PeriodKind]: T } {
  return { week: make('week'), month: make('month'), quarter: make('quarter') };
}
