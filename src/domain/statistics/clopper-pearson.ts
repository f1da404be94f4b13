import { binomialMass } from './binomial-mass';
import type { Interval } from './wilson';

/** Each side of a 95 % interval. */
const TAIL = 0.025;
/** Halvings of [0, 1] until neighbouring floating-point numbers are reached. */
const HALVINGS = 60;

/**
 * The exact interval of `successes` in `n` at 95 %: the rates at which what was observed, or more of it on that
 * side, still has a probability of 2.5 %. Null for n = 0. Source: C. J. Clopper and E. S. Pearson, "The use of
 * confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934).
 */
export function clopperPearson(successes: number, n: number): Interval | null {
  if (n === 0) return null;
  return { lower: 1 - upperLimit(n - successes, n), upper: upperLimit(successes, n) };
}

/** All successes are likely at any rate, so that the search ends at exactly 1. */
function upperLimit(successes: number, n: number): number {
  let [likely, unlikely] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (likely + unlikely) / 2;
    if (atMost(successes, n, middle) > TAIL) likely = middle;
    else unlikely = middle;
  }
  return unlikely;
}

function atMost(successes: number, n: number, p: number): number {
  const { first, mass } = binomialMass(n, p);
  return mass.slice(0, Math.max(0, successes - first + 1)).reduce((sum, part) => sum + part, 0);
}
