import { Polyline } from './polyline';
import type { TrendMark } from './trend-marks';
import { staircase } from './trend-paths';
import type { TrendScale } from './trend-scale';

/** Centre line and both limits. */
export function TrendLimits({
  marks,
  centre,
  scale,
}: {
  readonly marks: readonly TrendMark[];
  readonly centre: number | null;
  readonly scale: TrendScale;
}) {
  return (
    <>
      <Polyline className="trend-limit" pieces={staircase(marks, scale, 'upper')} />
      <Polyline className="trend-limit" pieces={staircase(marks, scale, 'lower')} />
      {centre === null ? null : (
        <line
          className="trend-centre"
          x1={scale.left}
          x2={scale.left + scale.plotWidth}
          y1={scale.y(centre)}
          y2={scale.y(centre)}
        />
      )}
    </>
  );
}
