import { seriesCounts } from '../../../src/domain/aggregate/series/period-counts';
import { DailyTally } from '../../../src/domain/aggregate/series/daily';
import { presentSeries } from '../../../src/domain/present/series-view';
import type { SeverityClass } from '../../../src/domain/normalise/meaning';
import type { Outcome } from '../../../src/domain/stage';
import { day, settings } from '../build';
import { fed } from '../placing';
import { counts, maturing, release, row } from '../rows';

const AS_OF = day('2024-05-14');
const on = (date: string, outcome: Outcome, severity: SeverityClass = 'none') => ({
  createdDay: day(date),
  outcome,
  severity,
});
const series = seriesCounts(
  fed(new DailyTally(), [
    on('2024-02-29', 'contained'),
    on('2024-04-14', 'escaped', 'high'),
    on('2024-05-07', 'escaped'),
    on('2024-05-07', 'contained'),
    on('2024-05-13', 'unclassified'),
  ]).result(),
  AS_OF,
);
const rows = [
  row(1, counts(1, 1), { release: release(1, '2.0.0') }),
  row(2, counts(2, 2), { release: release(2, '2.0.1') }),
  row(3, counts(3, 1), { release: release(3, '2.0.2'), escapedInWindow: 1 }),
  row(4, counts(9, 9), { release: release(4, '2.1.0'), maturity: maturing(3) }),
];
const chosen = settings({ minimumN: 2, trend: { baseline: null, movingAverage: 2 } });
const view = presentSeries(series, { all: rows, ofSeries: rows }, AS_OF, chosen);

test('every period from the first defect to the as-of day is there, its days as dates, the running one partial', () => {
  const shown = view.calendar.month.map(({ rate, ...period }) => [period, rate.state, rate.escaped, rate.n]);
  expect(shown).toEqual([
    [{ label: '2024-02', first: '2024-02-01', last: '2024-02-29', partial: false }, 'too few', 0, 1],
    [{ label: '2024-03', first: '2024-03-01', last: '2024-03-31', partial: false }, 'no data', 0, 0],
    [{ label: '2024-04', first: '2024-04-01', last: '2024-04-30', partial: false }, 'too few', 1, 1],
    [{ label: '2024-05', first: '2024-05-01', last: '2024-05-31', partial: true }, 'rate', 1, 2],
  ]);
  expect(view.calendar.quarter.map(({ label, rate }) => [label, rate.escaped, rate.contained])).toEqual([
    ['2024-Q1', 0, 1],
    ['2024-Q2', 2, 1],
  ]);
  expect(view.calendar.week.map(({ label }) => label)).toHaveLength(12);
  expect(view.calendar.week.at(-1)).toMatchObject({ label: '2024-W20', rate: { unclassified: 1 } });
});

test('rolling windows are the full days before the as-of day', () => {
  expect(
    view.rolling.map(({ days, rate }) => [days, rate.escaped, rate.contained, rate.unclassified]),
  ).toEqual([
    [7, 1, 1, 1],
    [14, 1, 1, 1],
    [30, 2, 1, 1],
    [90, 2, 2, 1],
  ]);
});

test('the moving average pools as many releases as the project says, escapes within the window', () => {
  expect(view.movingAverage.releases).toBe(2);
  const shown = view.movingAverage.points.map(({ releaseId, partial, rate }) => [
    releaseId,
    partial,
    rate.escaped,
    rate.contained,
  ]);
  expect(shown).toEqual([
    [1, true, 1, 1],
    [2, false, 3, 3],
    [3, false, 3, 3],
  ]);
});

test('mature releases are pooled by kind, kinds in the order of their first release', () => {
  const shown = view.kinds.map(({ kind, releaseIds, rate }) => [
    kind,
    releaseIds,
    rate.escaped,
    rate.contained,
  ]);
  expect(shown).toEqual([
    ['major', [1], 1, 1],
    ['patch', [2, 3], 3, 3],
  ]);
});

test('each severity that occurs has the months of all: those without a defect of it too', () => {
  const shown = view.severities.map(({ severity, months }) => [
    severity,
    months.map(({ label, partial, rate }) => [
      label,
      partial,
      rate.escaped,
      rate.contained,
      rate.unclassified,
    ]),
  ]);
  expect(shown).toEqual([
    [
      'high',
      [
        ['2024-02', false, 0, 0, 0],
        ['2024-03', false, 0, 0, 0],
        ['2024-04', false, 1, 0, 0],
        ['2024-05', true, 0, 0, 0],
      ],
    ],
    [
      'none',
      [
        ['2024-02', false, 0, 1, 0],
        ['2024-03', false, 0, 0, 0],
        ['2024-04', false, 0, 0, 0],
        ['2024-05', true, 1, 1, 1],
      ],
    ],
  ]);
});
