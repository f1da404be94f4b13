import { poolReports } from '../../src/domain/aggregate/pool';
import { type Report, reportOf } from '../../src/domain/aggregate/report';
import type { DefectFacts, VersionFacts } from '../../src/domain/facts';
import { presentReport } from '../../src/domain/present/report-view';
import type { Settings } from '../../src/domain/settings';
import { day, defect, DUPLICATE_LINK, INVALID, project, reopening, settings, version } from './build';

const AS_OF = day('2024-06-30');
const report = (
  versions: VersionFacts[],
  defects: DefectFacts[],
  chosen: Settings = settings(),
  asOf = AS_OF,
): Report => reportOf(project(versions, defects), chosen, asOf);
const rowOf = ({ releases }: Report, id: number) => releases.rows.find((row) => row.release.id === id);

test('a project without defects reports no data, not a perfect rate', () => {
  const view = presentReport(report([version(1, '2024-01-01')], []), settings());
  expect(view.inScope.state).toBe('no data');
  expect(view.headline).toMatchObject({
    basis: 'rolling days',
    days: 90,
    rate: { state: 'no data' },
    bands: [],
  });
  expect(view.releases[0]).toMatchObject({ shippedIn: { state: 'no data' }, fixedIn: { state: 'no data' } });
});

test('an escape counts for its release within the exposure window, and for the lifetime beyond it', () => {
  const versions = [version(1, '2024-03-01')];
  const defects = ['2024-03-02', '2024-03-31', '2024-04-01'].map((d) => defect(d, { affected: [1] }));
  const row = rowOf(report(versions, defects), 1);
  expect(row).toMatchObject({ escapedInWindow: 2, shippedIn: { escaped: 3 } });
});

test('a release is maturing up to and on the last day of its window, mature the day after', () => {
  const at = (asOf: string) =>
    rowOf(report([version(1, '2024-03-01')], [], settings(), day(asOf)), 1)?.maturity;
  expect(at('2024-03-31')).toEqual({ state: 'maturing', ageDays: 30 });
  expect(at('2024-04-01')).toEqual({ state: 'mature', ageDays: 31 });
  expect(at('2024-03-01')).toEqual({ state: 'maturing', ageDays: 0 });
  expect(at('2024-02-29')).toEqual({ state: 'not shipped' });
  const plan = version(1, '2024-01-01', { released: false });
  expect(rowOf(report([plan], []), 1)?.maturity).toEqual({ state: 'not shipped' });
});

describe('the headline', () => {
  const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
  const versions = months.map((month, index) => version(index + 1, `2023-${month}-10`));
  const contained = (id: number, count: number) =>
    Array.from({ length: count }, () => defect(`2023-${months[id - 1]}-01`, { affected: [id] }));
  const headline = (defects: DefectFacts[], asOf = AS_OF) =>
    report(versions, defects, settings(), asOf).headline;

  test('pools the last six mature releases with a classified defect', () => {
    const defects = [1, 2, 3, 4, 5, 7, 8].flatMap((id) => contained(id, 5));
    expect(headline(defects)).toMatchObject({
      basis: 'mature releases',
      releaseIds: [2, 3, 4, 5, 7, 8],
      counts: { contained: 30 },
    });
  });

  test('adds earlier releases until the minimum n is reached', () => {
    const defects = [
      ...contained(1, 5),
      ...contained(2, 4),
      ...[3, 4, 5, 6, 7, 8].flatMap((id) => contained(id, 1)),
    ];
    expect(headline(defects)).toMatchObject({ releaseIds: [2, 3, 4, 5, 6, 7, 8], counts: { contained: 10 } });
  });

  test('leaves a maturing release out', () => {
    expect(headline([...contained(7, 10), ...contained(8, 10)], day('2023-09-09'))).toMatchObject({
      releaseIds: [7],
    });
  });

  test('speaks of rolling days where no release is mature: the full days before the as-of day', () => {
    const defects = ['2024-03-31', '2024-04-01', '2024-06-29', '2024-06-30'].map((d) =>
      defect(d, { discoveryId: 101 }),
    );
    expect(report([], defects).headline).toEqual({
      basis: 'rolling days',
      days: 90,
      counts: { escaped: 0, contained: 2, unclassified: 0 },
    });
  });
});

test('a duplicate of a defect of another project is a duplicate here', () => {
  const links = [{ typeId: DUPLICATE_LINK, direction: 'outward' as const, issueId: 77 }];
  const facts = project([], [defect('2024-01-01', { links })], [{ id: 77, resolutionId: null, links: [] }]);
  expect(reportOf(facts, settings(), AS_OF).reconciliation.duplicate).toBe(1);
});

test('what the reader should know is counted: unmapped tags, unknown versions, the future, undated releases', () => {
  const chosen = settings({
    releases: { ...settings().releases, notReleases: ['Sprint 1'], excludeSuggested: false },
  });
  const versions = [version(1, null), version(2, '2024-01-01', { name: 'sprint 1' })];
  const defects = [
    defect('2024-01-02', { discoveryId: 105 }),
    defect('2024-01-02', { fixed: [99] }),
    defect('2024-01-02', { affected: [2, 99], fixed: [1] }),
    defect('2024-06-30'),
    defect('2024-07-01'),
    defect('2024-01-02', { discoveryId: 105, resolutionId: INVALID }),
  ];
  expect(report(versions, defects, chosen).notes).toEqual({
    unmappedDiscovery: 1,
    withUnknownVersion: 2,
    createdAfterAsOf: 1,
    versionsNotReleases: 1,
    releasedWithoutDate: 1,
  });
});

