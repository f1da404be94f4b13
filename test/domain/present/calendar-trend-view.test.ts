import type { SeriesCounts } from '../../../src/domain/aggregate/series/period-counts';
import { periodsOver } from '../../../src/domain/calendar/period';
import { presentCalendarTrend } from '../../../src/domain/present/trend-view';
import { day } from '../build';
import { counts } from '../rows';

const TREND = { trend: { baseline: null, movingAverage: 3 } };

/** Escapes of 50 defects a month, from January 2022 on. */
function monthly(escapes: readonly number[]): SeriesCounts {
  const months = periodsOver({ first: day('2022-01-01'), last: day('2026-12-31') }, 'month');
  const month = escapes.map((escaped, index) => ({
    first: months[index]?.first ?? NaN,
    counts: counts(escaped, 50 - escaped),
  }));
  return { periods: { week: [], month, quarter: [] }, rolling: [], severities: [] };
}
const viewOf = (
  escapes: readonly number[],
  asOf: string,
  baseline: { from: string; to: string } | null = null,
) => presentCalendarTrend(monthly(escapes), day(asOf), { trend: { ...TREND.trend, baseline } });

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2: σ_z is 1.66.
const WAFERS = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

test('months are judged as releases are: the NIST example, and that the limits are widened', () => {
  const { month, week, quarter } = viewOf(WAFERS, '2024-07-01');
  expect(month.centre).toBeCloseTo(0.2313, 4);
  expect(month.sigmaZ).toBeCloseTo(1.6609, 4);
  expect(month).toMatchObject({ limits: 'full', widened: true, signals: [] });
  expect(month.points.at(-2)).toMatchObject({ label: '2024-06', point: { kind: 'judged', rate: 0.12 } });
  const sorted = viewOf(
    WAFERS.toSorted((a, b) => a - b),
    '2024-07-01',
  ).month;
  expect(sorted.widened).toBe(false);
  expect(sorted.signals).toContainEqual({ kind: 'beyond limit', at: '2024-06', direction: 'above' });
  const nothing = { centre: null, sigmaZ: null, limits: 'none', widened: false, points: [], signals: [] };
  expect([week, quarter]).toEqual([nothing, nothing]);
});

test('a period is shown with its days and counts; the running one is partial and takes no part', () => {
  const { points, centre } = viewOf([10, 5], '2022-02-20').month;
  expect(centre).toBe(0.2);
  expect(points).toEqual([
    {
      label: '2022-01',
      first: '2022-01-01',
      last: '2022-01-31',
      partial: false,
      counts: counts(10, 40),
      point: { kind: 'judged', rate: 0.2, limits: null, beyond: null, side: 'on the centre' },
    },
    {
      label: '2022-02',
      first: '2022-02-01',
      last: '2022-02-28',
      partial: true,
      counts: counts(5, 45),
      point: { kind: 'partial', rate: 0.1 },
    },
  ]);
});

test('a frozen baseline makes the centre', () => {
  const baseline = { from: '2022-01-01', to: '2022-02-28' };
  expect(viewOf([10, 10, 40], '2022-06-01', baseline).month.centre).toBe(0.2);
  expect(viewOf([10, 10, 40], '2022-06-01').month.centre).toBe(0.4);
});
