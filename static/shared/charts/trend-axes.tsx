import type { Formats } from '../words/formats';
import type { TrendMark } from './trend-marks';
import type { TrendScale } from './trend-scale';

const CHARACTER_PX = 6.5;
const LONGEST_NAME = 12;

/** Grid lines with their percentages, and as many names of releases as fit without touching. */
export function TrendAxes({
  marks,
  scale,
  format,
}: {
  readonly marks: readonly TrendMark[];
  readonly scale: TrendScale;
  readonly format: Formats;
}) {
  const names = marks.map(({ name }) => shortened(name));
  const longest = Math.max(1, ...names.map((name) => name.length)) * CHARACTER_PX + 8;
  const step = Math.ceil(longest / scale.column);
  return (
    <g aria-hidden="true">
      {scale.ticks.map((tick) => (
        <g key={tick} className="trend-tick">
          <line x1={scale.left} x2={scale.left + scale.plotWidth} y1={scale.y(tick)} y2={scale.y(tick)} />
          <text x={scale.left - 8} y={scale.y(tick)} dy="0.32em" textAnchor="end">
            {format.roughPercent(tick)}
          </text>
        </g>
      ))}
      {marks.map((mark, index) =>
        // Counted from the newest, which is the one that readers look for.
        (marks.length - 1 - index) % step === 0 ? (
          <text
            key={mark.id}
            className="trend-name"
            x={nameAt(index, names, scale)}
            y={scale.bottom + 18}
            textAnchor="middle"
          >
            {names[index]}
          </text>
        ) : null,
      )}
    </g>
  );
}

/** The end of a long name, from a word on if that fits: it is where the number stands. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const end = name.slice(-(LONGEST_NAME - 1));
  return `…${end.includes(' ') ? end.slice(end.indexOf(' ') + 1) : end}`;
}

/** The middle of the name: under its mark, but within the drawing. */
function nameAt(index: number, names: readonly string[], scale: TrendScale): number {
  const half = ((names[index]?.length ?? 0) * CHARACTER_PX) / 2;
  return Math.min(Math.max(scale.x(index), half), scale.width - half);
}
