import fc from 'fast-check';
import { sumCounts } from '../../../../src/domain/aggregate/counts';
import { calendarSeries, rollingCounts } from '../../../../src/domain/aggregate/series/calendar-series';
import { DailyTally } from '../../../../src/domain/aggregate/series/daily';
import { PERIOD_KINDS } from '../../../../src/domain/calendar/period';
import type { Outcome } from '../../../../src/domain/stage';
import { day } from '../../build';
import { fed } from '../../placing';
import { counts } from '../../rows';

type Item = { createdDay: number; outcome: Outcome };
const on = (date: string, outcome: Outcome): Item => ({ createdDay: day(date), outcome });
const daily = (items: readonly Item[]) =>
  fed(
    new DailyTally(),
    items.map((item) => ({ ...item, severity: 'none' as const })),
  ).result().all;
const shown = (points: ReturnType<typeof calendarSeries>) =>
  points.map((point) => [point.period.label, point.counts, point.partial]);

const ITEMS = [
  on('2024-04-30', 'contained'),
  on('2024-01-31', 'escaped'),
  on('2024-01-31', 'contained'),
  on('2024-01-05', 'escaped'),
  on('2024-03-01', 'unclassified'),
];

test('a month is the defects created in it; one without is there, to be seen as a gap; the running one is partial', () => {
  expect(shown(calendarSeries(daily(ITEMS), 'month', day('2024-05-02')))).toEqual([
    ['2024-01', counts(2, 1), false],
    ['2024-02', counts(0, 0), false],
    ['2024-03', counts(0, 0, 1), false],
    ['2024-04', counts(0, 1), false],
    ['2024-05', counts(0, 0), true],
  ]);
  expect(shown(calendarSeries(daily(ITEMS), 'quarter', day('2024-05-02')))).toEqual([
    ['2024-Q1', counts(2, 1, 1), false],
    ['2024-Q2', counts(0, 1), true],
  ]);
});

test('what was created after the as-of day is counted all the same, in a partial period', () => {
  expect(shown(calendarSeries(daily(ITEMS), 'month', day('2024-03-15'))).slice(2)).toEqual([
    ['2024-03', counts(0, 0, 1), true],
    ['2024-04', counts(0, 1), true],
  ]);
});

test('no defects, no points; a rolling window of none is n = 0', () => {
  expect(calendarSeries(daily([]), 'week', day('2024-03-15'))).toEqual([]);
  expect(rollingCounts(daily([]), day('2024-03-15'), 7)).toEqual(counts(0, 0));
});

test('a rolling window holds the full days before the as-of day: 7 days end yesterday', () => {
  const items = ['2024-03-02', '2024-03-03', '2024-03-09', '2024-03-10'].map((date) => on(date, 'escaped'));
  expect(rollingCounts(daily(items), day('2024-03-10'), 7)).toEqual(counts(2, 0));
  expect(rollingCounts(daily(items), day('2024-03-10'), 14)).toEqual(counts(3, 0));
});

test('the periods of any kind add up to all defects, in any order of input', () => {
  const item = fc.record({
    createdDay: fc.integer({ min: 19_700, max: 19_900 }),
    outcome: fc.constantFrom<Outcome>('escaped', 'contained', 'unclassified'),
  });
  fc.assert(
    fc.property(fc.array(item), fc.constantFrom(...PERIOD_KINDS), (items, kind) => {
      const points = calendarSeries(daily(items), kind, 19_800);
      expect(calendarSeries(daily(items.toReversed()), kind, 19_800)).toEqual(points);
      const { escaped, contained, unclassified } = sumCounts(points.map((point) => point.counts));
      expect(escaped + contained + unclassified).toBe(items.length);
    }),
  );
});
