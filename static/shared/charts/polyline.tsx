import { LinePath } from '@visx/shape';
import type { ChartCorner } from './trend-paths';

/** A line in pieces, each drawn on its own. */
export function Polyline({
  pieces,
  className,
}: {
  readonly pieces: readonly (readonly ChartCorner[])[];
  readonly className: string;
}) {
  return (
    <>
      {pieces.map((corners, index) => (
        <LinePath
          key={index}
          className={className}
          data={[...corners]}
          x={({ x }) => x}
          y={({ y }) => y}
          fill="none"
        />
      ))}
    </>
  );
}
