import { reportOf } from '../../../../src/domain/aggregate/report';
import { presentReport } from '../../../../src/domain/present/report-view';
import type { DefectFacts, VersionFacts } from '../../../../src/domain/facts';
import { day, defect, DUPLICATE, project, settings, version } from '../../build';

const CUSTOMERS = 106;
const UNIT_TEST = 101;
const MOON = 105;
const CODE = 302;
const SUNSPOTS = 303;
const NO_TEST = 202;
const AS_OF = '2024-06-30';

const reported = (versions: readonly VersionFacts[], defects: readonly DefectFacts[], change = {}) =>
  reportOf(project(versions, defects), settings(change), day(AS_OF));
const qualityOf = (...given: Parameters<typeof reported>) => reported(...given).quality;

test('nothing read: no months, no values, no versions, nought', () => {
  expect(qualityOf([], [])).toEqual({ coverage: [], unmapped: [], versions: [], fixedBeforeAffected: 0 });
});

test('coverage by month: a mechanism is asked of escapes alone, and an unmapped value covers nothing', () => {
  const { coverage } = qualityOf(
    [version(1, '2024-01-10')],
    [
      defect('2024-01-31', { discoveryId: CUSTOMERS, originId: CODE, mechanismId: NO_TEST }),
      defect('2024-01-01', { discoveryId: CUSTOMERS, mechanismId: 999 }),
      defect('2024-01-01', { discoveryId: UNIT_TEST, originId: SUNSPOTS }),
      defect('2024-03-01', { affected: [1] }),
      defect('2024-03-01', { discoveryId: MOON }),
      defect('2024-03-01', { discoveryId: CUSTOMERS, resolutionId: DUPLICATE }),
    ],
  );
  expect(coverage).toEqual([
    {
      first: day('2024-01-01'),
      fields: {
        discovery: { tagged: 3, inferred: 0, lacking: 0 },
        origin: { tagged: 1, inferred: 0, lacking: 2 },
        mechanism: { tagged: 1, inferred: 0, lacking: 1 },
      },
    },
    {
      first: day('2024-03-01'),
      fields: {
        discovery: { tagged: 0, inferred: 1, lacking: 1 },
        origin: { tagged: 0, inferred: 0, lacking: 2 },
        mechanism: { tagged: 0, inferred: 0, lacking: 1 },
      },
    },
  ]);
});

test('a month between without a defect is shown with nought; the running one is partial; the sums are of all', () => {
  const report = reported(
    [],
    [
      defect('2024-04-01', { discoveryId: CUSTOMERS }),
      defect('2024-06-02', { discoveryId: UNIT_TEST }),
      defect('2024-06-03'),
    ],
  );
  const { months, covered } = presentReport(report, settings()).quality;
  expect(months.map(({ label, partial, fields }) => [label, partial, fields.discovery])).toEqual([
    ['2024-04', false, { tagged: 1, inferred: 0, lacking: 0 }],
    ['2024-05', false, { tagged: 0, inferred: 0, lacking: 0 }],
    ['2024-06', true, { tagged: 1, inferred: 0, lacking: 1 }],
  ]);
  expect(covered.discovery).toEqual({ tagged: 2, inferred: 0, lacking: 1 });
  expect(covered.mechanism).toEqual({ tagged: 0, inferred: 0, lacking: 1 });
});

test('values without a meaning are counted one by one, a deleted option without a name', () => {
  const { unmapped } = qualityOf(
    [],
    [
      defect('2024-01-01', { discoveryId: MOON, severityId: 5 }),
      defect('2024-01-01', { discoveryId: MOON, originId: SUNSPOTS }),
      defect('2024-01-01', { mechanismId: 999 }),
      defect('2024-01-01', { discoveryId: MOON, resolutionId: DUPLICATE }),
    ],
  );
  expect(unmapped).toEqual([
    { field: 'discovery', id: MOON, name: 'On the moon', defects: 2 },
    { field: 'origin', id: SUNSPOTS, name: 'Sunspots', defects: 1 },
    { field: 'mechanism', id: 999, name: null, defects: 1 },
    { field: 'severity', id: 5, name: 'None', defects: 1 },
  ]);
});

test('versions: each flaw, and the defects that name them once, whatever row they are in', () => {
  const { versions } = qualityOf(
    [
      version(1, null),
      version(2, null, { released: false }),
      version(3, '2024-06-29', { released: false }),
      version(4, AS_OF, { released: false }),
      version(5, '2024-01-01', { name: 'Sprint 5' }),
      version(6, null, { name: 'Backlog' }),
      version(7, '2024-01-01', { name: 'Bucket' }),
      version(8, '2024-01-01'),
    ],
    [
      defect('2024-01-01', { affected: [1, 3], fixed: [3] }),
      defect('2024-01-01', { fixed: [3, 8, 4], resolutionId: DUPLICATE }),
      defect('2024-01-01', { affected: [7] }),
    ],
    { releases: { ...settings().releases, notReleases: ['Bucket'] } },
  );
  expect(versions.map(({ id, flaw, defects }) => [id, flaw, defects])).toEqual([
    [1, 'released without a date', 1],
    [2, 'planned without a date', 0],
    [3, 'planned in the past', 2],
    [5, 'looks like no release', 0],
    [6, 'released without a date', 0],
    [6, 'looks like no release', 0],
    [7, 'not a release', 1],
  ]);
});

// Fixes are carried back: only when every dated fix is older than every affected release do the two contradict.
test.each([
  [[2], [1], 1],
  [[2], [1, 3], 0],
  [[2], [2], 0],
  [[1, 2], [1], 0],
  [[2], [4], 0],
  [[4], [1], 0],
  [[2, 4], [1, 4], 1],
  [[], [1], 0],
  [[2], [], 0],
])('affects %j, fixed in %j: %i fixed before affected', (affected, fixed, count) => {
  const versions = [
    version(1, '2024-01-01'),
    version(2, '2024-02-01'),
    version(3, '2024-03-01'),
    version(4, null),
  ];
  const { fixedBeforeAffected } = qualityOf(versions, [defect('2024-02-02', { affected, fixed })]);
  expect(fixedBeforeAffected).toBe(count);
});
