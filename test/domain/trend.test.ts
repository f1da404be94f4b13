import { reportOf } from '../../src/domain/aggregate/report';
import { trendOf } from '../../src/domain/aggregate/trend';
import { formatDay } from '../../src/domain/day';
import { pChart } from '../../src/domain/statistics/p-chart';
import { day, defect, project, settings, version } from './build';

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2: 30 wafers of 50 chips, defective counts.
const NIST = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

test('the NIST example: centre and spread as published in metrics.md, nothing outside the widened limits', () => {
  const chart = pChart(NIST.map((escaped) => ({ escaped, n: 50 })));
  expect(chart.centre).toBeCloseTo(0.2313, 4);
  expect(chart.sigmaZ).toBeCloseTo(1.6609, 4);
  expect(chart.limits).toBe('full');
  for (const point of chart.points) {
    if (point.kind !== 'judged') throw new Error(point.kind);
    expect(point.limits?.lower).toBe(0);
    expect(point.limits?.upper).toBeCloseTo(0.5285, 4);
    expect(point.beyond).toBeNull();
  }
});

test('where points differ by no more than chance the classic limits hold: 0.0524 and 0.4102 at the NIST centre', () => {
  // The same 30 counts in ascending order: the moving ranges vanish, so σ_z ≤ 1 and the factor is 1.
  const sorted = [...NIST].sort((a, b) => a - b);
  const chart = pChart(sorted.map((escaped) => ({ escaped, n: 50 })));
  expect(chart.sigmaZ).toBeLessThan(1);
  const beyond = chart.points.flatMap((p, i) =>
    p.kind === 'judged' && p.beyond ? [[sorted[i], p.beyond]] : [],
  );
  expect(beyond).toEqual([
    [22, 'above'],
    [24, 'above'],
  ]);
  const [first] = chart.points;
  if (first?.kind !== 'judged') throw new Error('not judged');
  expect(first.limits?.lower).toBeCloseTo(0.0524, 4);
  expect(first.limits?.upper).toBeCloseTo(0.4102, 4);
});

test('nothing classified is a gap, small points are not judged, and few judged points give no limits', () => {
  expect(pChart([])).toEqual({ centre: null, sigmaZ: null, limits: 'none', points: [] });
  expect(pChart([{ escaped: 0, n: 0 }]).points).toEqual([{ kind: 'gap' }]);
  const chart = pChart([
    { escaped: 5, n: 10 },
    { escaped: 4, n: 9 },
    { escaped: 0, n: 0 },
  ]);
  expect(chart.points.map((point) => point.kind)).toEqual(['unjudged', 'unjudged', 'gap']);
  const limits = (count: number) =>
    pChart(Array.from({ length: count }, () => ({ escaped: 10, n: 40 }))).limits;
  expect([7, 8, 19, 20].map(limits)).toEqual(['none', 'provisional', 'provisional', 'full']);
});

test('all escaped is a centre of 1 without a verdict', () => {
  expect(pChart([{ escaped: 9, n: 9 }]).points).toEqual([{ kind: 'unjudged', rate: 1 }]);
});

/** Releases ten days apart with `escaped` of 40 defects each, all found on the day before or after. */
function trendWith(escapes: number[], asOf = '2026-01-01') {
  const first = day('2024-01-10');
  const dayOf = (index: number) => first + 10 * index;
  const versions = escapes.map((_, index) => version(index + 1, formatDay(dayOf(index))));
  const defects = escapes.flatMap((escaped, index) =>
    Array.from({ length: 40 }, (_, i) =>
      defect(formatDay(dayOf(index) + (i < escaped ? 1 : -1)), { affected: [index + 1] }),
    ),
  );
  return trendOf(reportOf(project(versions, defects), settings(), day(asOf)).releases.rows);
}

test('eight judged points on one side are a signal, seven are none', () => {
  const high = (count: number) => [
    ...Array.from({ length: count }, () => 12),
    ...Array.from({ length: 9 }, (_, i) => (i % 2 ? 7 : 12)),
  ];
  expect(
    trendWith([...Array.from({ length: 8 }, () => 8), ...Array.from({ length: 8 }, () => 12)]).signals,
  ).toEqual([
    { kind: 'run', from: 1, to: 8, length: 8, direction: 'below' },
    { kind: 'run', from: 9, to: 16, length: 8, direction: 'above' },
  ]);
  expect(trendWith([...high(6), 7, 12]).signals.filter((s) => s.kind === 'run')).toEqual([]);
});

test('a point on the centre breaks a run', () => {
  const broken = [8, 8, 8, 8, 10, 8, 8, 8, 8, 12, 12, 12, 12, 10, 12, 12, 12, 12];
  expect(trendWith(broken).signals).toEqual([]);
});

test('a maturing release is shown and takes part in nothing', () => {
  const trend = trendWith([10, 10, 10], '2024-02-20');
  expect(trend.points.map(({ point }) => point.kind)).toEqual(['judged', 'judged', 'maturing']);
  expect(trend.chart.centre).toBe(0.25);
});

test('a frozen baseline makes the centre; the releases after it are judged against it', () => {
  const rows = trendWith([10, 10, 10, 20, 20, 20]).points.map(({ row }) => row);
  // 10 January and every ten days: the first three are up to 30 January.
  const frozen = trendOf(rows, { from: '2024-01-10', to: '2024-01-30' });
  expect(frozen.chart.centre).toBe(0.25);
  expect(trendOf(rows).chart.centre).toBe(0.375);
  expect(frozen.points.map(({ point }) => point.kind)).toEqual(Array.from({ length: 6 }, () => 'judged'));
});

test('a baseline without a classified defect judges nothing: no centre is no data', () => {
  const rows = trendWith([10, 0]).points.map(({ row }) => row);
  const { chart, points } = trendOf(rows, { from: '2020-01-01', to: '2020-12-31' });
  expect(chart).toEqual({ centre: null, sigmaZ: null, limits: 'none' });
  expect(points.map(({ point }) => point)).toEqual([
    { kind: 'unjudged', rate: 0.25 },
    { kind: 'unjudged', rate: 0 },
  ]);
});
