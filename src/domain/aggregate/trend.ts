import { baselineDays } from './baseline';
import { holds } from '../calendar/rolling';
import type { Settings } from '../settings';
import { type ChartPoint, pChart, type PChart, type Subgroup } from '../statistics/p-chart';
import { classified } from './counts';
import { type ReleaseRow, windowCounts } from './releases';
import { type SignalAt, signalsOf } from './signals';

/** Something that chance alone rarely does, at releases by id. */
export type Signal =
  | { readonly kind: 'beyond limit'; readonly releaseId: number; readonly direction: 'above' | 'below' }
  | Extract<SignalAt<number>, { readonly kind: 'run' }>;

/** What the trend asks of a release. */
export type TrendRow = Pick<ReleaseRow, 'release' | 'maturity' | 'shippedIn' | 'escapedInWindow'>;

export interface TrendPoint {
  readonly row: TrendRow;
  /** A maturing release is drawn hollow and takes part in nothing. */
  readonly point: ChartPoint | { readonly kind: 'maturing'; readonly rate: number | null };
}

export interface Trend {
  readonly chart: Pick<PChart, 'centre' | 'sigmaZ' | 'limits'>;
  readonly points: readonly TrendPoint[];
  readonly signals: readonly Signal[];
}

/**
 * The trend of the shipped releases in order: a p′-chart over the mature ones (metrics.md, section 8).
 * @param rows in the order of releases
 * @param baseline days whose releases make the centre; null: all of them
 */
export function trendOf(rows: readonly TrendRow[], baseline: Settings['trend']['baseline'] = null): Trend {
  const shown = rows.filter((row) => row.maturity.state !== 'not shipped' && hasDefects(row));
  const mature = shown.filter((row) => row.maturity.state === 'mature');
  const subgroup = (row: TrendRow): Subgroup => ({
    escaped: row.escapedInWindow,
    n: classified(windowCounts(row)),
  });
  const { points: chartPoints, ...chart } = pChart(
    mature.map(subgroup),
    mature.filter((row) => isWithin(baseline, row)).map(subgroup),
  );
  const byRow = new Map(mature.map((row, index) => [row, chartPoints[index]]));
  const points = shown.map((row): TrendPoint => ({ row, point: byRow.get(row) ?? maturing(row) }));
  const signals = signalsOf(points.map(({ row, point }) => ({ at: row.release.id, point })));
  return { chart, points, signals: signals.map(ofRelease) };
}

function ofRelease(signal: SignalAt<number>): Signal {
  return signal.kind === 'run'
    ? signal
    : { kind: signal.kind, releaseId: signal.at, direction: signal.direction };
}

function isWithin(baseline: Settings['trend']['baseline'], { release }: TrendRow): boolean {
  if (baseline === null) return true;
  const days = baselineDays(baseline);
  return release.releaseDay !== null && days !== null && holds(days, release.releaseDay);
}

function hasDefects({ shippedIn }: TrendRow): boolean {
  return classified(shippedIn) + shippedIn.unclassified > 0;
}

function maturing(row: TrendRow): TrendPoint['point'] {
  const n = classified(windowCounts(row));
  return { kind: 'maturing', rate: n === 0 ? null : row.escapedInWindow / n };
}
