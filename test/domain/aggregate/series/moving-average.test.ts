import fc from 'fast-check';
import { sumCounts } from '../../../../src/domain/aggregate/counts';
import { movingAverage } from '../../../../src/domain/aggregate/series/moving-average';
import { counts, maturing, NOT_SHIPPED, row } from '../../rows';

const shown = (points: ReturnType<typeof movingAverage>) =>
  points.map((point) => [point.row.release.id, point.counts, point.partial]);

test('rival mistake 7: releases are pooled, ΣE of Σn, and no mean of percentages is made', () => {
  // 1 of 1 and 0 of 99: the mean of rates would be 50 %, pooled it is 1 %.
  const [, last] = movingAverage([row(1, counts(1, 0)), row(2, counts(0, 99))], 2, 'window');
  expect(last).toMatchObject({ counts: counts(1, 99), partial: false });
});

test('each release is pooled with up to k − 1 before it; the first windows are partial', () => {
  const rows = [1, 2, 3, 4].map((id) => row(id, counts(id, 10, id)));
  expect(shown(movingAverage(rows, 3, 'window'))).toEqual([
    [1, counts(1, 10, 1), true],
    [2, counts(3, 20, 3), true],
    [3, counts(6, 30, 6), false],
    [4, counts(9, 30, 9), false],
  ]);
  expect(shown(movingAverage(rows, 1, 'window')).map(([, , partial]) => partial)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('no releases, no points', () => {
  expect(movingAverage([], 3, 'window')).toEqual([]);
});

test('maturing, unshipped and empty releases are skipped, also as a place in the window', () => {
  const rows = [
    row(1, counts(1, 1)),
    row(2, counts(0, 0, 5)),
    row(3, counts(9, 9), { maturity: maturing(3) }),
    row(4, counts(9, 9), { maturity: NOT_SHIPPED }),
    row(5, counts(2, 0), { escapedInWindow: 0 }),
    row(6, counts(0, 1)),
  ];
  expect(shown(movingAverage(rows, 2, 'window'))).toEqual([
    [1, counts(1, 1), true],
    [6, counts(1, 2), false],
  ]);
  expect(shown(movingAverage(rows, 2, 'lifetime'))).toEqual([
    [1, counts(1, 1), true],
    [5, counts(3, 1), false],
    [6, counts(2, 1), false],
  ]);
});

test.each([0, -1, 1.5, NaN, Infinity])('k = %s is refused by name', (k) => {
  expect(() => movingAverage([], k, 'window')).toThrow(new RegExp(`cannot pool ${k} releases.*whole number`));
});

test('with k as wide as the list the last point is the pool of all', () => {
  const any = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(any, (pairs) => {
      const rows = pairs.map(([e, c], id) => row(id, counts(e, c)));
      const points = movingAverage(rows, rows.length, 'window');
      expect(points.at(-1)).toMatchObject({
        counts: sumCounts(rows.map((r) => r.shippedIn)),
        partial: false,
      });
      expect(points.slice(0, -1).every((point) => point.partial)).toBe(true);
    }),
  );
});
