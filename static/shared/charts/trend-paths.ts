import type { ControlLimits } from '../../../src/domain/statistics/p-chart';
import type { TrendMark } from './trend-marks';
import type { TrendScale } from './trend-scale';

export interface ChartCorner {
  readonly x: number;
  readonly y: number;
}

/**
 * The line through the judged points. It passes over what is too small to be judged, as runs do: one defect of one is
 * 100 % and would be all that one sees. A maturing point is never joined.
 */
export function joinedPoints(marks: readonly TrendMark[], scale: TrendScale): readonly ChartCorner[] {
  return marks.flatMap((mark, index) =>
    mark.kind === 'judged' && mark.at !== null ? [{ x: scale.x(index), y: scale.y(mark.at) }] : [],
  );
}

/** One limit as a staircase, in pieces: n varies, so does the limit; an unjudged point has none. */
export function staircase(
  marks: readonly TrendMark[],
  scale: TrendScale,
  bound: keyof ControlLimits,
): readonly ChartCorner[][] {
  const found: ChartCorner[][] = [];
  let open: ChartCorner[] | null = null;
  marks.forEach(({ limits }, index) => {
    if (!limits) {
      open = null;
      return;
    }
    if (!open) {
      open = [];
      found.push(open);
    }
    const x = scale.x(index);
    const y = scale.y(limits[bound]);
    open.push({ x: x - scale.column / 2, y }, { x: x + scale.column / 2, y });
  });
  return found;
}
