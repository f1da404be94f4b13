import type { SameAgeComparison } from '../../../src/domain/aggregate/maturity-curves/same-age';
import type { ReleaseComparison, Side } from '../../../src/domain/aggregate/series/compare';
import type { OutcomeCounts } from '../../../src/domain/aggregate/counts';
import { rateOf } from '../../../src/domain/present/rate';
import type { Formats } from '../words/formats';
import { type RateCount, sharedMessages } from '../words/messages';

/** Two rates compared, in words (metrics.md, section 8, *Two releases*). */
export function comparisonMessages(format: Formats) {
  const shared = sharedMessages(format);
  const named = (side: Side, first: string, second: string): string => {
    if (side === 'both') return format.list([first, second]);
    return side === 'first' ? first : second;
  };
  const reason = (
    why: 'no data' | 'not shipped' | 'maturing',
    side: Side,
    first: string,
    second: string,
  ): string => {
    const who = named(side, first, second);
    const both = side === 'both';
    switch (why) {
      case 'no data':
        return `Not comparable: ${who} ${both ? 'have' : 'has'} no classified defect.`;
      case 'not shipped':
        return `Not comparable: ${who} ${both ? 'are' : 'is'} not out yet.`;
      case 'maturing':
        return `Not comparable yet: ${who} ${both ? 'are' : 'is'} maturing. At the same age they can be compared.`;
    }
  };
  return {
    /** What can be said of the first against the second. */
    verdict: (comparison: ReleaseComparison | SameAgeComparison, first: string, second: string): string => {
      if (comparison.state === 'not comparable')
        return reason(comparison.reason, comparison.side, first, second);
      const { difference, interval, zeroInside, tooFew } = comparison;
      const between = `${format.points(interval.lower)} to ${format.points(interval.upper)}`;
      const range = `${between} percentage points`;
      if (tooFew)
        return zeroInside
          ? `Too few defects to tell them apart: the difference may be anything from ${range}.`
          : `Too few defects for rates, yet the difference lies beyond chance: ${range}.`;
      if (zeroInside)
        return `No difference that chance could not make: ${format.points(difference)} percentage points, and anything from ${range} fits.`;
      return `${first} let ${difference > 0 ? 'more' : 'fewer'} escape than ${second}, by ${format.points(Math.abs(difference))} percentage points (${between}): more than chance makes.`;
    },
    /** One side with its counts; below the minimum n its rate is withheld, which is asked for both together. */
    side: (name: string, counts: OutcomeCounts, tooFew: boolean, shown: RateCount): string =>
      `${name}: ${shared.rateOf(rateOf(counts, tooFew ? Infinity : 1), shown)}`,
  };
}
