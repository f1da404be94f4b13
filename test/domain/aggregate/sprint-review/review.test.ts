import { sprintReviewOf } from '../../../../src/domain/aggregate/sprint-review/review';
import { Severest } from '../../../../src/domain/aggregate/sprint-review/severest';
import { ReviewCalendar } from '../../../../src/domain/aggregate/sprint-review/span';
import { calendarOf } from '../../../../src/domain/day';
import type { DefectFacts, ProjectFacts } from '../../../../src/domain/facts';
import { presentSprintReview } from '../../../../src/domain/present/sprint-review-view';
import { CLONERS_LINK, day, defect, project, settings, version } from '../../build';
import { FOUND, placing, SEVERITY, times } from '../../placing';

const AS_OF = day('2024-04-01');
/** From 4 to 17 March; the span before from 19 February to 3 March. */
const SPAN = { first: day('2024-03-04'), last: day('2024-03-17') };
const SETTINGS = settings({
  followThrough: { linkTypes: ['Cloners'], labels: ['known'], options: [] },
});

function review(defects: readonly DefectFacts[], facts: Partial<ProjectFacts> = {}) {
  const read = { ...project([version(1, '2024-03-10'), version(2, '2024-01-10')], defects), ...facts };
  const spans = new ReviewCalendar([], calendarOf('UTC'), AS_OF).ofDays(SPAN);
  return sprintReviewOf(read, SETTINGS, spans, AS_OF);
}

const view = (...args: Parameters<typeof review>) => presentSprintReview(review(...args), SETTINGS);
const escaped = (date: string, facts: Partial<DefectFacts> = {}) =>
  defect(date, { discoveryId: FOUND.customers, ...facts });
const contained = (date: string) => defect(date, { discoveryId: FOUND.unitTest });

test('nothing found is nothing: no rate, no escapes, no causes, but the releases of the span', () => {
  const { found, before, escapes, causes, stages, shipped } = view([]);
  expect(found).toMatchObject({
    all: { count: 0, numbers: [] },
    rate: { state: 'no data' },
    escaped: { count: 0, numbers: [] },
  });
  expect(before).toMatchObject({ all: { count: 0, numbers: [] }, change: { state: 'no data' } });
  expect([escapes, causes, stages]).toEqual([[], [], []]);
  expect(shipped.releases.map(({ id, rate }) => [id, rate.state])).toEqual([[1, 'no data']]);
});

test('the days of the span and of the one before, by creation, both ends included', () => {
  const dates = ['2024-02-18', '2024-02-19', '2024-03-03', '2024-03-04', '2024-03-17', '2024-03-18'];
  const { found, before } = view(dates.map(contained));
  expect([found.all.count, before?.all.count]).toEqual([2, 2]);
});

test('escapes are listed severest first, then newest, with what is known of each', () => {
  const { escapes } = view([
    escaped('2024-03-05', { number: 1, severityId: SEVERITY.low }),
    escaped('2024-03-06', { number: 2, severityId: SEVERITY.critical, mechanismId: 202, affected: [2] }),
    escaped('2024-03-07', { number: 3, severityId: SEVERITY.critical }),
    escaped('2024-03-08', { number: 4 }),
    escaped('2024-03-09', { number: 5, severityId: SEVERITY.unmapped }),
  ]);
  expect(escapes.map(({ number }) => number)).toEqual([3, 2, 1, 5, 4]);
  expect(escapes[1]).toMatchObject({
    created: '2024-03-06',
    severity: 'critical',
    foundAt: { stage: 'Production (found by customers)' },
    isInferred: false,
    shippedIn: 'v2',
    mechanism: 'No test existed',
    prevention: 'no',
  });
  expect(escapes[0]).toMatchObject({ mechanism: null });
});

