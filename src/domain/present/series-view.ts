import { sumCounts } from '../aggregate/counts';
import { type ReleaseRow, windowCounts } from '../aggregate/releases';
import { calendarSeries } from '../aggregate/series/calendar-series';
import { movingAverage } from '../aggregate/series/moving-average';
import { dailyOf, type SeriesCounts } from '../aggregate/series/period-counts';
import { ofKind, releaseKindOf } from '../aggregate/series/release-kind';
import type { Period, PeriodKind } from '../calendar/period';
import { type Day, formatDay } from '../day';
import { type DayRange, NO_FILTER } from '../filter/filter';
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

/** Rates over time: by day of creation, and by mature release. */
export interface SeriesView {
  /** Every period from the first defect on: one without a defect is *no data*. */
  readonly calendar: { readonly [K in PeriodKind]: readonly (PeriodView & { readonly rate: Rate })[] };
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
  readonly kinds: readonly { readonly kind: string; readonly releases: number; readonly rate: Rate }[];
}

export function presentSeries(
  series: SeriesCounts,
  rows: { readonly all: readonly ReleaseRow[]; readonly ofSeries: readonly ReleaseRow[] },
  asOf: Day,
  settings: Pick<Settings, 'minimumN' | 'trend' | 'releases'>,
  created: DayRange = NO_FILTER.created,
): SeriesView {
  const { minimumN, trend } = settings;
  const calendar = (kind: PeriodKind): SeriesView['calendar'][PeriodKind] =>
    calendarSeries(dailyOf(series.periods[kind]), kind, asOf, created).map(({ period, counts, partial }) => ({
      ...presentPeriod(period, partial),
      rate: rateOf(counts, minimumN),
    }));
  return {
    calendar: { week: calendar('week'), month: calendar('month'), quarter: calendar('quarter') },
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
    return { kind, releases: same.length, rate: rateOf(sumCounts(same.map(windowCounts)), minimumN) };
  });
}
