const WIDTH = 240;

/** What a point says, beside it: for the eye only, since the point itself is spoken with the same words. */
export function ChartTip({
  x,
  y,
  within,
  text,
}: {
  readonly x: number;
  readonly y: number;
  /** Width of the drawing in pixels. */
  readonly within: number;
  readonly text: string;
}) {
  const left = Math.min(Math.max(0, x - WIDTH / 2), Math.max(0, within - WIDTH));
  return (
    <div
      className="chart-tip"
      aria-hidden="true"
      style={{ left, top: y + 14, width: Math.min(WIDTH, within) }}
    >
      {text}
    </div>
  );
}
