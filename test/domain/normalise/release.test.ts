import {
  compareReleases,
  countBefore,
  releasesAmong,
  releasesOf,
} from '../../../src/domain/normalise/release';
import { day, settings, version } from '../build';
import { release } from '../rows';

const CHOSEN = settings().releases;
const of = (id: number, projectKey: string, date: string | null, position: number) => ({
  ...release(id),
  projectKey,
  position,
  releaseDay: date === null ? null : day(date),
});

test('releases are by date, undated last, then by project key, place in the list, id', () => {
  const inOrder = [
    of(9, 'ZOO', '2024-01-01', 9),
    of(8, 'AB', '2024-03-01', 1),
    of(3, 'ABC', '2024-03-01', 0),
    of(4, 'SHOP', '2024-03-01', 0),
    of(1, 'SHOP', '2024-03-01', 1),
    of(2, 'SHOP', '2024-03-01', 1),
    of(5, 'AB', null, 0),
    of(6, 'SHOP', null, 0),
    of(7, 'SHOP', null, 1),
  ];
  const ids = inOrder.map(({ id }) => id);
  expect(inOrder.toSorted(compareReleases).map(({ id }) => id)).toEqual(ids);
  expect(
    inOrder
      .toReversed()
      .sort(compareReleases)
      .map(({ id }) => id),
  ).toEqual(ids);
});

describe('the releases of a project', () => {
  const versions = [
    version(1, '2024-03-01'),
    version(2, '2024-02-01', { released: false }),
    version(3, null),
    version(4, '2024-01-01', { name: 'Sprint 9' }),
    version(5, '2024-01-05', { name: 'Backlog', released: false }),
  ];
  const ids = (releases: readonly { readonly id: number }[]) => releases.map(({ id }) => id);

  test('ship when released and dated; a sprint or bucket is one by name alone, and never inferred', () => {
    const releases = releasesOf('SHOP', versions, CHOSEN);
    expect(ids(releases.inOrder)).toEqual([4, 5, 2, 1, 3]);
    expect(releases.inOrder.map(({ shippedDay }) => shippedDay)).toEqual([
      day('2024-01-01'),
      null,
      null,
      day('2024-03-01'),
      null,
    ]);
    expect(ids(releases.inferable.dated)).toEqual([2, 1]);
    expect(ids(releases.inferable.shipped)).toEqual([1]);
    expect([...releases.notReleases]).toEqual([]);
  });

  test('what the project marks, and what it leaves to its name, is looked through', () => {
    const marked = releasesOf('SHOP', versions, { ...CHOSEN, notReleases: ['V1', { id: '4' }] });
    expect([...marked.notReleases]).toEqual([1, 4]);
    expect(ids(releasesAmong([1, 2, 3, 4, 5, 99, 2], marked))).toEqual([5, 2, 3]);
    const suggested = releasesOf('SHOP', versions, { ...CHOSEN, excludeSuggested: true });
    expect([...suggested.notReleases]).toEqual([4, 5]);
    expect(suggested.byId.has(4)).toBe(false);
  });
});

test('how many are dated before a day is found among equal dates too', () => {
  const dated = ['2024-01-01', '2024-03-01', '2024-03-01', '2024-03-01', '2024-05-01'].map((date, id) =>
    of(id, 'SHOP', date, id),
  );
  const days = ['2023-12-31', '2024-01-01', '2024-01-02', '2024-03-01', '2024-03-02', '2024-06-01'];
  expect(days.map((date) => countBefore(day(date), dated))).toEqual([0, 0, 1, 1, 4, 5]);
  expect(countBefore(day('2024-01-01'), [])).toBe(0);
});
