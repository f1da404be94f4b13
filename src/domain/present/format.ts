import type { Interval } from '../statistics/wilson';
import type { Rate } from './rate';

/** A fraction as a percentage with two digits, e.g. `49.11 %`. */
export function formatPercent(fraction: number): string {
  return `${(100 * fraction).toFixed(2)} %`;
}

/** An interval as percentages, e.g. `48.13–50.08 %`. */
export function formatInterval({ lower, upper }: Interval): string {
  return `${(100 * lower).toFixed(2)}–${(100 * upper).toFixed(2)} %`;
}

/** A rate in one phrase, counts first; every state has its own. */
export function sentenceOf(rate: Rate): string {
  const { escaped, n } = rate;
  switch (rate.state) {
    case 'no data':
      return 'no data';
    case 'too few':
      return `${escaped} of ${n} escaped; too few for a rate, anything from ${formatInterval(rate.interval)} fits`;
    case 'rate':
      return `${escaped} of ${n} escaped, ${formatPercent(rate.rate)} (${formatInterval(rate.interval)})`;
  }
}
