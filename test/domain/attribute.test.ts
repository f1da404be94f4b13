import { fixedIn } from '../../src/domain/attribute/fixed-in';
import { shippedIn } from '../../src/domain/attribute/shipped-in';
import { classify } from '../../src/domain/classify/classify';
import type { DefectFacts, VersionFacts } from '../../src/domain/facts';
import { looksLikeBucket } from '../../src/domain/normalise/bucket';
import { meaningOf } from '../../src/domain/normalise/meaning';
import type { Settings } from '../../src/domain/settings';
import { defect, project, settings, version } from './build';

const TAGGED_BEFORE = { discoveryId: 104 };
const TAGGED_AFTER = { discoveryId: 103 };

function attribution(facts: DefectFacts, versions: VersionFacts[], chosen: Settings = settings()) {
  const meaning = meaningOf(project(versions, []), chosen);
  const classified = classify(facts, () => false, meaning);
  const shipped = shippedIn(classified, meaning.releases);
  return {
    outcome: classified.outcome,
    shipped: shipped && [shipped.release.id, shipped.reason],
    fixed: fixedIn(classified.fixed)?.id ?? null,
  };
}

describe('fixed in', () => {
  const versions = [
    version(1, null, { released: false }),
    version(2, '2020-01-01', { released: false }),
    version(3, null),
    version(4, '2024-05-01'),
    version(5, '2024-03-01'),
    version(6, '2024-03-01', { position: 0 }),
  ];
  test.each([
    [[1, 2, 3, 4, 5, 6], 6],
    [[1, 2, 3, 4, 5], 5],
    [[1, 2, 3, 4], 4],
    [[1, 2, 3], 3],
    [[1, 2], 2],
    [[1], 1],
    [[], null],
    [[99], null],
  ])(
    'of %j it is %s: released and dated, released, dated, neither; then by date and place in the list',
    (fixed, id) => {
      expect(attribution(defect('2024-04-01', { fixed }), versions).fixed).toBe(id);
    },
  );

  test('a defect looks through what is not a release to its next candidate', () => {
    const chosen = settings({
      releases: { ...settings().releases, notReleases: ['V6', { id: '5' }], excludeSuggested: false },
    });
    expect(attribution(defect('2024-04-01', { fixed: [6, 5, 4] }), versions, chosen).fixed).toBe(4);
  });
});

describe('shipped in', () => {
  const versions = [
    version(1, '2024-01-01'),
    version(2, '2024-03-01'),
    version(3, '2024-05-01'),
    version(4, '2024-07-01', { released: false }),
    version(5, '2024-03-20', { name: 'Sprint 9' }),
    version(6, '2024-04-10', { name: ' Backlog ' }),
  ];
  const of = (created: string, facts: Partial<DefectFacts>) => attribution(defect(created, facts), versions);

  test('an escape: the earliest shipped affected version dated before the day of creation', () => {
    expect(of('2024-04-01', { affected: [3, 2, 1] })).toMatchObject({
      outcome: 'escaped',
      shipped: [1, 'affected version'],
    });
  });

  test('an escape without such a version: the last shipped release before the day, never a sprint or a bucket', () => {
    expect(of('2024-04-01', TAGGED_AFTER).shipped).toEqual([2, 'release date']);
    expect(of('2024-03-01', TAGGED_AFTER).shipped).toEqual([1, 'release date']);
    expect(of('2024-03-01', { ...TAGGED_AFTER, affected: [2] }).shipped).toEqual([1, 'release date']);
    expect(of('2023-01-01', TAGGED_AFTER).shipped).toBeNull();
    expect(of('2025-01-01', TAGGED_AFTER).shipped).toEqual([3, 'release date']);
  });

  test('a contained one: affected, else fix version, else the first release, dated on or after the day', () => {
    expect(of('2024-03-01', { affected: [3, 2] })).toMatchObject({
      outcome: 'contained',
      shipped: [2, 'affected version'],
    });
    expect(of('2024-04-01', { ...TAGGED_BEFORE, affected: [1], fixed: [4, 3] }).shipped).toEqual([
      3,
      'fix version',
    ]);
    expect(of('2024-04-01', { ...TAGGED_BEFORE, fixed: [1] }).shipped).toEqual([3, 'release date']);
    expect(of('2024-06-01', { affected: [4] })).toMatchObject({
      outcome: 'contained',
      shipped: [4, 'affected version'],
    });
    expect(of('2024-06-01', TAGGED_BEFORE).shipped).toEqual([4, 'release date']);
    expect(of('2024-08-01', TAGGED_BEFORE).shipped).toBeNull();
  });

  test('a sprint that a defect names itself is a release until the project says otherwise', () => {
    expect(of('2024-03-19', { affected: [5] }).shipped).toEqual([5, 'affected version']);
  });

  test('an unclassified one: the earliest dated affected version, else a fix version from that day on', () => {
    const unknown = { discoveryId: 105 };
    expect(of('2024-04-01', { ...unknown, affected: [4, 3, 2] }).shipped).toEqual([2, 'affected version']);
    expect(of('2024-04-01', { ...unknown, fixed: [1, 3] }).shipped).toEqual([3, 'fix version']);
    expect(of('2024-04-01', unknown).shipped).toBeNull();
  });

  test('among equal dates the first is the first in the list, the last is the last', () => {
    const twins = [version(8, '2024-03-01', { position: 1 }), version(7, '2024-03-01', { position: 2 })];
    expect(attribution(defect('2024-02-01', TAGGED_BEFORE), twins).shipped).toEqual([8, 'release date']);
    expect(attribution(defect('2024-04-01', TAGGED_AFTER), twins).shipped).toEqual([7, 'release date']);
  });
});

test('sprints and buckets are suggested by name, releases are not', () => {
  for (const name of [
    '2012 Sprint 18',
    'weekly sprint for July 5',
    ' Backlog ',
    'N/A',
    'Future Version',
    'HEAD',
  ])
    expect(looksLikeBucket(name)).toBe(true);
  for (const name of ['1.8.0', 'FutureRelease', 'Next 14', 'mainline', 'Release 3.0', '7.x', ''])
    expect(looksLikeBucket(name)).toBe(false);
});
