import { reportOf } from '../../../src/domain/aggregate/report';
import { presentReport } from '../../../src/domain/present/report-view';
import { newcombe } from '../../../src/domain/statistics/newcombe';
import { day, defect, INVALID, project, settings, version } from '../build';
import { FOUND, SEVERITY, times } from '../placing';

const AS_OF = day('2024-06-30');
const CHOSEN = settings({ releases: { ...settings().releases, kinds: [{ kind: 'train', pattern: 'v1' }] } });
const versions = [
  version(1, '2024-03-01'),
  version(2, '2024-06-20', { archived: true }),
  version(3, '2024-09-01', { released: false }),
  version(4, null),
];
const defects = [
  ...times(10, () => defect('2024-02-01', { affected: [1], fixed: [1], severityId: SEVERITY.low })),
  defect('2024-03-11', { affected: [1], fixed: [2], severityId: SEVERITY.critical }),
  defect('2024-05-01', { discoveryId: FOUND.production, severityId: SEVERITY.critical }),
  defect('2024-06-25', { affected: [2], fixed: [3] }),
  defect('2024-06-25', { affected: [2], discoveryId: FOUND.unmapped }),
  defect('2024-07-05', { fixed: [4] }),
  defect('2024-05-01', { resolutionId: INVALID }),
];
const view = presentReport(reportOf(project(versions, defects), CHOSEN, AS_OF), CHOSEN);
const rate = (escaped: number, contained: number, unclassified: number) => ({
  escaped,
  contained,
  unclassified,
});

test('what was read, on which day, in which rows, and how it is known', () => {
  expect(view).toMatchObject({
    asOf: '2024-06-30',
    read: 16,
    reconciliation: { rejected: 1, 'in scope': 15, duplicate: 0 },
    inScope: { state: 'rate', ...rate(3, 10, 2), rate: 3 / 13 },
    provenance: {
      tagged: 1,
      inferred: { 'own rule': 0, 'service desk': 0, 'release date': 12 },
      unclassified: 2,
    },
    notes: {
      unmappedDiscovery: 1,
      withUnknownVersion: 0,
      createdAfterAsOf: 1,
      versionsNotReleases: 0,
      releasedWithoutDate: 1,
    },
  });
});

test('the headline names its releases and the bands that its interval spans', () => {
  expect(view.headline).toMatchObject({
    basis: 'mature releases',
    releaseIds: [1],
    days: null,
    rate: { state: 'rate', ...rate(1, 10, 0) },
    bands: ['strong', 'leaking'],
  });
});

test('a headline of rolling days names the days, and no band unless there is a rate', () => {
  const found = (count: number) => times(count, () => defect('2024-06-01', { discoveryId: FOUND.uat }));
  const of = (count: number) =>
    presentReport(reportOf(project([], found(count)), CHOSEN, AS_OF), CHOSEN).headline;
  expect(of(9)).toMatchObject({ basis: 'rolling days', releaseIds: [], days: 90, bands: [] });
  expect(of(10)).toMatchObject({ rate: { state: 'rate', rate: 0 }, bands: ['strong', 'leaking'] });
});

test('a release is shown in both groupings, with its dates, state, kind, severities and curve', () => {
  const [, young, plan, undated] = view.releases;
  expect(view.releases.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  const mature = { state: 'mature', ageDays: 121 };
  expect(view.releases[0]).toMatchObject({
    project: 'SHOP',
    name: 'v1',
    releaseDate: '2024-03-01',
    released: true,
    archived: false,
    maturity: mature,
    kind: 'train',
    fixedIn: { status: 'closed', ...rate(0, 10, 0) },
    shippedIn: { ...rate(1, 10, 0), state: 'rate' },
    shippedInLifetime: rate(2, 10, 0),
    attributedByDay: 1,
    severities: [
      { severity: 'critical', rate: rate(1, 0, 0) },
      { severity: 'low', rate: rate(0, 10, 0) },
    ],
    curve: {
      escapes: 2,
      steps: [
        { day: 10, escapes: 1 },
        { day: 61, escapes: 2 },
      ],
    },
    past: null,
  });
  expect(young).toMatchObject({
    archived: true,
    maturity: { state: 'maturing', ageDays: 10 },
    kind: 'other',
    fixedIn: rate(1, 0, 0),
    shippedIn: rate(1, 0, 1),
    curve: null,
    past: { fewest: 1, most: 1, releases: 1 },
  });
  expect(plan).toMatchObject({
    released: false,
    maturity: { state: 'not shipped' },
    fixedIn: { status: 'open', ...rate(1, 0, 0) },
    past: null,
  });
  expect(undated).toMatchObject({ releaseDate: null, fixedIn: { status: 'closed', ...rate(0, 0, 1) } });
  expect(view.noRelease).toMatchObject({ fixedIn: rate(1, 0, 1), shippedIn: rate(0, 0, 1) });
});

test('severities are shown most severe first, unmapped and none last', () => {
  const shown = view.severities.map(({ severity, rate: { escaped, contained, unclassified } }) => [
    severity,
    escaped,
    contained,
    unclassified,
  ]);
  expect(shown).toEqual([
    ['critical', 2, 0, 0],
    ['high', 0, 0, 0],
    ['medium', 0, 0, 0],
    ['low', 0, 10, 0],
    ['unmapped', 0, 0, 0],
    ['none', 1, 0, 2],
  ]);
  expect(view.weighted).toEqual({
    found: 16,
    of: 26,
    fraction: 16 / 26,
    leftOut: { unmapped: 0, none: 1 },
  });
});

test('lamps come in one order, each with both shares', () => {
  expect(view.lamps.map(({ name }) => name)).toEqual([
    'unclassified',
    'finds after release set aside',
    'tags moved to contained',
    'low severity among contained',
  ]);
  expect(view.lamps[0]).toMatchObject({
    state: 'too few',
    recent: { found: 1, of: 3, fraction: 1 / 3 },
    earlier: { found: 0, of: 11, fraction: 0 },
  });
  expect(view.lamps[0]?.interval).toEqual(newcombe({ found: 1, of: 3 }, { found: 0, of: 11 }));
});
