import type { OutcomeCounts } from '../../../../src/domain/aggregate/counts';
import { calendarTrend } from '../../../../src/domain/aggregate/series/calendar-trend';
import { day } from '../../build';
import { counts, maturing, row } from '../../rows';
import { trendOf } from '../../../../src/domain/aggregate/trend';
import { times } from '../../placing';

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2: 30 wafers of 50 chips, defective counts.
const NIST = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];

/** `escaped` of `n` created in the middle of each month from January 2020 on. */
function monthly(escapes: readonly number[], n = 50): Map<number, OutcomeCounts> {
  return new Map(
    escapes.map((escaped, month) => [
      day(`${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`),
      counts(escaped, n - escaped),
    ]),
  );
}

test('the NIST samples as months: centre 0.2313, σ_z 1.6609, limits 0 and 0.5285, nothing outside', () => {
  const { chart, points, signals } = calendarTrend(monthly(NIST), 'month', day('2022-07-01'));
  expect(chart.centre).toBeCloseTo(0.2313, 4);
  expect(chart.sigmaZ).toBeCloseTo(1.6609, 4);
  expect(chart.limits).toBe('full');
  expect(points.map(({ period }) => period.label)).toEqual([
    ...times(30, (i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`),
    '2022-07',
  ]);
  for (const { point } of points.slice(0, 30)) {
    if (point.kind !== 'judged') throw new Error(point.kind);
    expect(point.limits?.lower).toBe(0);
    expect(point.limits?.upper).toBeCloseTo(0.5285, 4);
  }
  expect(signals).toEqual([]);
});

test('no defects, no points, no centre; a month without a classified one is a gap', () => {
  expect(calendarTrend(new Map(), 'month', day('2022-07-01'))).toEqual({
    chart: { centre: null, sigmaZ: null, limits: 'none' },
    points: [],
    signals: [],
  });
  const gaps = new Map([
    [day('2020-01-31'), counts(10, 30)],
    [day('2020-02-01'), counts(0, 0, 5)],
    [day('2020-04-01'), counts(10, 30)],
  ]);
  const { points } = calendarTrend(gaps, 'month', day('2020-05-01'));
  expect(points.map(({ point }) => point.kind)).toEqual(['judged', 'gap', 'gap', 'judged', 'partial']);
});

test('a month that is not over moves neither centre nor spread nor limits, and gives no signal', () => {
  const whole = calendarTrend(monthly(NIST), 'month', day('2022-07-01'));
  const begun = monthly([...NIST, 50]);
  const same = calendarTrend(begun, 'month', day('2022-07-31'));
  expect(same.chart).toEqual(whole.chart);
  expect(same.signals).toEqual([]);
  expect(same.points.at(-1)).toMatchObject({ partial: true, point: { kind: 'partial', rate: 1 } });
  expect(calendarTrend(monthly([]), 'month', day('2022-07-31')).points).toEqual([]);
  // The day after, it is over: all 50 escaped, which the limits do not hold.
  const over = calendarTrend(begun, 'month', day('2022-08-01'));
  expect(over.signals).toContainEqual({ kind: 'beyond limit', at: '2022-07', direction: 'above' });
});

test('a period that is over is judged at once: what counts is the day of creation, so nothing is to mature', () => {
  const months = calendarTrend(monthly(times(9, () => 10)), 'month', day('2020-10-01'));
  expect(months.points.map(({ point }) => point.kind)).toEqual([...times(9, () => 'judged'), 'partial']);
  const releases = trendOf(times(9, (id) => row(id, counts(10, 40), { maturity: maturing(10) })));
  expect(releases.points.map(({ point }) => point.kind)).toEqual(times(9, () => 'maturing'));
});

test('a frozen baseline is made of the periods that lie wholly in it', () => {
  const daily = monthly([...times(8, () => 10), ...times(8, () => 20)]);
  const centre = (from: string, to: string) =>
    calendarTrend(daily, 'month', day('2021-06-01'), { from, to }).chart.centre;
  expect(centre('2020-01-01', '2020-08-31')).toBe(0.2);
  expect(centre('2020-01-01', '2020-09-29')).toBe(0.2);
  expect(centre('2020-01-02', '2020-09-30')).toBeCloseTo((7 * 10 + 20) / (8 * 50), 12);
  expect(centre('2020-01-01', '2020-01-30')).toBeNull();
});

test('runs are named by the first and the last period', () => {
  const frozen = { from: '2020-01-01', to: '2020-08-31' };
  const daily = monthly([...times(8, () => 10), ...times(8, () => 12)]);
  const { signals } = calendarTrend(daily, 'month', day('2021-06-01'), frozen);
  expect(signals).toEqual([{ kind: 'run', from: '2020-09', to: '2021-04', length: 8, direction: 'above' }]);
});

test('weeks begin on Monday and quarters hold three months', () => {
  const daily = new Map([
    [day('2020-12-28'), counts(1, 9)],
    [day('2021-01-03'), counts(2, 8)],
    [day('2021-01-04'), counts(3, 7)],
  ]);
  const shown = (kind: 'week' | 'quarter') =>
    calendarTrend(daily, kind, day('2021-01-11')).points.map((each) => [
      each.period.label,
      each.counts.escaped,
      each.point.kind,
    ]);
  expect(shown('week')).toEqual([
    ['2020-W53', 3, 'unjudged'],
    ['2021-W01', 3, 'unjudged'],
    ['2021-W02', 0, 'partial'],
  ]);
  expect(shown('quarter')).toEqual([
    ['2020-Q4', 1, 'unjudged'],
    ['2021-Q1', 5, 'partial'],
  ]);
});
