import { sumCounts } from '../aggregate/counts';
import { type ReleaseRow, windowCounts } from '../aggregate/releases';
import { calendarSeries } from '../aggregate/series/calendar-series';
import { movingAverage } from '../aggregate/series/moving-average';
import type { DailyCounts } from '../aggregate/series/daily';
import { dailyOf, dailyOfSeverity, type SeriesCounts } from '../aggregate/series/period-counts';
import { ofKind, releaseKindOf } from '../aggregate/series/release-kind';
import type { Period, PeriodKind } from '../calendar/period';
import { type Day, formatDay } from '../day';
import { type DayRange, NO_FILTER } from '../filter/filter';
import type { SeverityClass } from '../normalise/meaning';
import type { Settings } from '../settings';
import { type Rate, rateOf } from './rate';

/** A period as it is shown; days are `yyyy-mm-dd`, both included. */
export interface PeriodView {
  readonly label: string;
  readonly first: string;
  readonly last: string;
  /** Days of it are still to come: drawn hollow. */
  readonly partial: boolean;
}

export interface PeriodRate extends PeriodView {
  readonly rate: Rate;
}

/** Rates over time: by day of creation, and by mature release. */
export interface SeriesView {
  /** Every period from the first defect on: one without a defect is *no data*. */
  readonly calendar: { readonly [K in PeriodKind]: readonly PeriodRate[] };
  /** The months of each severity that occurs, most severe first; all over the same months. */
  readonly severities: readonly {
    readonly severity: SeverityClass;
    readonly months: readonly PeriodRate[];
  }[];
  /** The last full days before the as-of day. */
  readonly rolling: readonly { readonly days: number; readonly rate: Rate }[];
  /** Each mature release with n ≥ 1 pooled with those before it. */
  readonly movingAverage: {
    readonly releases: number;
    readonly points: readonly {
      readonly releaseId: number;
      readonly partial: boolean;
      readonly rate: Rate;
    }[];
  };
  /** Mature releases pooled by kind, in the order of the first of each kind. */
  readonly kinds: readonly {
    readonly kind: string;
    readonly releaseIds: readonly number[];
    readonly rate: Rate;
  }[];
}

export function presentSeries(
  series: SeriesCounts,
  rows: { readonly all: readonly ReleaseRow[]; readonly ofSeries: readonly ReleaseRow[] },
  asOf: Day,
  settings: Pick<Settings, 'minimumN' | 'trend' | 'releases'>,
  created: DayRange = NO_FILTER.created,
): SeriesView {
  const { minimumN, trend } = settings;
  const ratesOf = (daily: DailyCounts, kind: PeriodKind): readonly PeriodRate[] =>
    calendarSeries(daily, kind, asOf, created).map(({ period, counts, partial }) => ({
      ...presentPeriod(period, partial),
      rate: rateOf(counts, minimumN),
    }));
  const calendar = (kind: PeriodKind): readonly PeriodRate[] => ratesOf(dailyOf(series.periods[kind]), kind);
  return {
    calendar: { week: calendar('week'), month: calendar('month'), quarter: calendar('quarter') },
    severities: series.severities.map(({ severity }) => ({
      severity,
      months: ratesOf(dailyOfSeverity(series, severity), 'month'),
    })),
    rolling: series.rolling.map(({ days, counts }) => ({ days, rate: rateOf(counts, minimumN) })),
    movingAverage: {
      releases: trend.movingAverage,
      points: movingAverage(rows.ofSeries, trend.movingAverage, 'window').map(({ row, counts, partial }) => ({
        releaseId: row.release.id,
        partial,
        rate: rateOf(counts, minimumN),
      })),
    },
    kinds: kindsOf(rows.all, settings),
  };
}

export function presentPeriod({ label, first, last }: Period, partial: boolean): PeriodView {
  return { label, first: formatDay(first), last: formatDay(last), partial };
}

function kindsOf(
  rows: readonly ReleaseRow[],
  { minimumN, releases: { kinds } }: Pick<Settings, 'minimumN' | 'releases'>,
): SeriesView['kinds'] {
  const mature = rows.filter((row) => row.maturity.state === 'mature');
  const names = new Set(mature.map(({ release }) => releaseKindOf(release.name, kinds)));
  return [...names].map((kind) => {
    const same = ofKind(mature, kind, kinds);
    return {
      kind,
      releaseIds: same.map(({ release }) => release.id),
      rate: rateOf(sumCounts(same.map(windowCounts)), minimumN),
    };
  });
}
