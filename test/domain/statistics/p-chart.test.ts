import { pChart, type Subgroup } from '../../../src/domain/statistics/p-chart';

const subgroups = (escaped: readonly number[], n: (index: number) => number): Subgroup[] =>
  escaped.map((count, index) => ({ escaped: count, n: n(index) }));
/** Numbers of the samples beyond a limit, from 1 on. */
const beyond = (all: readonly Subgroup[]): number[] =>
  pChart(all).points.flatMap((point, index) => (point.kind === 'judged' && point.beyond ? [index + 1] : []));
const limits = (all: readonly Subgroup[], n: number) => {
  const point = pChart(all).points[all.findIndex((each) => each.n === n)];
  if (point?.kind !== 'judged' || !point.limits) throw new Error('no limits');
  return point.limits;
};

// T. Pyzdek and P. Keller, The Handbook for Quality Management, 2nd edition (2013), table 9.6: bruised peaches in
// samples of one crate or two. Recomputed in Python: σ_z is 0.99946, so that the classic limits hold.
const PEACHES = subgroups(
  [47, 42, 55, 51, 46, 61, 39, 44, 41, 51, 88, 101, 101, 40, 48, 47, 50, 48, 57, 45, 43, 105, 98, 100, 96],
  (index) => ((index >= 10 && index <= 12) || index >= 21 ? 500 : 250),
);

test('bruised peaches: 0.193 of 8,000; 0.118 to 0.268 for one crate, 0.140 to 0.246 for two, nothing outside', () => {
  const { centre, sigmaZ, limits: kind } = pChart(PEACHES);
  expect(centre).toBe(1544 / 8000);
  expect(sigmaZ).toBeCloseTo(0.99945519746, 10);
  expect(kind).toBe('full');
  expect(limits(PEACHES, 250).lower).toBeCloseTo(0.11811985577, 10);
  expect(limits(PEACHES, 250).upper).toBeCloseTo(0.26788014423, 10);
  expect(limits(PEACHES, 500).lower).toBeCloseTo(0.14005174224, 10);
  expect(limits(PEACHES, 500).upper).toBeCloseTo(0.24594825776, 10);
  expect(beyond(PEACHES)).toEqual([]);
});

// D. C. Montgomery, Introduction to Statistical Quality Control, p-chart with variable sample size: purchase orders.
const SIZES = [
  100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100,
  90, 90,
];
const ORDERS = subgroups(
  [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9],
  (index) => SIZES[index] ?? NaN,
);

test('purchase orders: 234 of 2,450, limits that step with n, sample 11 above its own', () => {
  expect(pChart(ORDERS).centre).toBe(234 / 2450);
  expect(pChart(ORDERS).sigmaZ).toBeCloseTo(0.96567402496, 10);
  expect(limits(ORDERS, 80)).toMatchObject({ lower: 0 });
  expect(limits(ORDERS, 80).upper).toBeCloseTo(0.19409342051, 10);
  expect(limits(ORDERS, 100).lower).toBeCloseTo(0.00733469473, 10);
  expect(limits(ORDERS, 100).upper).toBeCloseTo(0.18368571344, 10);
  expect(limits(ORDERS, 120).lower).toBeCloseTo(0.01501734493, 10);
  expect(limits(ORDERS, 120).upper).toBeCloseTo(0.17600306324, 10);
  expect(beyond(ORDERS)).toEqual([11]);
});

test('mirrored, contained for escaped, the chart is mirrored: the upper limit is clamped, sample 11 is below', () => {
  const mirrored = ORDERS.map(({ escaped, n }) => ({ escaped: n - escaped, n }));
  expect(limits(mirrored, 80).upper).toBe(1);
  expect(limits(mirrored, 80).lower).toBeCloseTo(1 - 0.19409342051, 10);
  expect(pChart(mirrored).points[10]).toMatchObject({ beyond: 'below', side: 'below' });
});

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2.
const WAFERS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

test('the NIST wafers: within the classic limits all but samples 15 and 23', () => {
  // In ascending order the moving ranges vanish: the factor is 1, and the limits are the classic ones.
  const classic = limits(
    subgroups(
      WAFERS.toSorted((a, b) => a - b),
      () => 50,
    ),
    50,
  );
  expect(classic.lower).toBeCloseTo(0.05242754807, 10);
  expect(classic.upper).toBeCloseTo(0.41023911859, 10);
  const outside = WAFERS.flatMap((escaped, index) =>
    escaped / 50 < classic.lower || escaped / 50 > classic.upper ? [index + 1] : [],
  );
  expect(outside).toEqual([15, 23]);
});

test('a baseline without samples 15 and 23 has its centre at 301 of 1,400, and judges both', () => {
  const all = subgroups(WAFERS, () => 50);
  const { centre, points } = pChart(
    all,
    all.filter((_, index) => ![14, 22].includes(index)),
  );
  expect(centre).toBe(301 / 1400);
  expect(points).toHaveLength(30);
  expect(points[14]).toMatchObject({ kind: 'judged', rate: 0.44, side: 'above' });
});

test('judged from n·p̄ = 5 and n·(1 − p̄) = 5 on, exactly', () => {
  const kinds = (...all: Subgroup[]) => pChart(all).points.map(({ kind }) => kind);
  // The centre is a quarter: n = 20 has 5 expected escapes, n = 16 has 4.
  expect(kinds({ escaped: 5, n: 20 }, { escaped: 4, n: 16 })).toEqual(['judged', 'unjudged']);
  expect(kinds({ escaped: 15, n: 20 }, { escaped: 12, n: 16 })).toEqual(['judged', 'unjudged']);
});

test('a spread needs two judged points; unjudged ones between them are skipped', () => {
  const judged = { escaped: 10, n: 40 };
  expect(pChart([judged]).sigmaZ).toBeNull();
  expect(pChart([judged, judged]).sigmaZ).toBe(0);
  // z is 1.4606 and −1.4606 at a centre of 0.25: the one range is 2.9212; the small one in between has no part in it.
  const apart = pChart([
    { escaped: 14, n: 40 },
    { escaped: 1, n: 4 },
    { escaped: 6, n: 40 },
  ]);
  expect(apart.sigmaZ).toBeCloseTo((2 * 4) / Math.sqrt(40 * 0.25 * 0.75) / 1.128, 12);
});

test('a point on its limit is not beyond it', () => {
  // Centre a half, n = 36: σ is 1/12, the limits are 0.25 and 0.75, all exact in binary.
  const all = [9, 27, ...Array.from({ length: 28 }, () => 18)];
  const made = subgroups(
    all.toSorted((a, b) => a - b),
    () => 36,
  );
  expect(limits(made, 36)).toEqual({ lower: 0.25, upper: 0.75 });
  expect(beyond(made)).toEqual([]);
  expect(
    beyond(
      made.map((each) => (each.escaped === 18 ? each : { ...each, escaped: each.escaped === 9 ? 8 : 28 })),
    ),
  ).toEqual([1, 30]);
});
