import { parseDay } from '../day';
import type { Settings } from '../settings';
import { type ChartPoint, pChart, type PChart, type Subgroup } from '../statistics/p-chart';
import { classified } from './counts';
import { type ReleaseRow, windowCounts } from './releases';

/** Something that chance alone rarely does. */
export type Signal =
  | { readonly kind: 'beyond limit'; readonly releaseId: number; readonly direction: 'above' | 'below' }
  | {
      readonly kind: 'run';
      /** The first and the last release of eight or more judged ones on one side of the centre. */
      readonly from: number;
      readonly to: number;
      readonly length: number;
      readonly direction: 'above' | 'below';
    };

export interface TrendPoint {
  readonly row: ReleaseRow;
  /** A maturing release is drawn hollow and takes part in nothing. */
  readonly point: ChartPoint | { readonly kind: 'maturing'; readonly rate: number | null };
}

export interface Trend {
  readonly chart: Pick<PChart, 'centre' | 'sigmaZ' | 'limits'>;
  readonly points: readonly TrendPoint[];
  readonly signals: readonly Signal[];
}

const RUN_LENGTH = 8;

/**
 * The trend of the shipped releases in order: a p′-chart over the mature ones (metrics.md, section 8).
 * @param rows in the order of releases
 * @param baseline days whose releases make the centre; null: all of them
 */
export function trendOf(rows: readonly ReleaseRow[], baseline: Settings['trend']['baseline'] = null): Trend {
  const shown = rows.filter((row) => row.maturity.state !== 'not shipped' && hasDefects(row));
  const mature = shown.filter((row) => row.maturity.state === 'mature');
  const subgroup = (row: ReleaseRow): Subgroup => ({
    escaped: row.escapedInWindow,
    n: classified(windowCounts(row)),
  });
  const { points: chartPoints, ...chart } = pChart(
    mature.map(subgroup),
    mature.filter((row) => isWithin(baseline, row)).map(subgroup),
  );
  const byRow = new Map(mature.map((row, index) => [row, chartPoints[index]]));
  const points = shown.map((row): TrendPoint => ({ row, point: byRow.get(row) ?? maturing(row) }));
  return { chart, points, signals: [...beyondLimits(points), ...runs(points)] };
}

function isWithin(baseline: Settings['trend']['baseline'], { release }: ReleaseRow): boolean {
  if (baseline === null) return true;
  const [from, to] = [parseDay(baseline.from), parseDay(baseline.to)];
  const day = release.releaseDay;
  return day !== null && from !== null && to !== null && from <= day && day <= to;
}

function hasDefects({ shippedIn }: ReleaseRow): boolean {
  return classified(shippedIn) + shippedIn.unclassified > 0;
}

function maturing(row: ReleaseRow): TrendPoint['point'] {
  const n = classified(windowCounts(row));
  return { kind: 'maturing', rate: n === 0 ? null : row.escapedInWindow / n };
}

function beyondLimits(points: readonly TrendPoint[]): readonly Signal[] {
  return points.flatMap(({ row, point }): Signal[] =>
    point.kind === 'judged' && point.beyond
      ? [{ kind: 'beyond limit', releaseId: row.release.id, direction: point.beyond }]
      : [],
  );
}

/** Runs of judged points on one side; a point on the centre breaks one, unjudged points are skipped. */
function runs(points: readonly TrendPoint[]): readonly Signal[] {
  const found: Signal[] = [];
  let run = null as { ids: number[]; direction: 'above' | 'below' } | null;
  const close = (): void => {
    const [from, to] = [run?.ids[0], run?.ids.at(-1)];
    if (run && run.ids.length >= RUN_LENGTH && from !== undefined && to !== undefined)
      found.push({ kind: 'run', from, to, length: run.ids.length, direction: run.direction });
    run = null;
  };
  for (const { row, point } of points) {
    if (point.kind !== 'judged') continue;
    if (point.side === 'on the centre' || point.side !== run?.direction) close();
    if (point.side === 'on the centre') continue;
    run ??= { ids: [], direction: point.side };
    run.ids.push(row.release.id);
  }
  close();
  return found;
}
