import { binomialMass } from './binomial-mass';

/** Rounding must not push a quantile on by one where a sum meets the probability exactly: 2 of 3 at 0.1 is 0.999. */
const ROUNDING = 1e-12;

/**
 * The smallest count k with P(X ≤ k) ≥ `probability`, where X successes come of `n` trials at `p`: the exact control
 * limit of a funnel plot, without the interpolation between counts that some use. Source: D. J. Spiegelhalter,
 * "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005), appendix.
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  const { first, mass } = binomialMass(n, p);
  let count = first;
  let sum = 0;
  for (const part of mass) {
    sum += part;
    if (sum >= probability * (1 - ROUNDING)) break;
    count++;
  }
  return count;
}
