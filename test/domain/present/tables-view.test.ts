import { AreaTally } from '../../../src/domain/aggregate/areas/area-counts';
import { reportOf } from '../../../src/domain/aggregate/report';
import { presentDimension } from '../../../src/domain/present/dimension-view';
import { presentReport } from '../../../src/domain/present/report-view';
import { presentSprints } from '../../../src/domain/present/sprint-view';
import type { Outcome } from '../../../src/domain/stage';
import { day, defect, project, settings, version } from '../build';
import { fed, times } from '../placing';

test('areas are shown by name with rate and verdict, what has none beside them, and every defect once', () => {
  const item = (outcome: Outcome, ...values: string[]) => ({ outcome, values });
  const tally = new AreaTally<ReturnType<typeof item>>(({ values }) => values);
  const items = [
    item('escaped', 'Search', 'Cart'),
    item('contained', 'Cart'),
    item('unclassified', 'Attic'),
    ...times(3, () => item('contained')),
  ];
  const view = presentDimension(fed(tally, items).result(), 2);
  expect(view?.values.map(({ name, rate, verdict }) => [name, rate.state, rate.n, verdict.state])).toEqual([
    ['Attic', 'no data', 0, 'no data'],
    ['Cart', 'rate', 2, 'judged'],
    ['Search', 'too few', 1, 'too few'],
  ]);
  expect(view?.none).toMatchObject({ escaped: 0, contained: 3 });
  expect(view?.overall).toMatchObject({ escaped: 1, contained: 4, unclassified: 1, rate: 0.2 });
  expect(view?.basis).toEqual({ limits: 'exact', dispersion: null });
  expect(presentDimension(null, 2)).toBeNull();
});

test('sprints are shown with their days, by both attributions', () => {
  const at = (date: string): number => Date.parse(`${date}T12:00:00Z`);
  const sprint = (id: number, start: string, end: string) => ({
    ...{ id, name: `Sprint ${id}`, start: at(start), end: at(end), completed: null },
  });
  const facts = {
    ...project(
      [version(1, '2024-03-06')],
      [defect('2024-03-12', { affected: [1] }), defect('2024-05-01', { discoveryId: 101 })],
    ),
    sprints: [sprint(1, '2024-03-04', '2024-03-08'), sprint(2, '2024-03-11', '2024-03-15')],
  };
  const view = presentReport(reportOf(facts, settings(), day('2024-06-30')), settings()).sprints;
  const rate = (escaped: number, contained: number) => ({ escaped, contained, unclassified: 0 });
  expect(view?.rows).toMatchObject([
    {
      id: 1,
      name: 'Sprint 1',
      first: '2024-03-04',
      last: '2024-03-08',
      foundIn: rate(0, 0),
      shippedIn: rate(1, 0),
    },
    {
      id: 2,
      name: 'Sprint 2',
      first: '2024-03-11',
      last: '2024-03-15',
      foundIn: rate(1, 0),
      shippedIn: rate(0, 0),
    },
  ]);
  expect(view?.rows[0]?.foundIn.state).toBe('no data');
  expect(view?.noSprint).toMatchObject({ foundIn: rate(0, 1), shippedIn: rate(0, 1) });
  expect(presentSprints(null, 10)).toBeNull();
});
