import { chiSquarePValue } from '../../statistics/chi-square';
import type { Subgroup } from '../../statistics/p-chart';
import { winsorise } from '../../statistics/winsorise';

/** Pearson's test whether areas differ by more than chance. */
export interface Dispersion {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/** How the limits of a funnel are made, and from what. */
export type FunnelBasis =
  /** Chance alone explains the areas, or it cannot be tested (null): fewer than two areas, or a centre of 0 or 1. */
  | { readonly limits: 'exact'; readonly dispersion: Dispersion | null }
  /** They differ by more than chance: the limits are widened by √φ. */
  | { readonly limits: 'overdispersed'; readonly dispersion: Dispersion; readonly phi: number };

const SIGNIFICANT = 0.05;

/**
 * Chance or more (metrics.md, section 8, *Areas and types*). Source of φ: D. J. Spiegelhalter, "Funnel plots for
 * comparing institutional performance", Statistics in Medicine 24 (2005).
 * @param areas those with n ≥ the minimum n, in an order that the input does not change
 * @param centre pooled rate of all classified defects
 */
export function funnelBasis(areas: readonly Subgroup[], centre: number): FunnelBasis {
  const k = areas.length;
  if (k < 2 || centre === 0 || centre === 1) return { limits: 'exact', dispersion: null };
  const z = areas.map(({ escaped, n }) => (escaped / n - centre) / Math.sqrt((centre * (1 - centre)) / n));
  const chiSquare = sumOfSquares(z);
  const dispersion = { chiSquare, degreesOfFreedom: k - 1, pValue: chiSquarePValue(chiSquare, k - 1) };
  if (dispersion.pValue >= SIGNIFICANT) return { limits: 'exact', dispersion };
  return { limits: 'overdispersed', dispersion, phi: Math.max(1, sumOfSquares(winsorise(z)) / k) };
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
