import { reportOf } from '../../../src/domain/aggregate/report';
import type { DefectFacts } from '../../../src/domain/facts';
import { presentCompanions } from '../../../src/domain/present/companions-view';
import { presentReport } from '../../../src/domain/present/report-view';
import { CLONERS_LINK, day, defect, project, reopening, settings, version } from '../build';
import { FOUND, SEVERITY, times } from '../placing';

const AS_OF = day('2024-06-30');
const CHOSEN = settings({ followThrough: { ...settings().followThrough, linkTypes: ['Cloners'] } });
const at = (date: string): number => Date.parse(`${date}T12:00:00Z`);
const escape = (date: string, facts: Partial<DefectFacts> = {}): DefectFacts =>
  defect(date, { affected: [1], ...facts });
const link = (issueId: number) => ({ typeId: CLONERS_LINK, direction: 'outward' as const, issueId });
const history = { steps: [reopening('2024-05-02', 1)], discoveryEdits: [] };
const facts = {
  ...project(
    [version(1, '2024-03-01')],
    [
      escape('2024-03-03', {
        severityId: SEVERITY.critical,
        mechanismId: 202,
        originId: 302,
        links: [link(900)],
      }),
      escape('2024-03-11', { mechanismId: 202, history }),
      escape('2024-04-10', { mechanismId: 999, originId: 303, resolved: at('2024-04-12') }),
      escape('2024-05-01', { discoveryId: FOUND.uat, resolved: at('2024-05-02') }),
    ],
  ),
  linkedIssues: new Map([[900, { id: 900, typeId: 2, created: at('2024-04-01'), serviceRequest: false }]]),
};
const report = reportOf(facts, CHOSEN, AS_OF);
const view = presentCompanions(report, CHOSEN);

test('escapes by severity and quarter, over target where a project allows itself fewer; days since a critical one', () => {
  const [first, second] = view.quarters;
  expect(first).toEqual({
    label: '2024-Q1',
    first: '2024-01-01',
    last: '2024-03-31',
    partial: false,
    escaped: { critical: 1, high: 0, medium: 0, low: 0, unmapped: 0, none: 1 },
    overTarget: ['critical'],
  });
  expect(second).toMatchObject({ label: '2024-Q2', partial: true, escaped: { none: 1 }, overTarget: [] });
  expect(view.daysSinceCritical).toBe(119);
});

test('times are medians and 90th percentiles of days, with what they leave out', () => {
  expect(view.timeToDetect).toEqual({ days: { n: 3, median: 10, p90: 34 }, noRelease: 0 });
  expect(view.timeToResolve).toEqual(report.timeToResolve);
  expect(view.timeToResolve?.all).toMatchObject({ days: { n: 2, median: 1.5 }, stillOpen: 2 });
});

test('shares are counts with their fraction', () => {
  expect(view.failureShare).toEqual({ found: 1, of: 1, fraction: 1, undecided: 0 });
  expect(view.followThrough).toEqual({ found: 1, of: 3, fraction: 1 / 3, unknown: 0 });
  expect(view.conflicts).toBe(1);
});

test('recurrences are by quarter, as dates', () => {
  expect(view.recurrences).toEqual({
    read: 1,
    notRead: 3,
    reopened: 1,
    reopenedAfterRelease: 1,
    series: [
      {
        label: '2024-Q2',
        first: '2024-04-01',
        last: '2024-06-30',
        partial: true,
        reopenings: 1,
        afterRelease: 1,
      },
    ],
  });
});

test('mechanisms are by name, as shares of all escapes, those unknown beside them', () => {
  const { pareto, unknown, escaped, byOrigin } = view.mechanisms;
  expect(escaped).toBe(3);
  expect(pareto).toEqual([
    {
      mechanism: 'No test existed',
      escaped: { found: 2, of: 3, fraction: 2 / 3 },
      cumulative: { found: 2, of: 3, fraction: 2 / 3 },
    },
  ]);
  expect(unknown).toEqual({ none: 0, unmapped: 1 });
  expect(byOrigin.mechanisms).toHaveLength(9);
  expect([byOrigin.mechanisms[0], byOrigin.mechanisms.at(-1)]).toEqual(['No test existed', null]);
  expect(byOrigin.origins).toEqual([
    'Requirements',
    'Design',
    'Code',
    'Configuration',
    'Environment',
    'Data',
    null,
  ]);
  expect(byOrigin.cells[0]).toEqual([0, 0, 1, 0, 0, 0, 1]);
  expect(byOrigin.cells.at(-1)).toEqual([0, 0, 0, 0, 0, 0, 1]);
});

test('import spikes are named by their day', () => {
  const imported = times(50, () => defect('2024-05-01'));
  const spikes = presentReport(reportOf(project([], imported), CHOSEN, AS_OF), CHOSEN).companions
    .importSpikes;
  expect(spikes).toEqual([{ day: '2024-05-01', created: 50, usual: 0 }]);
  expect(view.importSpikes).toEqual([]);
});
