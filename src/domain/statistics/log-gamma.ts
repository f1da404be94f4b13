/** From here on the five terms of the series are exact to rounding. */
const SERIES_FROM = 15;

/**
 * ln Γ(x) for x > 0: Stirling's series, for small x after the recurrence Γ(x) = Γ(x + 1) / x.
 * Source: M. Abramowitz and I. A. Stegun, *Handbook of Mathematical Functions* (1964), 6.1.15 and 6.1.41.
 */
export function logGamma(x: number): number {
  let large = x;
  let product = 1;
  for (; large < SERIES_FROM; large++) product *= large;
  const square = large * large;
  const series =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / large;
  return (large - 0.5) * Math.log(large) - large + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}
