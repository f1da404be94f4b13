import { windowCounts } from '../../../src/domain/aggregate/releases';
import type { Signal, Trend, TrendPoint } from '../../../src/domain/aggregate/trend';
import type { Maturity } from '../../../src/domain/aggregate/maturity';
import { formatDay } from '../../../src/domain/day';
import { type Rate, rateOf } from '../../../src/domain/present/rate';
import type { ControlLimits } from '../../../src/domain/statistics/p-chart';

/** One release on the trend chart. */
export interface TrendMark {
  readonly releaseId: number;
  readonly name: string;
  /** `yyyy-mm-dd`, or null for an undated version. */
  readonly date: string | null;
  readonly kind: TrendPoint['point']['kind'];
  /** Height of the point as a fraction; null where there is nothing to draw. */
  readonly at: number | null;
  /** Counts within the exposure window, and what may be said of them. */
  readonly rate: Rate;
  readonly limits: ControlLimits | null;
  readonly beyond: 'above' | 'below' | null;
  readonly inRun: boolean;
  readonly maturity: Maturity;
}

/** The trend as marks, oldest first. */
export function trendMarks(trend: Trend, minimumN: number): readonly TrendMark[] {
  const inRun = releasesInRuns(trend);
  return trend.points.map(({ row, point }) => ({
    releaseId: row.release.id,
    name: row.release.name,
    date: row.release.releaseDay === null ? null : formatDay(row.release.releaseDay),
    kind: point.kind,
    at: point.kind === 'gap' ? null : point.rate,
    rate: rateOf(windowCounts(row), minimumN),
    limits: point.kind === 'judged' ? point.limits : null,
    beyond: point.kind === 'judged' ? point.beyond : null,
    inRun: inRun.has(row.release.id),
    maturity: row.maturity,
  }));
}

/** Whether the point is one that chance alone rarely makes. */
export function isSignal(mark: Pick<TrendMark, 'beyond' | 'inRun'>): boolean {
  return mark.beyond !== null || mark.inRun;
}

function releasesInRuns({ points, signals }: Trend): ReadonlySet<number> {
  const judged = points.filter(({ point }) => point.kind === 'judged').map(({ row }) => row.release.id);
  const runs = signals.filter((signal): signal is Extract<Signal, { kind: 'run' }> => signal.kind === 'run');
  return new Set(runs.flatMap(({ from, to }) => judged.slice(judged.indexOf(from), judged.indexOf(to) + 1)));
}
