import { Polyline } from './polyline';
import { TrendLimits } from './trend-limits';
import type { TrendMark } from './trend-marks';
import { joinedPoints } from './trend-paths';
import { TrendPoint } from './trend-point';
import { trendScale } from './trend-scale';
import { useWidth } from './use-width';

const HEIGHT = 72;
const MARGIN = { top: 10, right: 8, bottom: 10, left: 8 };

/** The trend without words: the sentence beside it says what there is to see. */
export function Sparkline({
  marks,
  centre,
  label,
  height = HEIGHT,
}: {
  readonly marks: readonly TrendMark[];
  readonly centre: number | null;
  readonly label: string;
  /** Pixels. */
  readonly height?: number;
}) {
  const [frame, width] = useWidth<HTMLDivElement>(280);
  const scale = trendScale(marks, centre, { width, height, margin: MARGIN });
  return (
    <div ref={frame}>
      <svg className="sparkline" width={scale.width} height={height} role="img" aria-label={label}>
        <TrendLimits marks={marks} centre={centre} scale={scale} />
        <Polyline className="trend-line" pieces={[joinedPoints(marks, scale)]} />
        {marks.map((mark, index) =>
          mark.at === null ? null : (
            <TrendPoint key={mark.id} mark={mark} x={scale.x(index)} y={scale.y(mark.at)} />
          ),
        )}
      </svg>
    </div>
  );
}
