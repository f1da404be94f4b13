import fc from 'fast-check';
import type { Location } from 'react-router';
import { filterRequest } from '../../src/contract/filter';
import { filterRequestOf, reportFilterOf } from '../../src/contract/filter-of';
import { formatDay } from '../../src/domain/day';
import type { ReportFilter } from '../../src/domain/filter/filter';
import { attributionOf } from '../../static/shared/filter/attribution';
import { carryFilter } from '../../static/shared/filter/carried';
import {
  FILTER_KEYS,
  filterInAddress,
  filterOnly,
  keysOfPath,
  kindInAddress,
  withoutKeys,
  withValues,
} from '../../static/shared/filter/filter-address';
import { filterMessages } from '../../static/shared/filter/filter-messages';
import { anyFilter } from '../domain/filter-arbitrary';
import type { Formats } from '../../static/shared/words/formats';
import { english, german } from './report';

const address = (text: string): URLSearchParams => new URLSearchParams(text);

/** The address of a filter, as the controls write it. */
function addressOf(filter: ReportFilter): URLSearchParams {
  const { releases, created, severities, areas, types, taggedOnly } = filter;
  const given = (value: string | number | null | undefined): readonly string[] =>
    value === null || value === undefined ? [] : [String(value)];
  const day = (value: number | null): readonly string[] => (value === null ? [] : [formatDay(value)]);
  return (
    [
      ['release-from', given(releases?.from)],
      ['release-to', given(releases?.to)],
      ['created-from', day(created.from)],
      ['created-to', day(created.to)],
      ['severity', severities],
      ['area', areas.map((value) => value ?? '')],
      ['type', types.map((value) => value ?? '')],
      ['tagged', taggedOnly ? ['1'] : []],
    ] as const
  ).reduce((search, [key, values]) => withValues(search, key, values), address('by=shipped-in'));
}

describe('the filter in the address', () => {
  test('says the filter again, whatever it is', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const asked = filterInAddress(addressOf(filter), filter.releases?.by ?? 'shipped in');
        const isOpen = filter.releases?.from === null && filter.releases.to === null;
        expect(reportFilterOf(asked)).toEqual(isOpen ? { ...filter, releases: null } : filter);
      }),
    );
  });

  test('is a request that the app understands, and so is the one made of an answered filter', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { from, to } = filter.created;
        fc.pre(from === null || to === null || from <= to);
        const asked = filterInAddress(addressOf(filter), 'fixed in');
        if (asked !== undefined) expect(filterRequest.parse(asked)).toEqual(asked);
        const again = filterRequestOf(filter);
        if (again !== undefined) expect(reportFilterOf(filterRequest.parse(again))).toEqual(filter);
      }),
    );
  });

  test('passes on what cannot be, so that the app names it', () => {
    const asked = filterInAddress(
      address('severity=urgent&release-from=two&created-to=soon&tagged=no'),
      'shipped in',
    );
    const { error } = filterRequest.safeParse(asked);
    expect(error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'created.to',
      'releases.from',
      'severities.0',
      'taggedOnly',
    ]);
  });

  test('is none without a key of its own', () => {
    expect(filterInAddress(address('by=shipped-in&trend=week'), 'shipped in')).toBeUndefined();
    expect(kindInAddress(address('kind=minor'))).toBe('minor');
  });

  test('asks once for what stands there twice', () => {
    expect(
      filterInAddress(address('severity=critical&severity=low&severity=critical&area=&area='), 'shipped in'),
    ).toEqual({ severities: ['critical', 'low'], areas: [null] });
  });

  test('is cleared key by key, or whole, and nothing else is', () => {
    const search = address('by=fixed-in&severity=high&severity=low&area=&tagged=1');
    expect(withoutKeys(search, ['severity']).toString()).toBe('by=fixed-in&area=&tagged=1');
    expect(withoutKeys(search).toString()).toBe('by=fixed-in');
    expect(filterOnly(search).toString()).toBe('severity=high&severity=low&area=&tagged=1');
  });

  test.each([
    ['filter.releases.from', ['release-from']],
    ['filter.releases', ['release-from', 'release-to']],
    ['filter.created.to', ['created-to']],
    ['filter.severities[0]', ['severity']],
    ['filter.areas[12]', ['area']],
    ['filter.types', ['type']],
    ['filter.taggedOnly', ['tagged']],
    ['filter', FILTER_KEYS],
  ])('the problem at %s is in the keys %j', (path, keys) => {
    expect(keysOfPath(path)).toEqual(keys);
    if (keys.length <= 2)
      expect(keys.filter((key) => filterMessages(english).keys[key] === undefined)).toEqual([]);
  });
});

