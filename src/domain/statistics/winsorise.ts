import { quantile } from './quantile';

const LOWEST = 0.1;
const HIGHEST = 0.9;

/**
 * The values in their order, those beyond the 10th and the 90th percentile (type 7) drawn in to it, so that a few
 * wild ones do not decide how wild all are. Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional
 * performance", Statistics in Medicine 24 (2005).
 */
export function winsorise(values: readonly number[]): readonly number[] {
  const ascending = values.toSorted((a, b) => a - b);
  const lowest = quantile(ascending, LOWEST) ?? -Infinity;
  const highest = quantile(ascending, HIGHEST) ?? Infinity;
  return values.map((value) => Math.min(highest, Math.max(lowest, value)));
}
