import type { ChangeMark } from './change-marks';
import type { TrendScale } from './trend-scale';

/** Vertical lines where the data changed; what they mean stands below the chart. */
export function ChangeLines({
  changes,
  scale,
}: {
  readonly changes: readonly ChangeMark[];
  readonly scale: TrendScale;
}) {
  const at = (before: number): number => scale.left + before * scale.column;
  return (
    <g aria-hidden="true">
      {[...new Set(changes.map(({ before }) => before))].map((before) => (
        <g key={before}>
          <line className="trend-change" x1={at(before)} x2={at(before)} y1={scale.top} y2={scale.bottom} />
          <path className="trend-change-sign" d={`M${at(before) - 5},${scale.top - 6}h10l-5,7z`} />
        </g>
      ))}
    </g>
  );
}
