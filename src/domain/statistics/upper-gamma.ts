import { logGamma } from './log-gamma';

/** A further term or step that changes less than this changes nothing. */
const PRECISION = 1e-15;

/**
 * The regularised upper incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), a > 0, x ≥ 0: by its series where x is
 * small against a, else by its continued fraction. Source: NIST *Digital Library of Mathematical Functions*, 8.7.1
 * and the even part of 8.9.2, evaluated as W. J. Lentz does, Applied Optics 15 (1976).
 */
export function upperGamma(a: number, x: number): number {
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let next = a + 1; term > sum * PRECISION; next++) {
    term *= x / next;
    sum += term;
  }
  return sum;
}

/** 1 / (x + 1 − a − 1(1 − a) / (x + 3 − a − 2(2 − a) / (x + 5 − a − …))). */
function upperFraction(a: number, x: number): number {
  let denominator = x + 1 - a;
  let above = Infinity;
  let below = 1 / denominator;
  let fraction = below;
  let change = 0;
  for (let i = 1; Math.abs(change - 1) > PRECISION; i++) {
    const numerator = i * (a - i);
    denominator += 2;
    below = 1 / (denominator + numerator * below);
    above = denominator + numerator / above;
    change = above * below;
    fraction *= change;
  }
  return fraction;
}
