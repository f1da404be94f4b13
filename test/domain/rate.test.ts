import fc from 'fast-check';
import { bandOf, bandsOf } from '../../src/domain/present/band';
import { rateOf } from '../../src/domain/present/rate';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';

const counts = (escaped: number, contained: number, unclassified = 0) => ({
  escaped,
  contained,
  unclassified,
});

// metrics.md section 4: the examples of the articles it cites.
test.each([
  [8, 24, 0.25],
  [3, 35, 3 / 38],
  [8, 30, 8 / 38],
  [10, 90, 0.1],
  [20, 80, 0.2],
])('%i escaped and %i contained make the published rate', (escaped, contained, rate) => {
  expect(rateOf(counts(escaped, contained), 10)).toMatchObject({
    state: 'rate',
    rate,
    n: escaped + contained,
  });
});

test('nothing classified is no data: neither 0 % nor 100 %', () => {
  const rate = rateOf(counts(0, 0, 4), 10);
  expect(rate.state).toBe('no data');
  expect(rate).not.toHaveProperty('rate');
  expect(rate).toMatchObject({ coverage: 0, bounds: { lower: 0, upper: 1 } });
  expect(rateOf(counts(0, 0), 10)).toMatchObject({ state: 'no data', coverage: null, bounds: null });
});

test('2 of 9 is too few: counts and interval only, "anything from 6 % to 55 % fits"', () => {
  const rate = rateOf(counts(2, 7), 10);
  if (rate.state !== 'too few') throw new Error(rate.state);
  expect(rate).not.toHaveProperty('rate');
  expect(rate.interval.lower).toBeCloseTo(0.06, 2);
  expect(rate.interval.upper).toBeCloseTo(0.55, 2);
});

test('3 of 14: anything from 8 % to 48 % fits', () => {
  expect(rateOf(counts(3, 11), 15)).toMatchObject({ state: 'too few' });
  const { interval } = rateOf(counts(3, 11), 10) as { interval: { lower: number; upper: number } };
  expect(interval.lower).toBeCloseTo(0.08, 2);
  expect(interval.upper).toBeCloseTo(0.48, 2);
});

test('the bounds hold the rate, and an unclassified defect moves only bounds and coverage', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (e, c, u) => {
      const rate = rateOf(counts(e, c, u), 10);
      const more = rateOf(counts(e, c, u + 1), 10);
      expect({ ...more, bounds: null, coverage: null, unclassified: 0 }).toEqual({
        ...rate,
        bounds: null,
        coverage: null,
        unclassified: 0,
      });
      if (rate.state === 'rate' && rate.bounds) {
        expect(rate.bounds.lower).toBeLessThanOrEqual(rate.rate);
        expect(rate.rate).toBeLessThanOrEqual(rate.bounds.upper);
      }
    }),
  );
});

test('bands have the edges of metrics.md, and an interval names both it spans', () => {
  const { bands } = DEFAULT_SETTINGS;
  expect([0, 0.0499, 0.05, 0.0999, 0.1, 0.2, 0.2001].map((rate) => bandOf(rate, bands))).toEqual([
    'strong',
    'strong',
    'healthy',
    'healthy',
    'needs attention',
    'needs attention',
    'leaking',
  ]);
  expect(bandsOf({ lower: 0.04, upper: 0.06 }, bands)).toEqual(['strong', 'healthy']);
  expect(bandsOf({ lower: 0.3, upper: 0.4 }, bands)).toEqual(['leaking']);
});
