import fc from 'fast-check';
import { newcombe } from '../../../src/domain/statistics/newcombe';
import { fractionOf } from '../../../src/domain/statistics/share';

const share = (found: number, of: number) => ({ found, of });

// R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
// (1998), table II, method 10; recomputed from the formulas in Python.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('%i/%i − %i/%i has the published interval %f to %f, four digits', (a, m, b, n, lower, upper) => {
  const interval = newcombe(share(a, m), share(b, n));
  expect(interval?.lower).toBeCloseTo(lower, 4);
  expect(interval?.upper).toBeCloseTo(upper, 4);
});

test('the interval is the one of an independent computation to twelve digits', () => {
  const interval = newcombe(share(56, 70), share(48, 80));
  expect(interval?.lower).toBeCloseTo(0.05243147240236498, 12);
  expect(interval?.upper).toBeCloseTo(0.333872654036906, 12);
});

test('nothing on either side is no data: null, not a difference from 0 %', () => {
  expect(newcombe(share(0, 0), share(3, 10))).toBeNull();
  expect(newcombe(share(3, 10), share(0, 0))).toBeNull();
  expect(newcombe(share(0, 0), share(0, 0))).toBeNull();
});

const anyShare = fc
  .tuple(fc.nat(5_000), fc.nat(5_000))
  .map(([a, b]) => share(Math.min(a, b), Math.max(a, b, 1)));

test('−1 ≤ lower ≤ difference ≤ upper ≤ 1, and the interval of b − a is the one of a − b mirrored', () => {
  fc.assert(
    fc.property(anyShare, anyShare, (a, b) => {
      const interval = newcombe(a, b);
      const mirrored = newcombe(b, a);
      if (!interval || !mirrored) throw new Error('both sides hold something');
      const difference = a.found / a.of - b.found / b.of;
      expect(-1).toBeLessThanOrEqual(interval.lower);
      expect(interval.lower).toBeLessThanOrEqual(difference);
      expect(difference).toBeLessThanOrEqual(interval.upper);
      expect(interval.upper).toBeLessThanOrEqual(1);
      expect(-mirrored.upper).toBe(interval.lower);
      expect(-mirrored.lower).toBe(interval.upper);
    }),
  );
});

test('rival mistake 10: the interval of 38/38 − 0/77 does not leave [−1, 1], and 19/38 is not moved', () => {
  expect(newcombe(share(38, 38), share(0, 77))?.upper).toBe(1);
  expect(newcombe(share(0, 77), share(38, 38))?.lower).toBe(-1);
  const middle = newcombe(share(19, 38), share(19, 38));
  expect(middle?.lower).toBeCloseTo(-(middle?.upper ?? 0), 15);
  expect(middle?.upper).toBeCloseTo(0.21425436777996376, 12);
});

test('a share of nothing is no data, a share of something its fraction', () => {
  expect(fractionOf(share(0, 0))).toBeNull();
  expect(fractionOf(share(0, 4))).toBe(0);
  expect(fractionOf(share(3, 4))).toBe(0.75);
});
