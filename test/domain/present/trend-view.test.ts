import { presentLatest, presentTrend } from '../../../src/domain/present/trend-view';
import { counts, MATURE, maturing, NOT_SHIPPED, row } from '../rows';

const TREND = { trend: { baseline: null, movingAverage: 3 } };
const rowsOf = (escapes: readonly number[]) =>
  escapes.map((escaped, id) => row(id, counts(escaped, 50 - escaped)));

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2: σ_z is 1.66.
const WAFERS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

test('that releases differ by more than chance is said from σ_z above 1.5 on', () => {
  const wide = presentTrend(rowsOf(WAFERS), TREND);
  expect(wide.sigmaZ).toBeCloseTo(1.6609, 4);
  expect(wide.widened).toBe(true);
  const alike = presentTrend(rowsOf(WAFERS.toSorted((a, b) => a - b)), TREND);
  expect(alike.widened).toBe(false);
  expect(presentTrend([], TREND)).toEqual({
    centre: null,
    sigmaZ: null,
    limits: 'none',
    widened: false,
    points: [],
    signals: [],
  });
});

test('points and signals name releases; a release that has not shipped, or has no defect, is no point', () => {
  const rows = [
    row(1, counts(10, 40)),
    row(2, counts(0, 0)),
    row(3, counts(5, 5), { maturity: NOT_SHIPPED }),
    row(4, counts(1, 3), { maturity: maturing(2) }),
    row(5, counts(0, 0, 2), { maturity: maturing(1) }),
    row(6, counts(0, 0, 1)),
  ];
  expect(presentTrend(rows, TREND).points).toEqual([
    { releaseId: 1, point: { kind: 'judged', rate: 0.2, limits: null, beyond: null, side: 'on the centre' } },
    { releaseId: 4, point: { kind: 'maturing', rate: 0.25 } },
    { releaseId: 5, point: { kind: 'maturing', rate: null } },
    { releaseId: 6, point: { kind: 'gap' } },
  ]);
});

test('a release beyond its limit is named, with the direction', () => {
  const rows = rowsOf([...Array.from({ length: 20 }, () => 10), 40, 10]);
  expect(presentTrend(rows, TREND).signals).toContainEqual({
    kind: 'beyond limit',
    releaseId: 20,
    direction: 'above',
  });
});

describe('the latest release', () => {
  const rows = [
    row(1, counts(1, 19)),
    row(2, counts(5, 15)),
    row(3, counts(0, 0, 4)),
    row(4, counts(2, 18), { maturity: maturing(10), escapeAges: [3, 9] }),
    row(5, counts(9, 9), { maturity: NOT_SHIPPED }),
  ].map((each) =>
    each.maturity === MATURE
      ? { ...each, escapeAges: [2, 4, 6, 8, 50].slice(0, each.shippedIn.escaped) }
      : each,
  );

  test('is compared with the one before it: the last two mature ones, and the last two shipped at the same age', () => {
    const { mature, sameAge } = presentLatest(rows, 10);
    expect(mature).toMatchObject({
      releaseId: 2,
      beforeId: 1,
      comparison: { state: 'compared', first: counts(5, 15), second: counts(1, 19), difference: 0.2 },
    });
    expect(sameAge).toMatchObject({
      releaseId: 4,
      beforeId: 2,
      comparison: { state: 'compared', ageDays: 10, first: counts(2, 18), second: counts(4, 15) },
    });
  });

  test('alone is compared with nothing', () => {
    expect(presentLatest(rows.slice(0, 1), 10)).toEqual({ mature: null, sameAge: null });
    expect(presentLatest(rows.slice(1, 4), 10)).toMatchObject({ mature: null, sameAge: { releaseId: 4 } });
  });

  test('under the minimum n the comparison says so', () => {
    expect(presentLatest(rows, 21).mature).toMatchObject({ comparison: { tooFew: true } });
    expect(presentLatest(rows, 20)).toMatchObject({
      mature: { comparison: { tooFew: false } },
      sameAge: { comparison: { tooFew: true } },
    });
  });
});
