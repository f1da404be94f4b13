import type { Proportion } from '../../../src/domain/present/proportion';
import type { Formats } from './formats';

/** How a share is told: counts first, and never a percentage of too few. */
export function proportionMessages(format: Formats) {
  const { count } = format;
  const level = format.roughPercent(0.95);
  return {
    /** `12 of 40`. */
    ofAll: ({ found, of }: Proportion): string => `${count(found)} of ${count(of)}`,
    /** What follows the counts. */
    rate: (share: Proportion): string => {
      switch (share.state) {
        case 'no data':
          return 'no data';
        case 'too few': {
          const { from, to } = format.roughBounds(share.interval);
          return `too few for a rate, anything from ${from} to ${to} fits`;
        }
        case 'rate': {
          const { from, to } = format.bounds(share.interval);
          return `${format.percent(share.rate)} (${level} interval ${from} to ${to})`;
        }
      }
    },
  };
}
