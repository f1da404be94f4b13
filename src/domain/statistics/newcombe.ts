import type { Share } from './share';
import { wilson } from './wilson';

/** A closed interval of a difference of two proportions, −1 ≤ lower ≤ upper ≤ 1. */
export interface DifferenceInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The hybrid score interval of the difference `a − b` of two independent proportions at 95 %: Wilson's limits of
 * each, joined by squares. Null when either is of nothing. Source: R. G. Newcombe, "Interval estimation for the
 * difference between independent proportions", Statistics in Medicine 17 (1998), method 10 (no continuity
 * correction).
 */
export function newcombe(a: Share, b: Share): DifferenceInterval | null {
  const ofA = wilson(a.found, a.of);
  const ofB = wilson(b.found, b.of);
  if (ofA === null || ofB === null) return null;
  const pA = a.found / a.of;
  const pB = b.found / b.of;
  return {
    lower: pA - pB - Math.sqrt((pA - ofA.lower) ** 2 + (ofB.upper - pB) ** 2),
    upper: pA - pB + Math.sqrt((ofA.upper - pA) ** 2 + (pB - ofB.lower) ** 2),
  };
}
