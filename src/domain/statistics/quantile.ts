/**
 * The quantile of ascending numbers by linear interpolation between order statistics; null of no numbers.
 * Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996),
 * definition 7, R's default.
 * @param ascending numbers, in order
 * @param probability 0 to 1; 0.5 is the median
 */
export function quantile(ascending: ArrayLike<number>, probability: number): number | null {
  const place = (ascending.length - 1) * probability;
  const index = Math.floor(place);
  const below = ascending[index];
  if (below === undefined) return null;
  const above = ascending[index + 1] ?? below;
  return below + (place - index) * (above - below);
}
