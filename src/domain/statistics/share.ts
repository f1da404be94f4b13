/** A part of a whole, as counts: `found` of `of`. Counts travel; a fraction is made at the edge. */
export interface Share {
  readonly found: number;
  readonly of: number;
}

/** The share as a fraction. Null is *no data*: 0 of 0 is neither 0 % nor 100 %. */
export function fractionOf({ found, of }: Share): number | null {
  return of === 0 ? null : found / of;
}

/** Shares of parts as the share of the whole. */
export function poolShares(parts: readonly Share[]): Share {
  return {
    found: parts.reduce((sum, part) => sum + part.found, 0),
    of: parts.reduce((sum, part) => sum + part.of, 0),
  };
}
