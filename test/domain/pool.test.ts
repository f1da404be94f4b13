import { poolFollowThrough } from '../../src/domain/aggregate/companions/follow-through';
import { poolRecurrences } from '../../src/domain/aggregate/companions/recurrences';
import { poolReports } from '../../src/domain/aggregate/pool';
import { type Report, reportOf } from '../../src/domain/aggregate/report';
import type { DefectFacts } from '../../src/domain/facts';
import { presentReport } from '../../src/domain/present/report-view';
import { day, defect, project, reopening, settings, version } from './build';
import { times } from './placing';

const AS_OF = day('2024-06-30');
const report = (defects: DefectFacts[], chosen = settings(), asOf = AS_OF): Report =>
  reportOf(project([version(1, '2024-03-01')], defects), chosen, asOf);
const pooled = (...parts: Report[]): Report => poolReports(parts, settings(), AS_OF);
const reopened = (date: string, ...fixed: number[]): Partial<DefectFacts> => ({
  history: { steps: [reopening(date, ...fixed)], discoveryEdits: [] },
});

describe('recurrences of several projects', () => {
  test('add up by quarter; a project without changelogs adds to what was not read', () => {
    const first = report([
      defect('2024-01-01', reopened('2024-02-01')),
      defect('2024-01-01', reopened('2024-05-01', 1)),
    ]);
    const second = report([defect('2024-01-01', reopened('2024-05-02')), defect('2024-01-01')]);
    const silent = report([defect('2024-01-01'), defect('2024-01-01')]);
    const { series, ...counts } = pooled(first, second, silent).recurrences ?? { series: [] };
    expect(counts).toEqual({ read: 3, notRead: 3, reopened: 3, reopenedAfterRelease: 1 });
    expect(series.map((point) => [point.period.label, point.reopenings, point.afterRelease])).toEqual([
      ['2024-Q1', 1, 0],
      ['2024-Q2', 2, 1],
    ]);
  });

  test('are no data when no changelog of any was read', () => {
    expect(poolRecurrences([{ inScope: 4, recurrences: null }])).toBeNull();
    expect(poolRecurrences([])).toBeNull();
  });
});

test('follow-through: escapes of a project where nobody can tell stay unknown, never 0', () => {
  const known = { prevented: { found: 2, of: 5 }, unknown: 1 };
  expect(
    poolFollowThrough([
      { escaped: 5, followThrough: known },
      { escaped: 3, followThrough: null },
    ]),
  ).toEqual({ prevented: { found: 2, of: 8 }, unknown: 4 });
  expect(poolFollowThrough([{ escaped: 3, followThrough: null }])).toBeNull();
});

test('lamps are judged anew from the added shares: two halves that are too few make one that is lit', () => {
  const half = (recent: number): Report =>
    report([
      ...times(5, (i) => defect('2024-06-01', i < recent ? {} : { discoveryId: 101 })),
      ...times(5, (i) => defect('2024-02-01', i < 1 ? {} : { discoveryId: 101 })),
    ]);
  expect(half(5).lamps.unclassified.state).toBe('too few');
  expect(pooled(half(5), half(5)).lamps.unclassified).toMatchObject({
    state: 'lit',
    recent: { found: 10, of: 10 },
    earlier: { found: 2, of: 10 },
  });
});

test('the last critical escape of all is the latest of any; a target is one project’s own', () => {
  const critical = (date: string): DefectFacts => defect(date, { discoveryId: 103, severityId: 1 });
  const parts = [report([critical('2024-06-20')]), report([critical('2024-06-25')]), report([])];
  const view = presentReport(pooled(...parts), settings());
  expect(view.companions).toMatchObject({ daysSinceCritical: 5, timeToResolve: null });
  expect(view.companions.quarters.map((q) => [q.label, q.escaped.critical, q.overTarget])).toEqual([
    ['2024-Q2', 2, null],
  ]);
  expect(presentReport(pooled(report([])), settings()).companions.daysSinceCritical).toBeNull();
  const [one] = parts.map((part) => presentReport(part, settings()).companions.quarters[0]?.overTarget);
  expect(one).toEqual(['critical']);
});

test('areas of one name are one area; a calendar month holds what any project found in it', () => {
  const found = (date: string): DefectFacts => defect(date, { discoveryId: 103, components: [1] });
  const made = pooled(report([found('2024-05-03')]), report([found('2024-05-20'), found('2024-04-30')]));
  expect(made.areas?.areas).toEqual([
    { name: 'Checkout', counts: { escaped: 3, contained: 0, unclassified: 0 } },
  ]);
  expect(made.series.periods.month).toEqual([
    { first: day('2024-04-01'), counts: { escaped: 1, contained: 0, unclassified: 0 } },
    { first: day('2024-05-01'), counts: { escaped: 2, contained: 0, unclassified: 0 } },
  ]);
  expect(made.series.rolling.map(({ days, counts }) => [days, counts.escaped])).toEqual([
    [7, 0],
    [14, 0],
    [30, 0],
    [90, 3],
  ]);
});

test('unmapped mechanisms stay apart from none', () => {
  const escaped = (mechanismId: number | null): DefectFacts =>
    defect('2024-05-03', { discoveryId: 103, mechanismId });
  const made = pooled(report([escaped(202), escaped(105)]), report([escaped(202), escaped(null)]));
  const { mechanisms } = presentReport(made, settings()).companions;
  expect(mechanisms).toMatchObject({
    escaped: 4,
    pareto: [{ mechanism: 'No test existed', escaped: { found: 2, of: 4, fraction: 0.5 } }],
    unknown: { none: 1, unmapped: 1 },
  });
});

test('the weighted rate adds both sums', () => {
  const found = (severityId: number | null, discoveryId: number): DefectFacts =>
    defect('2024-05-03', { severityId, discoveryId });
  const made = pooled(report([found(1, 103), found(null, 101)]), report([found(4, 101), found(5, 101)]));
  expect(presentReport(made, settings()).weighted).toEqual({
    found: 8,
    of: 9,
    fraction: 8 / 9,
    leftOut: { unmapped: 1, none: 1 },
  });
});