test('a follow-up is a linked issue that is no defect and is younger; or a label, which names no issue', () => {
  const link = (issueId: number) => ({ typeId: CLONERS_LINK, direction: 'outward' as const, issueId });
  const task = (id: number, typeId: number, created: string) =>
    [id, { id, typeId, created: Date.parse(created), serviceRequest: false }] as const;
  const linkedIssues = new Map([
    task(901, 2, '2024-03-20'),
    task(902, 2, '2024-01-01'),
    task(903, 1, '2024-03-20'),
  ]);
  const of = (facts: Partial<DefectFacts>) => {
    const [escape] = review([escaped('2024-03-06', facts)], { linkedIssues }).escapes;
    return [escape?.prevention, escape?.preventionItems];
  };
  expect(of({ links: [link(901), link(901), link(902), link(903)] })).toEqual(['yes', [901]]);
  expect(of({ links: [link(902), link(903)] })).toEqual(['no', []]);
  expect(of({ links: [link(904)] })).toEqual(['no', []]);
  expect(of({ labels: [1] })).toEqual(['yes', []]);
});

test('causes: the most frequent first, unknown last whatever its count', () => {
  const { causes } = view([
    escaped('2024-03-05', { mechanismId: 202 }),
    escaped('2024-03-05', { mechanismId: 205 }),
    escaped('2024-03-05'),
  ]);
  expect(causes.map(({ mechanism, count }) => [mechanism, count])).toEqual([
    ['No test existed', 1],
    [null, 2],
  ]);
});

test('stages in the order of the ladder, then what is not known to the stage; empty ones are left out', () => {
  const { stages } = view([
    contained('2024-03-05'),
    escaped('2024-03-05'),
    defect('2024-03-05', { discoveryId: FOUND.preProduction }),
    defect('2024-03-05', { discoveryId: FOUND.unmapped }),
    defect('2024-03-05', { discoveryId: FOUND.production }),
  ]);
  expect(stages.map(({ foundAt }) => foundAt)).toEqual([
    { stage: 'Unit test' },
    { stage: 'Production (found by customers)' },
    'before release',
    'after release',
    'unknown',
  ]);
});

test('shipped: the releases of the span, with escapes found whenever, and only those of the window in the rate', () => {
  const { shipped, found } = view([
    escaped('2024-03-12', { number: 1, affected: [1] }),
    escaped('2024-03-30', { number: 2, affected: [1] }),
    escaped('2024-05-01', { number: 3, affected: [1] }),
    escaped('2024-03-12', { number: 4, affected: [2] }),
  ]);
  expect(found.all.count).toBe(2);
  const [release] = shipped.releases;
  expect(shipped.releases).toHaveLength(1);
  expect(release).toMatchObject({
    name: 'v1',
    day: '2024-03-10',
    maturity: { state: 'maturing', ageDays: 22 },
    rate: { escaped: 2 },
    lifetime: { escaped: 3 },
    escapes: { count: 3, numbers: [3, 2, 1] },
  });
});

describe('the change against the span before', () => {
  const change = (now: [number, number], before: [number, number]) =>
    view([
      ...times(now[0], () => escaped('2024-03-05')),
      ...times(now[1], () => contained('2024-03-05')),
      ...times(before[0], () => escaped('2024-02-20')),
      ...times(before[1], () => contained('2024-02-20')),
    ]).before?.change;

  test('is said where Newcombe’s interval leaves out 0', () => {
    // 20 of 40 against 5 of 40: 0.375 with 0.174 to 0.539 by method 10.
    expect(change([20, 20], [5, 35])).toEqual({ state: 'differs', difference: 0.375 });
    expect(change([5, 35], [20, 20])).toEqual({ state: 'differs', difference: -0.375 });
  });

  test('is not said of what chance explains, of too few, and of nothing', () => {
    expect(change([5, 15], [4, 16])).toEqual({ state: 'within chance' });
    expect(change([9, 0], [0, 40])).toEqual({ state: 'too few' });
    expect(change([0, 0], [4, 16])).toEqual({ state: 'no data' });
  });
});

test('of many defects the severest 500 are named, all are counted', () => {
  const severest = new Severest(3);
  const { all } = placing(
    [],
    times(20, (index) =>
      defect('2024-03-05', { number: index, severityId: index === 2 ? SEVERITY.critical : SEVERITY.low }),
    ),
  );
  for (const each of all) severest.add(each);
  expect(severest.listed()).toEqual({ count: 20, numbers: [2, 19, 18] });
});
