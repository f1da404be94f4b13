import fc from 'fast-check';
import { wilson } from '../../src/domain/statistics/wilson';

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998),
// table I, method 3 (score).
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the score interval of %i in %i is the published one', (successes, n, lower, upper) => {
  const interval = wilson(successes, n);
  expect(interval?.lower).toBeCloseTo(lower, 4);
  expect(interval?.upper).toBeCloseTo(upper, 4);
});

// S. Dorai-Raj, R package binom, the example of binom.confint, method "wilson"; recomputed with 30 digits (mpmath).
test.each([
  [2, 100, 0.0055019675501623, 0.070011790728544],
  [4, 100, 0.015663303991548, 0.098370714358879],
])(
  'the score interval of %i in %i is the one that R gives, to twelve digits',
  (successes, n, lower, upper) => {
    const interval = wilson(successes, n);
    expect(interval?.lower).toBeCloseTo(lower, 12);
    expect(interval?.upper).toBeCloseTo(upper, 12);
  },
);

test('nothing observed gives no interval', () => {
  expect(wilson(0, 0)).toBeNull();
});

test('the interval of 38 in 38 and of 0 in 77 stays within [0, 1] where floating point would not', () => {
  expect(wilson(38, 38)?.upper).toBe(1);
  expect(wilson(0, 77)?.lower).toBe(0);
});

test('0 ≤ lower ≤ rate ≤ upper ≤ 1, whatever is observed', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
      const n = Math.max(a, b, 1);
      const successes = Math.min(a, b);
      const interval = wilson(successes, n);
      if (!interval) throw new Error('n ≥ 1 always has an interval');
      expect(0).toBeLessThanOrEqual(interval.lower);
      expect(interval.lower).toBeLessThanOrEqual(successes / n);
      expect(successes / n).toBeLessThanOrEqual(interval.upper);
      expect(interval.upper).toBeLessThanOrEqual(1);
    }),
  );
});
