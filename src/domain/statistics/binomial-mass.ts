/** The probabilities of the successive counts `first`, `first + 1` …; what lies outside is less than 1e-25 in all. */
export interface BinomialMass {
  readonly first: number;
  readonly mass: readonly number[];
}

/** Relative to the most likely count. */
const NEGLIGIBLE = 1e-30;

/**
 * The binomial distribution of `n` trials at `p`, 0 ≤ p ≤ 1. Each probability is the ratio recurrence away from the
 * most likely count, scaled by their sum: no factorial that could overflow, no difference of large logarithms, and
 * a number of steps that grows only with √n. Source: the recurrence P(k + 1) / P(k) = (n − k) p / ((k + 1)(1 − p)) of
 * N. L. Johnson, A. W. Kemp and S. Kotz, *Univariate Discrete Distributions*, 3rd edition (2005).
 */
export function binomialMass(n: number, p: number): BinomialMass {
  const odds = p / (1 - p);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const mass = [1];
  let first = mode;
  for (let weight = 1; first > 0 && weight > NEGLIGIBLE; first--) {
    weight *= first / (n - first + 1) / odds;
    mass.push(weight);
  }
  mass.reverse();
  for (let count = mode, weight = 1; count < n && weight > NEGLIGIBLE; count++) {
    weight *= ((n - count) / (count + 1)) * odds;
    mass.push(weight);
  }
  const sum = mass.reduce((total, weight) => total + weight, 0);
  return { first, mass: mass.map((weight) => weight / sum) };
}
