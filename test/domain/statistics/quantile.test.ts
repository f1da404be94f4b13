import fc from 'fast-check';
import { quantile } from '../../../src/domain/statistics/quantile';
import { winsorise } from '../../../src/domain/statistics/winsorise';

// quantile(c(1, 2, 4, 8, 16), p, type = 7) in R, and numpy.quantile.
test.each([
  [0, 1],
  [0.1, 1.4],
  [0.25, 2],
  [0.3, 2.4],
  [0.5, 4],
  [0.9, 12.8],
  [1, 16],
])('the %f quantile of 1 2 4 8 16 is %f, as R has it', (probability, expected) => {
  expect(quantile([1, 2, 4, 8, 16], probability)).toBeCloseTo(expected, 14);
});

test('of one number every quantile is that number, of two the median is half way', () => {
  expect([0, 0.5, 0.9, 1].map((p) => quantile([7], p))).toEqual([7, 7, 7, 7]);
  expect(quantile([1, 2], 0.5)).toBe(1.5);
});

test('rival mistake 6: no numbers have no quantile, not a quantile of 0', () => {
  expect(quantile([], 0)).toBeNull();
  expect(quantile([], 0.5)).toBeNull();
});

test('a quantile lies between the smallest and the largest, and never falls as the probability grows', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 1 }), probability, probability, (values, a, b) => {
      const ascending = values.toSorted((x, y) => x - y);
      const [low, high] = [quantile(ascending, Math.min(a, b)), quantile(ascending, Math.max(a, b))];
      if (low === null || high === null) throw new Error('there are numbers');
      expect(ascending[0]).toBeLessThanOrEqual(low);
      expect(low).toBeLessThanOrEqual(high + 1e-12);
      expect(high).toBeLessThanOrEqual((ascending.at(-1) ?? NaN) + 1e-12);
    }),
  );
});

test('winsorising draws in what is beyond the 10th and the 90th percentile, and leaves all else in its place', () => {
  expect(winsorise([16, 1, 4, 2, 8])).toEqual([12.8, 1.4, 4, 2, 8]);
  expect(winsorise([-100, 10, 0, 100, 20])).toEqual([-60, 10, 0, 68, 20]);
  expect(winsorise([3])).toEqual([3]);
  expect(winsorise([])).toEqual([]);
});

test('winsorising sorts as numbers and changes nothing of its input', () => {
  const values = [9, 10, 8, 100, 7, 11, 12, 13, 14, 15, 16];
  const before = [...values];
  expect(winsorise(values)).toEqual([9, 10, 8, 16, 8, 11, 12, 13, 14, 15, 16]);
  expect(values).toEqual(before);
});
