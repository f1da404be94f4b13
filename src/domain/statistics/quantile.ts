/** Numbers in ascending order: a sorted list, or what tells of each place which number would be there. */
export interface Ascending {
  readonly length: number;
  /** Of a place from 0. */
  at(place: number): number | undefined;
}

/**
 * The quantile of ascending numbers by linear interpolation between order statistics; null of no numbers.
 * Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996),
 * definition 7, R's default.
 * @param probability 0 to 1; 0.5 is the median
 */
export function quantile(ascending: Ascending, probability: number): number | null {
  const place = (ascending.length - 1) * probability;
  const index = Math.floor(place);
  const below = ascending.at(index);
  if (below === undefined) return null;
  const above = ascending.at(index + 1) ?? below;
  return below + (place - index) * (above - below);
}
