import { formatInterval, formatPercent, sentenceOf } from '../../../src/domain/present/format';
import { rateOf } from '../../../src/domain/present/rate';
import { presentShare } from '../../../src/domain/present/share-view';
import { counts } from '../rows';

test('percentages and intervals have two digits', () => {
  expect([0, 1 / 3, 0.05, 1].map(formatPercent)).toEqual(['0.00 %', '33.33 %', '5.00 %', '100.00 %']);
  expect(formatInterval({ lower: 0.4813, upper: 0.5 })).toBe('48.13–50.00 %');
});

test('a rate is said with its counts first; too few are said with the interval alone, nothing as nothing', () => {
  expect(sentenceOf(rateOf(counts(8, 24), 10))).toBe('8 of 32 escaped, 25.00 % (13.25–42.11 %)');
  expect(sentenceOf(rateOf(counts(2, 7), 10))).toBe(
    '2 of 9 escaped; too few for a rate, anything from 6.32–54.74 % fits',
  );
  expect(sentenceOf(rateOf(counts(0, 0, 3), 10))).toBe('no data');
});

test('bounds are the rate if all of the unclassified were contained, or had escaped; coverage what is classified', () => {
  expect(rateOf(counts(1, 3, 4), 1)).toMatchObject({
    escaped: 1,
    contained: 3,
    unclassified: 4,
    n: 4,
    bounds: { lower: 1 / 8, upper: 5 / 8 },
    coverage: 0.5,
  });
});

test('the minimum n itself is enough for a rate', () => {
  expect([9, 10].map((n) => rateOf(counts(0, n), 10).state)).toEqual(['too few', 'rate']);
});

test('a share of nothing has no fraction', () => {
  expect(presentShare({ found: 1, of: 4 })).toEqual({ found: 1, of: 4, fraction: 0.25 });
  expect(presentShare({ found: 0, of: 0 })).toEqual({ found: 0, of: 0, fraction: null });
});
