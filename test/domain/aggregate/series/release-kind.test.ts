import { kindByNumber, ofKind, releaseKindOf } from '../../../../src/domain/aggregate/series/release-kind';
import { counts, release, row } from '../../rows';

test.each([
  ['2.0', 'major'],
  ['2.0.0', 'major'],
  ['Release 3.0.0.0', 'major'],
  ['5.0.0.CR1', 'major'],
  ['v1.6', 'minor'],
  ['2.3.0-rc1', 'minor'],
  ['1.10.0', 'minor'],
  ['Release 6.2.2', 'patch'],
  ['1.8.0.1', 'patch'],
  ['0.0.1', 'patch'],
  ['2.0.01', 'patch'],
  ['jdk1.8.2 build 2.0', 'major'],
  ['Next 14', 'other'],
  ['7.x', 'other'],
  ['2024-03-01', 'other'],
  ['1..2', 'other'],
  ['', 'other'],
])('%j is %s by its last dotted number', (name, kind) => {
  expect(kindByNumber(name)).toBe(kind);
  expect(releaseKindOf(name, [])).toBe(kind);
});

const PATTERNS = [
  { kind: 'hotfix', pattern: '*HF*' },
  { kind: 'train', pattern: '20??.*' },
  { kind: 'late', pattern: '2024.*' },
];

test("a project's own patterns decide alone, the first that matches", () => {
  const kinds = ['2024.7 hf2', '2024.7', '2.0.0', 'Train'].map((name) => releaseKindOf(name, PATTERNS));
  expect(kinds).toEqual(['hotfix', 'train', 'other', 'other']);
});

test('a series is limited to a kind', () => {
  const rows = ['2.0.0', '2.0.1', '2.1.0', '2.1.1'].map((name, id) =>
    row(id, counts(0, 1), { release: release(id, name) }),
  );
  expect(ofKind(rows, 'patch', []).map((r) => r.release.name)).toEqual(['2.0.1', '2.1.1']);
  expect(ofKind(rows, 'other', PATTERNS)).toHaveLength(4);
  expect(ofKind(rows, 'hotfix', PATTERNS)).toEqual([]);
});
