import { Group } from '@visx/group';
import { useId } from 'react';
import type { Trend } from '../../../src/domain/aggregate/trend';
import { useWords } from '../words/words';
import { ChartTip } from './chart-tip';
import { markLabel } from './mark-label';
import { TrendAxes } from './trend-axes';
import { TrendLimits } from './trend-limits';
import type { ChangeMark } from './change-marks';
import { ChangeLines } from './change-lines';
import type { TrendBy, TrendMark } from './trend-marks';
import { joinedPoints } from './trend-paths';
import { Polyline } from './polyline';
import { TrendPoint } from './trend-point';
import { trendScale } from './trend-scale';
import { type MarkIssues, useMarks } from './use-marks';
import { useWidth } from './use-width';

const HEIGHT = 260;
const MARGIN = { top: 16, right: 12, bottom: 32, left: 48 };

/**
 * The p′-chart: points by release or period, centre, and limits as a staircase. Every point can be reached by
 * keyboard and leads to its issues; what changed in the data is told below the chart, and marked in it.
 */
export function TrendChart({
  by = 'release',
  marks,
  chart,
  changes = [],
  windowDays,
  issuesOf,
  height = HEIGHT,
  top = 0,
  about,
}: {
  readonly by?: TrendBy;
  readonly marks: readonly TrendMark[];
  readonly chart: Trend['chart'];
  readonly changes?: readonly ChangeMark[];
  readonly windowDays: number;
  readonly issuesOf: (mark: TrendMark) => MarkIssues;
  /** In pixels. */
  readonly height?: number;
  /** The least that the axis reaches up to, as a fraction: charts side by side share it. */
  readonly top?: number;
  /** What the chart is about, where there are several. */
  readonly about?: string;
}) {
  const words = useWords();
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const { shown, chart: walked, mark: propsOf } = useMarks<SVGGElement>(marks.length);
  const scale = trendScale(marks, chart.centre, { width, height, margin: MARGIN, top });
  const clip = useId();
  const tip = shown === null ? undefined : marks[shown];
  return (
    <div className="trend-chart" ref={frame}>
      <svg
        width={scale.width}
        height={scale.height}
        role="group"
        aria-label={words.shared.trend.chartLabel(marks.length, by, about)}
        {...walked}
      >
        <clipPath id={clip}>
          <rect x={scale.left} y={0} width={scale.plotWidth} height={scale.bottom + 8} />
        </clipPath>
        <ChangeLines changes={changes} scale={scale} />
        <TrendAxes marks={marks} scale={scale} format={words.format} />
        <Group clipPath={`url(#${clip})`}>
          <TrendLimits marks={marks} centre={chart.centre} scale={scale} />
          <Polyline className="trend-line" pieces={[joinedPoints(marks, scale)]} />
        </Group>
        {marks.map((mark, index) => (
          <g
            key={mark.id}
            className="trend-mark"
            {...propsOf(index, markLabel(mark, windowDays, words), issuesOf(mark))}
          >
            <rect
              className="trend-column"
              x={scale.x(index) - scale.column / 2}
              y={scale.top}
              width={scale.column}
              height={scale.bottom - scale.top}
            />
            <TrendPoint mark={mark} x={scale.x(index)} y={scale.y(mark.at ?? 0)} />
          </g>
        ))}
      </svg>
      {tip && shown !== null ? (
        <ChartTip
          x={scale.x(shown)}
          y={scale.y(tip.at ?? 0)}
          within={width}
          text={markLabel(tip, windowDays, words)}
        />
      ) : null}
    </div>
  );
}
