import type { DiscoveryCurve } from '../../../src/domain/aggregate/maturity-curves/discovery-curve';
import type { IssueSet } from '../../../src/domain/issue-set/issue-set';
import { useWords } from '../words/words';
import { ChartTip } from './chart-tip';
import { curvePath, type CurveMark, curveScale } from './curve-scale';
import { useMarks } from './use-marks';
import { useWidth } from './use-width';

const HEIGHT = 200;
const MARGIN = { top: 20, right: 16, bottom: 28, left: 48 };

/** A vertical line at a day, with its name. */
export interface CurveGuide {
  readonly day: number;
  readonly name: string;
}

/** Share of past escapes found by day after release, as a staircase. Its marks can be reached by keyboard and lead to the escapes. */
export function CurveChart({
  curve,
  marks,
  guides,
  lastDay,
  label,
  dayName,
  setOf,
}: {
  readonly curve: DiscoveryCurve;
  readonly marks: readonly CurveMark[];
  readonly guides: readonly CurveGuide[];
  readonly lastDay: number;
  readonly label: string;
  readonly dayName: (day: number) => string;
  /** The escapes up to a day. */
  readonly setOf: (day: number) => IssueSet;
}) {
  const { format } = useWords();
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const { shown, chart, mark: propsOf } = useMarks<SVGGElement>(marks.length);
  const scale = curveScale(lastDay, { width, height: HEIGHT, margin: MARGIN });
  const tip = shown === null ? undefined : marks[shown];
  return (
    <div className="trend-chart" ref={frame}>
      <svg width={width} height={HEIGHT} role="group" aria-label={label} {...chart}>
        <g aria-hidden="true">
          {[0, 0.2, 0.4, 0.6, 0.8, 1].map((tick) => (
            <g key={tick} className="trend-tick">
              <line x1={scale.left} x2={scale.right} y1={scale.y(tick)} y2={scale.y(tick)} />
              <text x={scale.left - 8} y={scale.y(tick)} dy="0.32em" textAnchor="end">
                {format.roughPercent(tick)}
              </text>
            </g>
          ))}
          {scale.ticks.map((day) => (
            <text key={day} x={scale.x(day)} y={scale.bottom + 18} textAnchor="middle">
              {dayName(day)}
            </text>
          ))}
          <path
            className="curve-area"
            d={`${curvePath(curve, scale, lastDay)}V${scale.bottom}H${scale.left}Z`}
          />
          <path className="curve-line" d={curvePath(curve, scale, lastDay)} />
          {guides.map(({ day, name }, index) => (
            <g key={name}>
              <line
                className="curve-guide"
                x1={scale.x(day)}
                x2={scale.x(day)}
                y1={scale.top}
                y2={scale.bottom}
              />
              <text
                x={scale.x(day) + (scale.x(day) > width / 2 ? -6 : 6)}
                y={scale.bottom - 8 - 16 * index}
                textAnchor={scale.x(day) > width / 2 ? 'end' : 'start'}
              >
                {name}
              </text>
            </g>
          ))}
        </g>
        {marks.map((mark, index) => (
          <g
            key={mark.day}
            className="trend-mark"
            {...propsOf(index, mark.text, { set: setOf(mark.day), count: mark.escapes })}
          >
            <rect
              className="trend-column"
              x={scale.x(mark.day) - 12}
              y={scale.y(mark.share) - 12}
              width={24}
              height={24}
            />
            <circle className="curve-dot" cx={scale.x(mark.day)} cy={scale.y(mark.share)} r={5} />
          </g>
        ))}
      </svg>
      {tip ? <ChartTip x={scale.x(tip.day)} y={scale.y(tip.share)} within={width} text={tip.text} /> : null}
    </div>
  );
}