test('the attribution of a range is what the page offers', () => {
  expect(attributionOf('/overview', address('by=fixed-in'))).toBe('shipped in');
  expect(attributionOf('/releases', address(''))).toBe('fixed in');
  expect(attributionOf('/releases', address('by=shipped-in'))).toBe('shipped in');
});

describe('going to another page', () => {
  const at = (pathname: string, search = ''): Location => ({
    pathname,
    search,
    hash: '',
    state: null,
    key: 'k',
  });
  const before = at('/overview', '?severity=high&trend=week');

  test('takes the filter along, and the filter alone', () => {
    expect(carryFilter(before, at('/releases', '?by=shipped-in'), 'PUSH').search).toBe(
      '?by=shipped-in&severity=high',
    );
  });

  test('leaves alone what has a filter, what is gone back to, and the same page without one', () => {
    for (const [next, action] of [
      [at('/releases', '?area=Checkout'), 'PUSH'],
      [at('/releases'), 'POP'],
      [at('/overview'), 'PUSH'],
    ] as const)
      expect(carryFilter(before, next, action)).toBe(next);
    const plain = at('/releases');
    expect(carryFilter(at('/overview'), plain, 'PUSH')).toBe(plain);
  });
});

const countedBy =
  ({ count }: Formats) =>
  (_of: string, value: number): string =>
    count(value);

describe('a filter in words', () => {
  const say = filterMessages(english);
  const end = (id: number) => ({ id, name: `v${id}` });

  test.each([
    [{ kind: 'releases', by: 'shipped in', from: end(1), to: end(2) }, 'shipped in v1 to v2'],
    [{ kind: 'releases', by: 'fixed in', from: end(1), to: null }, 'fixed in v1 or later'],
    [{ kind: 'releases', by: 'shipped in', from: null, to: end(2) }, 'shipped in v2 or earlier'],
    [{ kind: 'releases', by: 'shipped in', from: end(2), to: end(2) }, 'shipped in v2'],
    [{ kind: 'created', from: '2024-01-01', to: null }, 'created Jan 1, 2024 or later'],
    [{ kind: 'created', from: '2024-01-01', to: '2024-01-01' }, 'created Jan 1, 2024'],
    [{ kind: 'severities', values: ['high', 'none'] }, 'severity high or none'],
    [{ kind: 'areas', values: ['Checkout', null] }, 'area Checkout or none'],
    [{ kind: 'tagged only' }, 'tagged defects only'],
  ] as const)('%j', (condition, words) => {
    expect(say.condition(condition)).toBe(words);
  });

  test('says how much is outside, and nothing without a filter', () => {
    const view = {
      conditions: [{ kind: 'severities', values: ['high'] }],
      isFiltering: true,
      leavesOut: true,
      outside: 1200,
    } as const;
    expect(say.filtered(view, 3000, countedBy(english))).toBe(
      '1,200 of 3,000 issues read are outside the filter.',
    );
    expect(filterMessages(german).filtered(view, 3000, countedBy(german))).toContain('1.200 of 3.000');
    expect(say.filteredBy(view)).toBe('Filtered by severity high.');
    expect(say.filtered({ ...view, conditions: [], isFiltering: false }, 3000, countedBy(english))).toBe('');
    expect(say.filteredBy({ ...view, conditions: [], isFiltering: false })).toBe('');
  });
});
