import { windowCounts } from '../../../src/domain/aggregate/releases';
import type { SignalAt } from '../../../src/domain/aggregate/signals';
import type { Signal, Trend, TrendPoint } from '../../../src/domain/aggregate/trend';
import type { Maturity } from '../../../src/domain/aggregate/maturity';
import type { PeriodKind } from '../../../src/domain/calendar/period';
import { formatDay } from '../../../src/domain/day';
import { type Rate, rateOf } from '../../../src/domain/present/rate';
import type { CalendarTrendView } from '../../../src/domain/present/trend-view';
import type { ControlLimits } from '../../../src/domain/statistics/p-chart';

/** What the points of a trend are. */
export type TrendBy = 'release' | PeriodKind;

/** One release or one period on the trend chart. */
export interface TrendMark {
  /** Id of the release, or label of the period. */
  readonly id: number | string;
  readonly name: string;
  /** Release day, or first day of the period, as `yyyy-mm-dd`; null for an undated version. */
  readonly date: string | null;
  /** The days of a period as `yyyy-mm-dd`, both included; null for a release. */
  readonly days: { readonly first: string; readonly last: string } | null;
  readonly kind: TrendPoint['point']['kind'] | CalendarTrendView['points'][number]['point']['kind'];
  /** Height of the point as a fraction; null where there is nothing to draw. */
  readonly at: number | null;
  /** Counts (of a release within the exposure window), and what may be said of them. */
  readonly rate: Rate;
  readonly limits: ControlLimits | null;
  readonly beyond: 'above' | 'below' | null;
  readonly inRun: boolean;
  /** Null for a period, which does not mature. */
  readonly maturity: Maturity | null;
}

/** The trend as marks, oldest first. */
export function trendMarks(trend: Trend, minimumN: number): readonly TrendMark[] {
  const points = trend.points.map(({ row, point }) => ({ id: row.release.id, row, point }));
  const inRun = inRuns(points, trend.signals);
  return points.map(({ id, row, point }) => ({
    id,
    name: row.release.name,
    date: row.release.releaseDay === null ? null : formatDay(row.release.releaseDay),
    days: null,
    rate: rateOf(windowCounts(row), minimumN),
    inRun: inRun.has(id),
    maturity: row.maturity,
    ...verdictOn(point),
  }));
}

/** The trend of calendar periods as marks, oldest first. */
export function calendarMarks(
  trend: CalendarTrendView,
  minimumN: number,
  nameOf: (period: { readonly label: string; readonly first: string }) => string,
): readonly TrendMark[] {
  const points = trend.points.map((each) => ({ id: each.label, each, point: each.point }));
  const inRun = inRuns(points, trend.signals);
  return points.map(({ id, each, point }) => ({
    id,
    name: nameOf(each),
    date: each.first,
    days: { first: each.first, last: each.last },
    rate: rateOf(each.counts, minimumN),
    inRun: inRun.has(id),
    maturity: null,
    ...verdictOn(point),
  }));
}

/** Whether the point is one that chance alone rarely makes. */
export function isSignal(mark: Pick<TrendMark, 'beyond' | 'inRun'>): boolean {
  return mark.beyond !== null || mark.inRun;
}

/** Whether the point is not final: drawn hollow. */
export function isHollow({ kind }: Pick<TrendMark, 'kind'>): boolean {
  return kind === 'maturing' || kind === 'partial';
}

type Point = TrendPoint['point'] | CalendarTrendView['points'][number]['point'];

function verdictOn(point: Point): Pick<TrendMark, 'kind' | 'at' | 'limits' | 'beyond'> {
  const judged = point.kind === 'judged' ? point : null;
  return {
    kind: point.kind,
    at: point.kind === 'gap' ? null : point.rate,
    limits: judged && judged.limits,
    beyond: judged && judged.beyond,
  };
}

function inRuns<At>(
  points: readonly { readonly id: At; readonly point: Point }[],
  signals: readonly (Signal | SignalAt<At>)[],
): ReadonlySet<unknown> {
  const judged: readonly unknown[] = points
    .filter(({ point }) => point.kind === 'judged')
    .map(({ id }) => id);
  return new Set(
    signals.flatMap((signal) =>
      signal.kind === 'run' ? judged.slice(judged.indexOf(signal.from), judged.indexOf(signal.to) + 1) : [],
    ),
  );
}
