import { reportOf } from '../../../src/domain/aggregate/report';
import type { DefectFacts } from '../../../src/domain/facts';
import { NO_FILTER, type ReportFilter } from '../../../src/domain/filter/filter';
import { filterProblems } from '../../../src/domain/filter/problems';
import { presentReport } from '../../../src/domain/present/report-view';
import { day, defect, DUPLICATE, project, settings, version } from '../build';

const AS_OF = day('2024-06-30');
const versions = [version(1, '2024-01-10'), version(2, '2024-03-10'), version(3, '2024-05-10')];
const chosen = settings({ dimensions: { area: { from: 'components' }, type: null } });
const report = (defects: readonly DefectFacts[], filter: Partial<ReportFilter>) =>
  reportOf(project(versions, defects), chosen, AS_OF, { ...NO_FILTER, ...filter });
const escaped = (created: string, facts: Partial<DefectFacts> = {}) =>
  defect(created, { discoveryId: 106, ...facts });

const three = [
  escaped('2024-01-20', { affected: [1], fixed: [3], components: [1], severityId: 1 }),
  escaped('2024-03-20', { affected: [2], fixed: [3], components: [1, 2], severityId: 2 }),
  escaped('2024-05-20', { affected: [3] }),
];

test.each<[string, Partial<ReportFilter>, number]>([
  ['a range of releases by what they shipped', { releases: { by: 'shipped in', from: 1, to: 2 } }, 2],
  ['an open end', { releases: { by: 'shipped in', from: 2, to: null } }, 2],
  ['a range by repair', { releases: { by: 'fixed in', from: 3, to: 3 } }, 2],
  ['one day, both ends included', { created: { from: day('2024-03-20'), to: day('2024-03-20') } }, 1],
  ['a severity', { severities: ['critical'] }, 1],
  ['no severity', { severities: ['none'] }, 1],
  ['two severities', { severities: ['critical', 'none'] }, 2],
  ['an area, whatever its spelling', { areas: ['CHECKOUT '] }, 2],
  ['one of two areas', { areas: ['Search'] }, 1],
  ['no area', { areas: [null] }, 1],
  ['an area and a severity', { areas: ['Checkout'], severities: ['high'] }, 1],
  ['a release that is gone', { releases: { by: 'shipped in', from: 9, to: null } }, 0],
])('%s keeps what it names', (_what, filter, kept) => {
  const made = report(three, filter);
  expect(made.outcomes.escaped).toBe(kept);
  expect(made.filtering.outside).toBe(three.length - kept);
});

test('a defect of any scope row can be outside: the rows tell of what is inside alone', () => {
  const made = report([...three, defect('2024-01-20', { resolutionId: DUPLICATE })], {
    created: { from: null, to: day('2024-02-01') },
  });
  expect(made).toMatchObject({ read: 4, filtering: { outside: 2 } });
  expect(made.reconciliation).toMatchObject({ duplicate: 1, 'in scope': 1 });
});

test('tagged only turns inference off for this reading', () => {
  const inferred = defect('2024-01-20', { affected: [1] });
  expect(report([inferred], {}).outcomes).toEqual({ escaped: 1, contained: 0, unclassified: 0 });
  const made = report([inferred], { taggedOnly: true });
  expect(made.outcomes).toEqual({ escaped: 0, contained: 0, unclassified: 1 });
  expect(made.filtering.outside).toBe(0);
});

test('the values that can be asked for are those of all defects read, also of those outside', () => {
  expect(report(three, { areas: ['Search'] }).filtering.choices).toEqual({
    areas: ['Checkout', 'Search'],
    types: null,
  });
});

describe('what a filter names and is not there', () => {
  const problems = (filter: Partial<ReportFilter>) => filterProblems(report(three, filter));

  test('is named with its place and value', () => {
    expect(
      problems({ releases: { by: 'shipped in', from: 9, to: 8 }, areas: ['Checkout', 'Payments'] }),
    ).toEqual([
      { path: 'filter.releases.from', value: '9', message: expect.stringContaining('no release') as string },
      { path: 'filter.releases.to', value: '8', message: expect.stringContaining('no release') as string },
      {
        path: 'filter.areas[1]',
        value: '"Payments"',
        message: expect.stringContaining('on no defect') as string,
      },
    ]);
  });

  test('is a dimension that the settings do not map', () => {
    expect(problems({ types: ['Security'] })).toMatchObject([
      { path: 'filter.types', value: '["Security"]' },
    ]);
  });

  test('is a range that ends before it begins', () => {
    expect(problems({ releases: { by: 'shipped in', from: 2, to: 1 } })).toMatchObject([
      { path: 'filter.releases.to', value: '1' },
    ]);
    expect(problems({ releases: { by: 'shipped in', from: 2, to: 2 } })).toEqual([]);
  });
});

test('a period that the filter cuts is partial, and the series ends with the filter', () => {
  const view = presentReport(
    report(three, { created: { from: day('2024-01-15'), to: day('2024-04-30') } }),
    chosen,
  );
  const months = view.calendarTrend.month.points.map(({ label, partial, point }) => [
    label,
    partial,
    point.kind,
  ]);
  expect(months).toEqual([
    ['2024-01', true, 'partial'],
    ['2024-02', false, 'gap'],
    ['2024-03', false, 'unjudged'],
    ['2024-04', false, 'gap'],
  ]);
  expect(view.filtering.conditions).toEqual([{ kind: 'created', from: '2024-01-15', to: '2024-04-30' }]);
});

test('the release kind limits series and comparisons, and no count', () => {
  const named = [
    version(1, '2024-01-10', { name: '1.0.0' }),
    version(2, '2024-03-10', { name: '1.0.1' }),
    version(3, '2024-05-10', { name: '2.0.0' }),
  ];
  const made = reportOf(project(named, three), chosen, AS_OF);
  const [all, major] = [presentReport(made, chosen), presentReport(made, chosen, 'major')];
  expect(all.trend.points.map(({ releaseId }) => releaseId)).toEqual([1, 2, 3]);
  expect(major.trend.points.map(({ releaseId }) => releaseId)).toEqual([1, 3]);
  expect(major.latest.mature).toMatchObject({ releaseId: 3, beforeId: 1 });
  expect(major.headline).toEqual(all.headline);
  expect(presentReport(made, chosen, 'nothing').trend.points).toEqual([]);
});
