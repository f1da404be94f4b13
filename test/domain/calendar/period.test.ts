import fc from 'fast-check';
import { isPartial, PERIOD_KINDS, periodOf, periodsOver } from '../../../src/domain/calendar/period';
import { holds, ROLLING_DAYS, rollingDays } from '../../../src/domain/calendar/rolling';
import { formatDay } from '../../../src/domain/day';
import { day } from '../build';

const shown = ({ label, first, last }: { label: string; first: number; last: number }) => [
  label,
  formatDay(first),
  formatDay(last),
];

// ISO 8601: week 1 holds the year's first Thursday. The examples are those of Wikipedia, "ISO week date".
test.each([
  ['1977-01-01', '1976-W53', '1976-12-27', '1977-01-02'],
  ['1977-12-31', '1977-W52', '1977-12-26', '1978-01-01'],
  ['1978-01-02', '1978-W01', '1978-01-02', '1978-01-08'],
  ['1979-12-31', '1980-W01', '1979-12-31', '1980-01-06'],
  ['1980-12-28', '1980-W52', '1980-12-22', '1980-12-28'],
  ['1980-12-29', '1981-W01', '1980-12-29', '1981-01-04'],
  ['2008-12-30', '2009-W01', '2008-12-29', '2009-01-04'],
  ['2010-01-03', '2009-W53', '2009-12-28', '2010-01-03'],
  ['1969-12-28', '1969-W52', '1969-12-22', '1969-12-28'],
])('%s is in ISO week %s', (date, label, first, last) => {
  expect(shown(periodOf(day(date), 'week'))).toEqual([label, first, last]);
  expect(periodOf(day(date), 'week').kind).toBe('week');
});

test.each([
  ['2024-01-01', 'month', '2024-01', '2024-01-01', '2024-01-31'],
  ['2024-02-29', 'month', '2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02-28', 'month', '2023-02', '2023-02-01', '2023-02-28'],
  ['2023-12-31', 'month', '2023-12', '2023-12-01', '2023-12-31'],
  ['2024-03-31', 'quarter', '2024-Q1', '2024-01-01', '2024-03-31'],
  ['2024-04-01', 'quarter', '2024-Q2', '2024-04-01', '2024-06-30'],
  ['2024-09-30', 'quarter', '2024-Q3', '2024-07-01', '2024-09-30'],
  ['2024-10-01', 'quarter', '2024-Q4', '2024-10-01', '2024-12-31'],
] as const)('%s is in the %s %s', (date, kind, label, first, last) => {
  expect(shown(periodOf(day(date), kind))).toEqual([label, first, last]);
  expect(periodOf(day(date), kind).kind).toBe(kind);
});

test('no days, no periods', () => {
  expect(periodsOver({ first: 1, last: 0 }, 'week')).toEqual([]);
});

test('periods cover the days without a gap, each in the period that holds it', () => {
  expect(
    periodsOver({ first: day('2024-01-31'), last: day('2024-03-01') }, 'month').map((p) => p.label),
  ).toEqual(['2024-01', '2024-02', '2024-03']);
  fc.assert(
    fc.property(
      fc.constantFrom(...PERIOD_KINDS),
      fc.integer({ min: -10_000, max: 40_000 }),
      fc.integer({ min: 0, max: 800 }),
      (kind, first, length) => {
        const periods = periodsOver({ first, last: first + length }, kind);
        expect(periods[0]).toEqual(periodOf(first, kind));
        expect(periods.at(-1)).toEqual(periodOf(first + length, kind));
        periods.forEach((period, index) => {
          expect(period.first).toBe(index === 0 ? period.first : (periods[index - 1]?.last ?? NaN) + 1);
          expect(periodOf(period.first, kind)).toEqual(period);
          expect(periodOf(period.last, kind)).toEqual(period);
        });
        const labels = periods.map((period) => period.label);
        expect([...labels].sort()).toEqual(labels);
      },
    ),
  );
});

test('a period is partial until its last day is over: the as-of day is no full day', () => {
  const march = periodOf(day('2024-03-10'), 'month');
  expect(['2024-02-01', '2024-03-31', '2024-04-01'].map((asOf) => isPartial(march, day(asOf)))).toEqual([
    true,
    true,
    false,
  ]);
});

test('a rolling window is the full days before the as-of day', () => {
  expect(ROLLING_DAYS).toEqual([7, 14, 30, 90]);
  const week = rollingDays(day('2024-03-10'), 7);
  expect([week.first, week.last].map(formatDay)).toEqual(['2024-03-03', '2024-03-09']);
  const held = ['2024-03-02', '2024-03-03', '2024-03-09', '2024-03-10'].map((date) => holds(week, day(date)));
  expect(held).toEqual([false, true, true, false]);
});
