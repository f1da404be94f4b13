import fc from 'fast-check';
import { changelogEntry, historyOf } from '../../src/jira/parse-changelog';

const FIELD = 'customfield_7';

interface RawItem {
  readonly fieldId: string;
  readonly from?: string | null;
  readonly to?: string | null;
}
const entry = (id: number, created: string | number, ...items: readonly RawItem[]) =>
  changelogEntry.parse({ id: String(id), created, items });
const minute = (at: number): string => new Date(Date.UTC(2024, 0, 1, 0, at)).toISOString();

test.each([
  ['2024-03-01T10:00:00.000+0000', '2024-03-01T10:00:00Z'],
  [1_709_287_200_000, '2024-03-01T10:00:00Z'],
  [1_709_287_200, '2024-03-01T10:00:00Z'],
])('the time of an entry may be %j', (created, instant) => {
  expect(entry(1, created).created).toBe(Date.parse(instant));
});

test('an entry without a time is refused', () => {
  expect(() => entry(1, 'yesterday')).toThrow(/"yesterday" is not a timestamp|Invalid input/);
});

test('what a select field changed from and to: its option, nothing, or what no mapping knows', () => {
  const edit = (from: string | null, to: string | null) => {
    const [only] = historyOf([entry(1, minute(1), { fieldId: FIELD, from, to })], [], FIELD).discoveryEdits;
    return [only?.from, only?.to];
  };
  expect(edit('101', '102')).toEqual([101, 102]);
  expect(edit(null, '[101]')).toEqual([null, 101]);
  expect(edit('', '[]')).toEqual([null, null]);
  expect(edit('[101, 102]', 'Staging')).toEqual([0, 0]);
});

test('a field that is not mapped is not mistaken for one without an id', () => {
  const nameless = changelogEntry.parse({
    id: '1',
    created: minute(1),
    items: [{ fieldId: null, from: '1', to: '2' }],
  });
  expect(historyOf([nameless], [], null)).toEqual({ steps: [], discoveryEdits: [] });
});

test('a status that the changelog does not tell is unknown', () => {
  const { steps } = historyOf([entry(1, minute(1), { fieldId: 'status', to: '3' })], [], null);
  expect(steps).toMatchObject([{ moves: [{ from: null, to: 3 }] }]);
});

test('several moves in one entry are one step, also when its items come on two pages', () => {
  const there = { fieldId: 'status', from: '1', to: '3' };
  const back = { fieldId: 'status', from: '3', to: '1' };
  const whole = historyOf([entry(1, minute(1), there, back)], [], null);
  expect(whole.steps).toMatchObject([
    {
      moves: [
        { from: 1, to: 3 },
        { from: 3, to: 1 },
      ],
    },
  ]);
  const parts = [entry(1, minute(1), there), entry(1, minute(1), there, back)];
  expect(historyOf(parts, [], null)).toEqual(whole);
});

test('entries of one instant follow each other by id', () => {
  const entries = [
    entry(9, minute(1), { fieldId: 'fixVersions', to: '5' }),
    entry(10, minute(1), { fieldId: 'status', from: '3', to: '1' }),
  ];
  for (const each of [entries, entries.toReversed()])
    expect(historyOf(each, [5], null).steps).toMatchObject([{ fixed: [5] }]);
});

test('a change made after the present list was read does no harm', () => {
  const move = entry(1, minute(1), { fieldId: 'status', from: '3', to: '1' });
  const added = entry(2, minute(2), { fieldId: 'fixVersions', to: '5' });
  const removed = entry(2, minute(2), { fieldId: 'fixVersions', from: '5' });
  expect(historyOf([move, added], [], null).steps).toMatchObject([{ fixed: [] }]);
  expect(historyOf([move, removed], [5], null).steps).toMatchObject([{ fixed: [5] }]);
});

const version = fc.integer({ min: 1, max: 4 });
const change = fc.oneof(
  fc.record({ kind: fc.constant('status' as const), from: version, to: version }),
  fc.record({ kind: fc.constant('fixVersions' as const), toggled: version }),
  fc.record({ kind: fc.constant('both' as const), toggled: version }),
);

test('whatever the order and the overlap of pages, each step has the versions that a replay had before it', () => {
  fc.assert(
    fc.property(
      fc.subarray([1, 2, 3, 4]),
      fc.array(change, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
      (initial, changes, places) => {
        const fixed = new Set(initial);
        const expected: unknown[] = [];
        const entries = changes.map((each, index) => {
          const items: RawItem[] = [];
          const before = [...fixed].sort((a, b) => a - b);
          const at = Date.parse(minute(index));
          if (each.kind !== 'status') {
            const id = String(each.toggled);
            items.push({ fieldId: 'fixVersions', ...(fixed.has(each.toggled) ? { from: id } : { to: id }) });
            if (!fixed.delete(each.toggled)) fixed.add(each.toggled);
          }
          if (each.kind === 'status') {
            items.push({ fieldId: 'status', from: String(each.from), to: String(each.to) });
            const moves = [{ from: each.from, to: each.to }];
            expected.push({ at, moves, resolutionCleared: false, fixed: before });
          }
          if (each.kind === 'both') {
            items.push({ fieldId: 'resolution', from: '1', to: null });
            expected.push({ at, moves: [], resolutionCleared: true, fixed: before });
          }
          return entry(index + 1, minute(index), ...items);
        });
        const given = [...entries, ...entries.filter((_, index) => index % 3 === 0)]
          .map((each, index) => ({ each, place: places[index] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ each }) => each);
        expect(historyOf(given, [...fixed], null).steps).toEqual(expected);
      },
    ),
  );
});
