/** Shades, from none to the darkest. */
const LEVELS = 4;

/**
 * The shade of a count: 0 for none, else 1 to 4. Counts are skewed, so that the shade follows their square root:
 * small ones can still be told apart.
 */
export function heatLevel(count: number, most: number): number {
  return count <= 0 || most <= 0 ? 0 : Math.min(LEVELS, Math.ceil(LEVELS * Math.sqrt(count / most)));
}
