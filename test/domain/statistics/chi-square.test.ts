import fc from 'fast-check';
import { chiSquarePValue } from '../../../src/domain/statistics/chi-square';
import { logGamma } from '../../../src/domain/statistics/log-gamma';
import { upperGamma } from '../../../src/domain/statistics/upper-gamma';

// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4: critical values of χ², printed to three digits.
test.each([
  [1, 3.841, 0.05],
  [2, 5.991, 0.05],
  [10, 18.307, 0.05],
  [30, 43.773, 0.05],
  [100, 124.342, 0.05],
  [1, 6.635, 0.01],
  [10, 23.209, 0.01],
  [10, 3.94, 0.95],
  [100, 77.929, 0.95],
])('with %i degrees of freedom %f has the published p-value %f', (degrees, statistic, p) => {
  // Half a unit of the printed third digit moves the p-value of one degree of freedom by 0.00002.
  expect(Math.abs(chiSquarePValue(statistic, degrees) - p)).toBeLessThan(0.000_02);
});

// 30-digit arithmetic (mpmath 1.3).
test.each([
  [1, 1, 0.3173105078629141],
  [4.5, 5, 0.4798834381132994],
  [7, 5, 0.2206403079367108],
  [7.5, 5, 0.186029833602867],
  [2000, 2000, 0.4957947558197845],
  [5000, 4999, 0.493350889587423],
])(
  'the p-value of %f with %i degrees of freedom agrees with 30-digit arithmetic',
  (statistic, degrees, p) => {
    expect(chiSquarePValue(statistic, degrees)).toBeCloseTo(p, 11);
  },
);

test('no difference at all has a p-value of 1, an enormous one of 0', () => {
  expect(chiSquarePValue(0, 3)).toBe(1);
  expect(chiSquarePValue(100_000, 2)).toBe(0);
});

test('with two degrees of freedom it is e^(−χ²/2), with four e^(−χ²/2)·(1 + χ²/2)', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (statistic) => {
      const half = statistic / 2;
      expect(chiSquarePValue(statistic, 2)).toBeCloseTo(Math.exp(-half), 13);
      expect(chiSquarePValue(statistic, 4)).toBeCloseTo(Math.exp(-half) * (1 + half), 13);
    }),
  );
});

test('0 ≤ p ≤ 1, and it never rises with the statistic', () => {
  const statistic = fc.double({ min: 0, max: 3_000, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), statistic, statistic, (degrees, a, b) => {
      const near = chiSquarePValue(Math.min(a, b), degrees);
      const far = chiSquarePValue(Math.max(a, b), degrees);
      expect(near).toBeLessThanOrEqual(1);
      expect(far).toBeLessThanOrEqual(near + 1e-12);
      expect(far).toBeGreaterThanOrEqual(-1e-12);
    }),
  );
});

test('the series and the fraction of the incomplete gamma function meet where one hands over to the other', () => {
  for (const a of [0.5, 1, 2.5, 10, 333]) {
    const [below, above] = [upperGamma(a, a + 1 - 1e-9), upperGamma(a, a + 1 + 1e-9)];
    expect(below).toBeGreaterThan(above);
    expect(below - above).toBeLessThan(1e-8);
  }
});

test('deep in the tail it keeps its digits: Q(10, 100)', () => {
  // e^(−100) · Σ 100^i / i! for i < 10, in exact fractions.
  expect(upperGamma(10, 100) / 1.1253473960842733e-31).toBeCloseTo(1, 12);
});

test('ln Γ is ln (n − 1)! at whole numbers, ln √π at a half', () => {
  expect(logGamma(0.5)).toBeCloseTo(0.5723649429247001, 14);
  expect(logGamma(1)).toBeCloseTo(0, 14);
  expect(logGamma(1.5)).toBeCloseTo(-0.12078223763524522, 14);
  expect(logGamma(3)).toBeCloseTo(Math.LN2, 14);
  expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 13);
  expect(logGamma(14.5)).toBeCloseTo(23.86276584168908, 13);
  expect(logGamma(15)).toBeCloseTo(Math.log(87_178_291_200), 13);
  expect(logGamma(100)).toBeCloseTo(359.1342053695754, 11);
});
