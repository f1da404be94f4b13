import fc from 'fast-check';
import {
  compareCounts,
  compareReleaseRows,
  sideWhere,
} from '../../../../src/domain/aggregate/series/compare';
import { counts, MATURE, maturing, NOT_SHIPPED, row } from '../../rows';

const WINDOW = { minimumN: 10, exposure: 'window' } as const;

// Newcombe 1998, table II, method 10, examples a, b, d and e; each recomputed by hand from Wilson's limits.
test.each([
  [counts(56, 14), counts(48, 32), 0.2, 0.0524, 0.3339, false],
  [counts(9, 1), counts(3, 7), 0.6, 0.1705, 0.809, false],
  [counts(5, 51), counts(0, 29), 5 / 56, -0.0381, 0.1926, true],
  [counts(0, 10), counts(0, 20), 0, -0.1611, 0.2775, true],
])(
  '%j against %j differs by %f, anything from %f to %f fits',
  (first, second, difference, lower, upper, inside) => {
    const made = compareCounts(first, second, 10);
    if (made.state !== 'compared') throw new Error(made.reason);
    expect(made.difference).toBeCloseTo(difference, 10);
    expect(made.interval.lower).toBeCloseTo(lower, 4);
    expect(made.interval.upper).toBeCloseTo(upper, 4);
    expect(made).toMatchObject({ first, second, zeroInside: inside, tooFew: false });
    const turned = compareCounts(second, first, 10);
    expect(turned).toMatchObject({ state: 'compared', zeroInside: inside });
  },
);

test('rival mistake 1: nothing classified is no data, on the side that has none; never a rate of 0', () => {
  const noData = (first: ReturnType<typeof counts>, second: ReturnType<typeof counts>) =>
    compareCounts(first, second, 10);
  const named = (side: string) => ({ state: 'not comparable', reason: 'no data', side });
  expect(noData(counts(0, 0, 3), counts(1, 9))).toEqual(named('first'));
  expect(noData(counts(1, 9), counts(0, 0))).toEqual(named('second'));
  expect(noData(counts(0, 0), counts(0, 0))).toEqual(named('both'));
});

test('a side under the minimum n withholds the difference, not the interval', () => {
  const tooFew = (a: number, b: number) => compareCounts(counts(1, a - 1), counts(1, b - 1), 10);
  expect(tooFew(10, 10)).toMatchObject({ tooFew: false });
  expect(tooFew(9, 10)).toMatchObject({ tooFew: true });
  expect(tooFew(10, 9)).toMatchObject({ tooFew: true });
});

test('releases that are not mature are not compared, and the reason says which', () => {
  const [a, b] = [row(1, counts(2, 8)), row(2, counts(1, 9))];
  const young = { ...b, maturity: maturing(30) };
  const plan = { ...b, maturity: NOT_SHIPPED };
  const reason = (first: typeof a, second: typeof a) => {
    const made = compareReleaseRows(first, second, WINDOW);
    return made.state === 'compared' ? 'compared' : [made.state, made.reason, made.side];
  };
  expect(reason(a, b)).toBe('compared');
  expect(reason(a, young)).toEqual(['not comparable', 'maturing', 'second']);
  expect(reason(young, a)).toEqual(['not comparable', 'maturing', 'first']);
  expect(reason(young, young)).toEqual(['not comparable', 'maturing', 'both']);
  expect(reason(young, plan)).toEqual(['not comparable', 'not shipped', 'second']);
  expect(reason(plan, plan)).toEqual(['not comparable', 'not shipped', 'both']);
  expect(reason({ ...a, shippedIn: counts(0, 0), escapedInWindow: 0 }, b)).toEqual([
    'not comparable',
    'no data',
    'first',
  ]);
});

test('the window counts early escapes, the lifetime all of them', () => {
  const late = row(1, counts(6, 10), { escapedInWindow: 2, maturity: MATURE });
  const compared = (exposure: 'window' | 'lifetime') =>
    compareReleaseRows(late, row(2, counts(1, 9)), { minimumN: 10, exposure });
  expect(compared('window')).toMatchObject({ first: counts(2, 10) });
  expect(compared('lifetime')).toMatchObject({ first: counts(6, 10) });
});

test('of one side or both', () => {
  expect([sideWhere(true, true), sideWhere(true, false), sideWhere(false, true)]).toEqual([
    'both',
    'first',
    'second',
  ]);
});

test('the difference is in its interval, and turning the sides turns the sign', () => {
  const any = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }));
  fc.assert(
    fc.property(any, any, ([e1, c1], [e2, c2]) => {
      const made = compareCounts(counts(e1, c1), counts(e2, c2), 1);
      const turned = compareCounts(counts(e2, c2), counts(e1, c1), 1);
      if (made.state !== 'compared' || turned.state !== 'compared') throw new Error('no data');
      expect(made.interval.lower).toBeLessThanOrEqual(made.difference);
      expect(made.difference).toBeLessThanOrEqual(made.interval.upper);
      expect(turned.difference).toBeCloseTo(-made.difference, 12);
      expect(turned.interval.lower).toBeCloseTo(-made.interval.upper, 12);
      expect(turned.zeroInside).toBe(made.zeroInside);
    }),
  );
});
