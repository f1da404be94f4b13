import { scaleLinear } from '@visx/scale';
import type { TrendMark } from './trend-marks';

/** Where things lie on a trend chart, in pixels. */
export interface TrendScale {
  readonly width: number;
  readonly height: number;
  /** Width of the column of one mark. */
  readonly column: number;
  /** Left edge and width of the plot. */
  readonly left: number;
  readonly plotWidth: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (index: number) => number;
  readonly y: (fraction: number) => number;
  readonly ticks: readonly number[];
}

export interface TrendFrame {
  /** The least that the axis reaches up to, as a fraction. */
  readonly top?: number;
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** The smallest top of the axis: below it chance would look like drama. */
const LEAST_TOP = 0.1;

export function trendScale(
  marks: readonly TrendMark[],
  centre: number | null,
  frame: TrendFrame,
): TrendScale {
  const { width, height, margin, top: least = 0 } = frame;
  const highest = marks.reduce(
    (top, mark) => Math.max(top, mark.at ?? 0, mark.limits?.upper ?? 0),
    Math.max(centre ?? 0, least),
  );
  const y = scaleLinear<number>({
    domain: [0, Math.min(1, Math.max(LEAST_TOP, highest))],
    range: [height - margin.bottom, margin.top],
    nice: 4,
  });
  const plotWidth = Math.max(1, width - margin.left - margin.right);
  const column = plotWidth / Math.max(1, marks.length);
  return {
    width,
    height,
    column,
    left: margin.left,
    plotWidth,
    top: margin.top,
    bottom: height - margin.bottom,
    x: (index) => margin.left + (index + 0.5) * column,
    y: (fraction) => y(fraction),
    ticks: y.ticks(4),
  };
}
