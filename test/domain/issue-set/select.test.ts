import type { Criterion } from '../../../src/domain/issue-set/criterion';
import { NO_FILTER, type ReportFilter } from '../../../src/domain/filter/filter';
import { inScope, type IssueSet, READ } from '../../../src/domain/issue-set/issue-set';
import { selectIssues } from '../../../src/domain/issue-set/select';
import { defect, DUPLICATE, project, settings, version } from '../build';

const CUSTOMERS = 106;
const UNIT_TEST = 101;
const select = (defects: Parameters<typeof project>[1], set = READ, most?: number) =>
  selectIssues(project([version(1, '2024-03-01')], defects), settings(), set, most);

test('no defects: no numbers, and a total of none', () => {
  expect(select([])).toEqual({ numbers: [], total: 0 });
});

test('the severest first, then the newest, then the higher number; what is unknown last', () => {
  const found = select([
    defect('2024-01-01', { number: 1, severityId: 4 }),
    defect('2024-01-03', { number: 2 }),
    defect('2024-01-02', { number: 3, severityId: 1 }),
    defect('2024-01-04', { number: 4, severityId: 1 }),
    defect('2024-01-04', { number: 5, severityId: 1 }),
    defect('2024-01-05', { number: 6, severityId: 5 }),
  ]);
  expect(found.numbers).toEqual([5, 4, 3, 1, 6, 2]);
});

test('no more numbers than asked for, but all of them counted', () => {
  const defects = [1, 2, 3].map((number) => defect('2024-01-01', { number }));
  expect(select(defects, READ, 2)).toEqual({ numbers: [3, 2], total: 3 });
});

test('a duplicate is in its row and in what was read, in no other set', () => {
  const defects = [
    defect('2024-01-01', { number: 1, resolutionId: DUPLICATE, discoveryId: CUSTOMERS }),
    defect('2024-01-01', { number: 2, discoveryId: CUSTOMERS }),
  ];
  expect(select(defects).total).toBe(2);
  expect(select(defects, { row: 'duplicate', criteria: [] }).numbers).toEqual([1]);
  expect(select(defects, inScope({ by: 'outcome', is: 'escaped' })).numbers).toEqual([2]);
});

test('what was read is the same under a filter, which parts it in two', () => {
  const defects = [
    defect('2024-01-01', { number: 1, severityId: 1 }),
    defect('2024-01-01', { number: 2, severityId: 4 }),
    defect('2024-01-01', { number: 3, resolutionId: DUPLICATE }),
  ];
  const filter: ReportFilter = { ...NO_FILTER, severities: ['critical'] };
  const of = (row: IssueSet['row']): readonly number[] =>
    selectIssues(project([], defects), settings(), { row, criteria: [] }, Infinity, filter).numbers;
  expect(of('read')).toEqual([1, 2, 3]);
  expect(of('any')).toEqual([1]);
  expect(of('outside the filter')).toEqual([2, 3]);
});

test('all criteria hold together', () => {
  const defects = [
    defect('2024-01-01', { number: 1, discoveryId: CUSTOMERS, components: [1] }),
    defect('2024-01-01', { number: 2, discoveryId: UNIT_TEST, components: [1, 2] }),
    defect('2024-01-01', { number: 3, discoveryId: CUSTOMERS, components: [2] }),
  ];
  const set = inScope({ by: 'area', is: ' CHECKOUT ' }, { by: 'outcome', is: 'escaped' });
  expect(select(defects, set).numbers).toEqual([1]);
});

test.each<Criterion>([
  { by: 'found', at: { stage: 'On the moon' } },
  { by: 'catch', stage: 'On the moon', is: 'found there or later' },
  { by: 'flow', stage: 'On the moon', is: 'introduced' },
  { by: 'layer', is: 'On the moon' },
  { by: 'origin', is: 'Sunspots' },
  { by: 'mechanism', is: 'Bad luck' },
  { by: 'area', is: 'Nowhere' },
  { by: 'shipped in', releases: [99] },
])('what the settings do not know finds nothing: %j', (criterion) => {
  const defects = [
    defect('2024-01-01', { discoveryId: CUSTOMERS, originId: 302 }),
    defect('2024-01-01', { discoveryId: UNIT_TEST, originId: 302, components: [1] }),
  ];
  expect(select(defects, inScope(criterion)).total).toBe(0);
});
