import fc from 'fast-check';
import { binomialMass } from '../../../src/domain/statistics/binomial-mass';
import { binomialQuantile } from '../../../src/domain/statistics/binomial-quantile';
import { clopperPearson } from '../../../src/domain/statistics/clopper-pearson';

describe('the binomial distribution', () => {
  test('three fair coins: 1, 3, 3, 1 of 8, and no count beyond', () => {
    expect(binomialMass(3, 0.5)).toEqual({ first: 0, mass: [0.125, 0.375, 0.375, 0.125] });
  });

  test('of 100,000 at 0.2 it agrees with SciPy 1.17 near the centre and far out, in few steps', () => {
    const { first, mass } = binomialMass(100_000, 0.2);
    const at = (count: number) => mass[count - first] ?? NaN;
    expect(at(20_000) / 3.15390185e-3).toBeCloseTo(1, 8);
    expect(at(20_390) / 2.76323596e-5).toBeCloseTo(1, 8);
    expect(at(19_000) / 5.77039383e-17).toBeCloseTo(1, 8);
    expect(mass.length).toBeLessThan(4_000);
  });

  test('nothing tried has one outcome, and so has what never or always happens', () => {
    expect(binomialMass(0, 0.3)).toEqual({ first: 0, mass: [1] });
    const likely = (p: number) => {
      const { first, mass } = binomialMass(5, p);
      return mass.flatMap((part, index) => (part > 0 ? [[first + index, part]] : []));
    };
    expect(likely(0)).toEqual([[0, 1]]);
    expect(likely(1)).toEqual([[5, 1]]);
  });
});

describe('binomial quantiles', () => {
  // Recomputed with 60-digit decimals; as scipy.stats.binom.ppf gives them.
  test.each([
    [20, 0.2, 0, 10],
    [50, 0.2313, 3, 21],
    [100, 0.1, 2, 20],
    [10, 0.99, 8, 10],
    [1_000, 0.5, 451, 549],
    [1_000, 0.013, 4, 25],
    [100_000, 0.2, 19_610, 20_392],
    [100_000, 0.000_03, 0, 10],
  ])('of %i at %f the 0.1 %% and 99.9 %% points are %i and %i', (n, p, lower, upper) => {
    expect([binomialQuantile(0.001, n, p), binomialQuantile(0.999, n, p)]).toEqual([lower, upper]);
  });

  test('a sum that meets the probability exactly is enough: P(X ≤ 2) of 3 at 0.1 is 0.999', () => {
    expect(binomialQuantile(0.999, 3, 0.1)).toBe(2);
    expect(binomialQuantile(0.001, 3, 0.9)).toBe(0);
    expect(binomialQuantile(0.5, 1, 0.5)).toBe(0);
  });

  test('what never happens has quantiles of 0, what always does of n', () => {
    expect([binomialQuantile(0.001, 7, 0), binomialQuantile(0.999, 7, 0)]).toEqual([0, 0]);
    expect([binomialQuantile(0.001, 7, 1), binomialQuantile(0.999, 7, 1)]).toEqual([7, 7]);
    expect(binomialQuantile(0.999, 0, 0.5)).toBe(0);
  });

  test('0 ≤ lower ≤ n·p ≤ upper ≤ n, to the whole count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 999 }), (n, thousandths) => {
        const p = thousandths / 1000;
        const [lower, upper] = [binomialQuantile(0.001, n, p), binomialQuantile(0.999, n, p)];
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(Math.ceil(n * p));
        expect(upper).toBeGreaterThanOrEqual(Math.floor(n * p));
        expect(upper).toBeLessThanOrEqual(n);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the exact interval', () => {
  // 4/20: metrics' oracle. The others: Newcombe, Statistics in Medicine 17 (1998), table I, method 5. All recomputed
  // with exact fractions.
  test.each([
    [4, 20, 0.0573, 0.4366],
    [81, 263, 0.2527, 0.3676],
    [15, 148, 0.0578, 0.1617],
    [0, 20, 0, 0.1684],
    [1, 29, 0.0009, 0.1776],
    [20, 20, 0.8316, 1],
  ])('of %i in %i is the published one', (successes, n, lower, upper) => {
    const interval = clopperPearson(successes, n);
    expect(interval?.lower).toBeCloseTo(lower, 4);
    expect(interval?.upper).toBeCloseTo(upper, 4);
  });

  // R package binom, the example of binom.confint, method "exact"; recomputed with scipy.stats.beta.ppf.
  test.each([
    [2, 100, 0.0024313368239425, 0.0703839324710701],
    [4, 100, 0.0110044939861882, 0.0992571567126599],
  ])('of %i in %i is the one that R gives', (successes, n, lower, upper) => {
    expect(clopperPearson(successes, n)?.lower).toBeCloseTo(lower, 12);
    expect(clopperPearson(successes, n)?.upper).toBeCloseTo(upper, 12);
  });

  test('of 4 in 20 has twelve digits', () => {
    expect(clopperPearson(4, 20)?.lower).toBeCloseTo(0.0573339970500335, 12);
    expect(clopperPearson(4, 20)?.upper).toBeCloseTo(0.4366140029966692, 12);
  });

  test('nothing observed gives no interval', () => {
    expect(clopperPearson(0, 0)).toBeNull();
  });

  test('rival mistake 10: none and all end at exactly 0 and 1', () => {
    expect(clopperPearson(0, 77)?.lower).toBe(0);
    expect(clopperPearson(38, 38)?.upper).toBe(1);
  });

  test('0 ≤ lower ≤ rate ≤ upper ≤ 1, whatever is observed', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), (a, b) => {
        const [successes, n] = [Math.min(a, b), Math.max(a, b, 1)];
        const interval = clopperPearson(successes, n);
        if (!interval) throw new Error('n ≥ 1 always has an interval');
        expect(0).toBeLessThanOrEqual(interval.lower);
        expect(interval.lower).toBeLessThanOrEqual(successes / n);
        expect(successes / n).toBeLessThanOrEqual(interval.upper);
        expect(interval.upper).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });
});
