import { upperGamma } from './upper-gamma';

/**
 * The probability that χ² with `degreesOfFreedom` is at least `statistic`: the p-value of Pearson's test.
 * Source: M. Abramowitz and I. A. Stegun, *Handbook of Mathematical Functions* (1964), 26.4.19.
 */
export function chiSquarePValue(statistic: number, degreesOfFreedom: number): number {
  return upperGamma(degreesOfFreedom / 2, statistic / 2);
}
