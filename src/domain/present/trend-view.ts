import { classified, type OutcomeCounts } from '../aggregate/counts';
import { agesOf } from '../aggregate/maturity-curves/escape-ages';
import { compareAtSameAge, type SameAgeComparison } from '../aggregate/maturity-curves/same-age';
import { type ReleaseRow, windowCounts } from '../aggregate/releases';
import { compareReleaseRows, type ReleaseComparison } from '../aggregate/series/compare';
import {
  type CalendarTrend,
  type CalendarTrendPoint,
  calendarTrend,
} from '../aggregate/series/calendar-trend';
import { dailyOf, dailyOfSeverity, type SeriesCounts } from '../aggregate/series/period-counts';
import type { SignalAt } from '../aggregate/signals';
import { type Signal, type TrendPoint, trendOf } from '../aggregate/trend';
import type { PeriodKind } from '../calendar/period';
import type { Day } from '../day';
import { type DayRange, NO_FILTER } from '../filter/filter';
import type { SeverityClass } from '../normalise/meaning';
import type { Settings } from '../settings';
import type { PChart } from '../statistics/p-chart';
import { type PeriodView, presentPeriod } from './series-view';

/** The p′-chart of the releases by id, and what it says. */
export interface TrendView extends Pick<PChart, 'centre' | 'sigmaZ' | 'limits'> {
  /** Releases differ by more than chance (σ_z > 1.5): the limits are widened, and that is to be said. */
  readonly widened: boolean;
  readonly points: readonly { readonly releaseId: number; readonly point: TrendPoint['point'] }[];
  /** Empty is "no signal". */
  readonly signals: readonly Signal[];
}

/** The same of calendar periods, by day of creation. */
export interface CalendarTrendView extends Pick<PChart, 'centre' | 'sigmaZ' | 'limits'> {
  readonly widened: boolean;
  /** Every period from the first defect on; one that is not over is `partial` and not judged. */
  readonly points: readonly (PeriodView & {
    readonly counts: OutcomeCounts;
    readonly point: CalendarTrendPoint['point'];
  })[];
  /** At the labels of periods; empty is "no signal". */
  readonly signals: readonly SignalAt<string>[];
}

/** What severities are told apart by: months travel, and quarters are made of them. */
export type SeverityPeriod = Extract<PeriodKind, 'month' | 'quarter'>;

const NOTEWORTHY_SPREAD = 1.5;

export function presentTrend(rows: readonly ReleaseRow[], settings: Pick<Settings, 'trend'>): TrendView {
  const { chart, points, signals } = trendOf(rows, settings.trend.baseline);
  return {
    ...chart,
    widened: isWidened(chart),
    points: points.map(({ row, point }) => ({ releaseId: row.release.id, point })),
    signals,
  };
}

/** For each kind of period. */
export function presentCalendarTrend(
  series: SeriesCounts,
  asOf: Day,
  { trend }: Pick<Settings, 'trend'>,
  created: DayRange = NO_FILTER.created,
): { readonly [K in PeriodKind]: CalendarTrendView } {
  const of = (kind: PeriodKind): CalendarTrendView =>
    calendarView(calendarTrend(dailyOf(series.periods[kind]), kind, asOf, trend.baseline, created));
  return { week: of('week'), month: of('month'), quarter: of('quarter') };
}

/** The trend of one severity by day of creation, over the same periods as that of all. */
export function presentSeverityTrend(
  series: SeriesCounts,
  severity: SeverityClass,
  kind: SeverityPeriod,
  asOf: Day,
  { trend }: Pick<Settings, 'trend'>,
  created: DayRange = NO_FILTER.created,
): CalendarTrendView {
  return calendarView(calendarTrend(dailyOfSeverity(series, severity), kind, asOf, trend.baseline, created));
}

function calendarView({ chart, points, signals }: CalendarTrend): CalendarTrendView {
  return {
    ...chart,
    widened: isWidened(chart),
    points: points.map(({ period, partial, counts, point }) => ({
      ...presentPeriod(period, partial),
      counts,
      point,
    })),
    signals,
  };
}

function isWidened({ sigmaZ }: Pick<PChart, 'sigmaZ'>): boolean {
  return (sigmaZ ?? 0) > NOTEWORTHY_SPREAD;
}

/** Two releases by id, the later one first. */
export interface LatestComparison<C> {
  readonly releaseId: number;
  readonly beforeId: number;
  readonly comparison: C;
}

/** The latest release against the one before it; null where there are not two. */
export interface LatestView {
  /** The last two mature releases with n ≥ 1. */
  readonly mature: LatestComparison<ReleaseComparison> | null;
  /** The last two shipped releases with n ≥ 1, each as it stood at the younger one's age. */
  readonly sameAge: LatestComparison<SameAgeComparison> | null;
}

export function presentLatest(rows: readonly ReleaseRow[], minimumN: number): LatestView {
  const counted = rows.filter((row) => classified(windowCounts(row)) > 0);
  return {
    mature: latest(
      counted.filter((row) => row.maturity.state === 'mature'),
      (last, before) => compareReleaseRows(last, before, { minimumN, exposure: 'window' }),
    ),
    sameAge: latest(
      counted.filter((row) => row.maturity.state !== 'not shipped'),
      (last, before) => compareAtSameAge(agesOf(last), agesOf(before), minimumN),
    ),
  };
}

function latest<C>(
  rows: readonly ReleaseRow[],
  compare: (last: ReleaseRow, before: ReleaseRow) => C,
): LatestComparison<C> | null {
  const [before, last] = [rows.at(-2), rows.at(-1)];
  if (!before || !last) return null;
  return { releaseId: last.release.id, beforeId: before.release.id, comparison: compare(last, before) };
}
