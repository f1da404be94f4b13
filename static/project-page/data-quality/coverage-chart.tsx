import { useId } from 'react';
import type { TagField } from '../../../src/contract/issue';
import { askedCount, COVERAGES, type CoverageCounts } from '../../../src/domain/aggregate/quality/coverage';
import { askedSet } from '../../../src/domain/issue-set/quality-sets';
import type { MonthCoverageView } from '../../../src/domain/present/quality-view';
import { ChartTip } from '../../shared/charts/chart-tip';
import { useMarks } from '../../shared/charts/use-marks';
import { useWidth } from '../../shared/charts/use-width';
import { useMessages, useWords } from '../../shared/words/words';
import { coverageMessages } from './coverage-messages';

const HEIGHT = 128;
const MARGIN = { top: 8, right: 4, bottom: 22, left: 44 };
const PLOT = HEIGHT - MARGIN.top - MARGIN.bottom;

/** A bar a month, as high as all of its defects: what is tagged below, then what is inferred, then what says nothing. Each leads to its issues. */
export function CoverageChart({
  field,
  months,
}: {
  readonly field: TagField;
  readonly months: readonly MonthCoverageView[];
}) {
  const messages = useMessages(coverageMessages);
  const { format } = useWords();
  const [frame, width] = useWidth<HTMLDivElement>(320);
  const { shown, chart, mark: propsOf } = useMarks<SVGGElement>(months.length);
  const hatch = useId();
  const column = Math.max(1, width - MARGIN.left - MARGIN.right) / Math.max(1, months.length);
  const left = (index: number): number => MARGIN.left + index * column;
  const tip = shown === null ? undefined : months[shown];
  const [first, last] = [months[0], months.at(-1)];
  return (
    <div className="coverage-chart" ref={frame}>
      <svg
        width={width}
        height={HEIGHT}
        role="group"
        aria-label={messages.chart(field, months.length)}
        {...chart}
      >
        <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="coverage-hatch" width={2.5} height={5} />
        </pattern>
        <g aria-hidden="true">
          {[0, 0.5, 1].map((fraction) => (
            <g key={fraction} className="coverage-tick">
              <line x1={MARGIN.left} x2={width - MARGIN.right} y1={yOf(fraction)} y2={yOf(fraction)} />
              <text x={MARGIN.left - 6} y={yOf(fraction)} dy="0.32em" textAnchor="end">
                {format.roughPercent(fraction)}
              </text>
            </g>
          ))}
          {first ? (
            <text x={MARGIN.left} y={HEIGHT - 4}>
              {format.month(first.first)}
            </text>
          ) : null}
          {last && last !== first ? (
            <text x={width - MARGIN.right} y={HEIGHT - 4} textAnchor="end">
              {format.month(last.first)}
            </text>
          ) : null}
        </g>
        {months.map((month, index) => (
          <g
            key={month.label}
            className={month.partial ? 'coverage-mark coverage-partial' : 'coverage-mark'}
            {...propsOf(index, messages.mark(field, month), {
              set: askedSet(field, month),
              count: askedCount(month.fields[field]),
            })}
          >
            <rect className="coverage-column" x={left(index)} y={MARGIN.top} width={column} height={PLOT} />
            <Bar
              counts={month.fields[field]}
              x={left(index) + column * 0.1}
              width={column * 0.8}
              hatch={hatch}
            />
          </g>
        ))}
      </svg>
      {tip && shown !== null ? (
        <ChartTip
          x={left(shown) + column / 2}
          y={MARGIN.top + PLOT / 2}
          within={width}
          text={messages.mark(field, tip)}
        />
      ) : null}
    </div>
  );
}

/** No defect, no bar. */
function Bar({
  counts,
  x,
  width,
  hatch,
}: {
  readonly counts: CoverageCounts;
  readonly x: number;
  readonly width: number;
  /** Id of the pattern of what is inferred. */
  readonly hatch: string;
}) {
  const all = askedCount(counts);
  let below = 0;
  return COVERAGES.map((is) => {
    if (counts[is] === 0) return null;
    const top = yOf((below + counts[is]) / all);
    const height = yOf(below / all) - top;
    below += counts[is];
    return (
      <rect
        key={is}
        className={`coverage-${is}`}
        {...(is === 'inferred' ? { fill: `url(#${hatch})` } : {})}
        x={x}
        y={top}
        width={width}
        height={height}
      />
    );
  });
}

function yOf(fraction: number): number {
  return MARGIN.top + (1 - fraction) * PLOT;
}
