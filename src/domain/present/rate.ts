import { classified, type OutcomeCounts } from '../aggregate/counts';
import { type Interval, wilson } from '../statistics/wilson';

/** What may be said of a set of defects: a rate, or the named reason why there is none. */
export type RateState =
  | { readonly state: 'no data' }
  /** Too few for a rate: counts and interval only. */
  | { readonly state: 'too few'; readonly interval: Interval }
  | {
      readonly state: 'rate';
      readonly rate: number;
      /** Defect detection percentage as a fraction: 1 − rate. */
      readonly detection: number;
      readonly interval: Interval;
    };

/** A defect escape rate as fractions, with all that travels with it. */
export type Rate = RateState & {
  readonly escaped: number;
  readonly contained: number;
  readonly unclassified: number;
  /** Escaped and contained. */
  readonly n: number;
  /** The rate if every unclassified defect were contained, and if every one had escaped; null without defects. */
  readonly bounds: Interval | null;
  /** Share of the defects that is classified; null without defects. */
  readonly coverage: number | null;
};

/**
 * DER = E / (E + C) with its Wilson interval, DDP = C / (E + C), the bounds for the unclassified and the coverage
 * (metrics.md, section 4). n = 0 is *no data*: neither 0 % nor 100 %.
 */
export function rateOf(counts: OutcomeCounts, minimumN: number): Rate {
  const { escaped, contained, unclassified } = counts;
  const n = classified(counts);
  const all = n + unclassified;
  const interval = wilson(escaped, n);
  return {
    ...(interval === null
      ? { state: 'no data' }
      : n < minimumN
        ? { state: 'too few', interval }
        : { state: 'rate', rate: escaped / n, detection: counts.contained / n, interval }),
    escaped,
    contained,
    unclassified,
    n,
    bounds: all === 0 ? null : { lower: escaped / all, upper: (escaped + unclassified) / all },
    coverage: all === 0 ? null : n / all,
  };
}
