import { isHollow, isSignal, type TrendMark } from './trend-marks';

interface TrendPointProps {
  readonly mark: Pick<TrendMark, 'kind' | 'beyond' | 'inRun'>;
  readonly x: number;
  readonly y: number;
}

/** The sign of a point: its shape tells its kind, so that colour is not needed. */
export function TrendPoint({ mark, x, y }: TrendPointProps) {
  if (mark.kind === 'gap') return <path className="trend-gap" d={`M${x - 3},${y - 3}l6,6m0,-6l-6,6`} />;
  if (isHollow(mark)) return <circle className="trend-hollow" cx={x} cy={y} r={5} />;
  if (isSignal(mark)) return <path className="trend-signal" d={`M${x},${y - 8}l8,8l-8,8l-8,-8z`} />;
  return <circle className="trend-solid" cx={x} cy={y} r={mark.kind === 'unjudged' ? 2.5 : 4.5} />;
}
