import { conflictOf } from '../../../../src/domain/aggregate/companions/conflicts';
import type { DefectFacts } from '../../../../src/domain/facts';
import { defect, settings, version } from '../../build';
import { FOUND, placing } from '../../placing';

const VERSIONS = [
  version(1, '2024-03-01'),
  version(2, '2024-02-01'),
  version(3, '2024-01-01', { released: false }),
  version(4, null),
];

function conflict(facts: DefectFacts, chosen = settings()) {
  const { meaning, all } = placing(VERSIONS, [facts], chosen);
  return all.map((each) => conflictOf(each, meaning)?.id ?? null)[0];
}

test('tagged contained although an affected version had shipped: the earliest of them contradicts', () => {
  expect(conflict(defect('2024-03-02', { discoveryId: FOUND.uat, affected: [1, 2] }))).toBe(2);
  expect(conflict(defect('2024-03-02', { discoveryId: FOUND.uat, affected: [1] }))).toBe(1);
});

test('on the day of the release and before it there is no conflict', () => {
  expect(conflict(defect('2024-03-01', { discoveryId: FOUND.uat, affected: [1] }))).toBeNull();
  expect(conflict(defect('2024-02-02', { discoveryId: FOUND.uat, affected: [1, 2] }))).toBe(2);
});

test('a plan, an undated version, none and one that is no release contradict nothing', () => {
  expect(conflict(defect('2024-03-02', { discoveryId: FOUND.uat, affected: [3, 4, 99] }))).toBeNull();
  expect(conflict(defect('2024-03-02', { discoveryId: FOUND.uat }))).toBeNull();
  const chosen = settings({
    releases: { ...settings().releases, notReleases: [{ id: '1' }], excludeSuggested: false },
  });
  expect(conflict(defect('2024-03-02', { discoveryId: FOUND.uat, affected: [1] }), chosen)).toBeNull();
});

test('what is tagged otherwise, or inferred, is no conflict', () => {
  expect(conflict(defect('2024-03-02', { discoveryId: FOUND.production, affected: [1] }))).toBeNull();
  expect(conflict(defect('2024-03-02', { discoveryId: FOUND.unmapped, affected: [1] }))).toBeNull();
  const inferring = settings({
    inference: {
      ...settings().inference,
      enabled: true,
      ownRules: [{ label: 'known', range: 'UAT' }],
      releaseDate: true,
    },
  });
  expect(conflict(defect('2024-03-02', { labels: [1], affected: [1] }), inferring)).toBeNull();
});

describe('where the boundary is not at the release line', () => {
  const ladder = (boundary: string) => settings({ ladder: { ...settings().ladder, boundary } });
  const tagged = (discoveryId: number, boundary: string) =>
    conflict(defect('2024-03-02', { discoveryId, affected: [1] }), ladder(boundary));

  test('behind it, a find of ours in production is contained and agrees with the dates; one before release does not', () => {
    const found = placing(
      VERSIONS,
      [defect('2024-03-02', { discoveryId: FOUND.ours, affected: [1] })],
      ladder('Production (found by customers)'),
    );
    expect(found.all.map(({ outcome }) => outcome)).toEqual(['contained']);
    expect(tagged(FOUND.ours, 'Production (found by customers)')).toBeNull();
    expect(tagged(FOUND.uat, 'Production (found by customers)')).toBe(1);
  });

  test('before it, what was caught at an earlier stage contradicts the dates', () => {
    expect(tagged(FOUND.unitTest, 'UAT')).toBe(1);
    expect(tagged(FOUND.uat, 'UAT')).toBeNull();
  });
});