test('pooling adds counts and never averages rates', () => {
  const one = report([version(1, '2023-01-10')], [defect('2023-01-01', { affected: [1] })]);
  const other = reportOf(
    {
      ...project([version(2, '2023-01-05')], [defect('2023-01-20', { affected: [2] })]),
      project: { id: 2, key: 'AB' },
    },
    settings(),
    AS_OF,
  );
  const pooled = poolReports([one, other], settings(), AS_OF);
  expect(pooled.outcomes).toEqual({ escaped: 1, contained: 1, unclassified: 0 });
  expect(pooled.releases.rows.map((row) => row.release.id)).toEqual([2, 1]);
  expect(pooled.headline).toMatchObject({ releaseIds: [2, 1], counts: { escaped: 1, contained: 1 } });
  expect(pooled.read).toBe(2);
});

describe('an import spike', () => {
  const imported = Array.from({ length: 50 }, () => defect('2024-03-05', { affected: [1] }));
  const ordinary = defect('2024-03-06', { affected: [1] });
  const made = (onImportSpikes: boolean) =>
    report(
      [version(1, '2024-03-01')],
      [...imported, ordinary, defect('2024-03-05', { discoveryId: 103 })],
      settings({ inference: { ...settings().inference, onImportSpikes } }),
    );

  test('is named, and inferred on unless the project switched that off', () => {
    const { importSpikes, outcomes } = made(true);
    expect(importSpikes).toEqual([{ day: day('2024-03-05'), created: 51, usual: 0 }]);
    expect(outcomes).toEqual({ escaped: 52, contained: 0, unclassified: 0 });
  });

  test('switched off, what was created on its day is classified by tags alone', () => {
    const { importSpikes, outcomes, provenance } = made(false);
    expect(importSpikes).toHaveLength(1);
    expect(outcomes).toEqual({ escaped: 2, contained: 0, unclassified: 50 });
    expect(provenance).toMatchObject({ tagged: 1, inferred: { 'release date': 1 } });
  });
});

test('a defect that came back counts for the release it passed from the day it came back', () => {
  const history = { steps: [reopening('2024-03-20', 1)], discoveryEdits: [] };
  const defects = [defect('2024-02-01', { discoveryId: 101, fixed: [1], severityId: 1, history })];
  const chosen = settings({ reopened: { policy: 'counts as escaped', statuses: [] } });
  const counted = report([version(1, '2024-03-01')], defects, chosen);
  expect(rowOf(counted, 1)).toMatchObject({
    shippedIn: { escaped: 1, contained: 0 },
    escapedInWindow: 1,
    escapeAges: [19],
  });
  expect(counted.failureShare.failed).toEqual({ found: 1, of: 1 });
  expect(counted.recurrences).toMatchObject({ reopened: 1, reopenedAfterRelease: 1 });
  const ignored = settings({ reopened: { policy: 'ignored', statuses: [] } });
  expect(report([version(1, '2024-03-01')], defects, ignored)).toMatchObject({
    outcomes: { contained: 1 },
    recurrences: null,
  });
});

test('what nobody read is no data in the view: not 0', () => {
  const view = presentReport(report([], [defect('2024-01-01', { discoveryId: 103 })]), settings());
  expect(view).toMatchObject({
    sprints: null,
    types: null,
    weighted: { fraction: null, leftOut: { none: 1, unmapped: 0 } },
    suggestedWindow: null,
    latest: { mature: null, sameAge: null },
    trend: { centre: null, signals: [] },
    companions: { recurrences: null, followThrough: null, failureShare: { found: 0, of: 0, fraction: null } },
    ladder: { stageLeakage: { found: 0, of: 0, fraction: null } },
  });
  expect(view.lamps.map(({ state }) => state)).toEqual(['no data', 'no data', 'no data', 'no data']);
});

test('a maturing release says what past ones had at its age; two releases are compared at the same age', () => {
  const versions = [version(1, '2024-03-01'), version(2, '2024-06-20')];
  const defects = [
    ...['2024-03-02', '2024-03-09', '2024-03-30'].map((d) => defect(d, { affected: [1] })),
    ...['2024-06-19', '2024-06-22'].map((d) => defect(d, { affected: [2] })),
  ];
  const view = presentReport(report(versions, defects), settings());
  expect(view.releases.map(({ curve, past }) => [curve?.steps ?? null, past])).toEqual([
    [[1, 8, 29].map((at, index) => ({ day: at, escapes: index + 1 })), null],
    [null, { fewest: 2, most: 2, releases: 1 }],
  ]);
  expect(view.suggestedWindow).toEqual({ days: 29, escapes: 3 });
  expect(view.latest).toMatchObject({
    mature: null,
    sameAge: { releaseId: 2, beforeId: 1, comparison: { ageDays: 10, first: { escaped: 1 } } },
  });
});
