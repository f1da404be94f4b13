import type { Rate } from '../../../src/domain/present/rate';

const WIDTH = 160;
const HEIGHT = 20;
const PAD = 6;

/** A rate as a dot in its interval on an axis from 0 to 100 %. Too few: the interval alone. Beside the same in text. */
export function IntervalPlot({ rate, hollow = false }: { readonly rate: Rate; readonly hollow?: boolean }) {
  if (rate.state === 'no data') return null;
  const x = (fraction: number): number => PAD + fraction * (WIDTH - 2 * PAD);
  const middle = HEIGHT / 2;
  return (
    <svg className="interval-plot" width={WIDTH} height={HEIGHT} aria-hidden="true">
      {[0, 0.5, 1].map((tick) => (
        <line key={tick} className="interval-tick" x1={x(tick)} x2={x(tick)} y1={2} y2={HEIGHT - 2} />
      ))}
      <line
        className={rate.state === 'rate' ? 'interval-bar' : 'interval-bar interval-bar-few'}
        x1={x(rate.interval.lower)}
        x2={x(rate.interval.upper)}
        y1={middle}
        y2={middle}
      />
      {rate.state === 'rate' ? (
        <circle className={hollow ? 'trend-hollow' : 'trend-solid'} cx={x(rate.rate)} cy={middle} r={4.5} />
      ) : null}
    </svg>
  );
}
