import type { FilterRequest, TraitFilter } from '../../../src/contract/filter';
import type { Attribution } from '../../../src/domain/filter/filter';

/** What of the address is the filter; a key may stand several times. */
export const FILTER_KEYS = [
  'release-from',
  'release-to',
  'created-from',
  'created-to',
  'severity',
  'area',
  'type',
  'tagged',
  'kind',
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/**
 * The filter of the address as it is asked for; undefined without one. What is written there goes on as it is: the
 * app names what cannot be, and nothing is dropped in silence. An empty `area` or `type` asks for "has none".
 */
export function filterInAddress(search: URLSearchParams, by: Attribution): FilterRequest | undefined {
  const [releaseFrom, releaseTo] = [search.get('release-from'), search.get('release-to')];
  const [createdFrom, createdTo] = [search.get('created-from'), search.get('created-to')];
  const [severities, areas, types] = [
    valuesOf(search, 'severity'),
    valuesOf(search, 'area'),
    valuesOf(search, 'type'),
  ];
  const tagged = search.get('tagged');
  const asked: Readonly<Record<string, unknown>> = {
    ...(releaseFrom !== null || releaseTo !== null
      ? { releases: { by, ...ends(releaseFrom, releaseTo, idOrText) } }
      : {}),
    ...(createdFrom !== null || createdTo !== null
      ? { created: ends(createdFrom, createdTo, (text) => text) }
      : {}),
    ...(severities.length > 0 ? { severities } : {}),
    ...(areas.length > 0 ? { areas: areas.map(nullIfEmpty) } : {}),
    ...(types.length > 0 ? { types: types.map(nullIfEmpty) } : {}),
    ...(tagged === null ? {} : { taggedOnly: tagged === '1' || tagged }),
  };
  return Object.keys(asked).length === 0 ? undefined : asked;
}

/** Keys of the address that a page with days of its own has no use for. */
const NOT_TRAITS = ['releases', 'created'] as const;

/** The part of the filter that a page with days of its own goes by, and whether the address holds more than that. */
export function traitsInAddress(search: URLSearchParams): {
  readonly traits: TraitFilter | undefined;
  readonly hasMore: boolean;
} {
  const asked: Readonly<Record<string, unknown>> = filterInAddress(search, 'shipped in') ?? {};
  const entries = Object.entries(asked).filter(([key]) => !NOT_TRAITS.some((other) => other === key));
  return {
    traits: entries.length === 0 ? undefined : Object.fromEntries(entries),
    hasMore: entries.length < Object.keys(asked).length || search.has('kind'),
  };
}

/** The release kind that series and comparisons are limited to; null: all. */
export function kindInAddress(search: URLSearchParams): string | null {
  return search.get('kind');
}

/** The address with other values of one key; none takes it out. */
export function withValues(
  search: URLSearchParams,
  key: FilterKey,
  values: readonly string[],
): URLSearchParams {
  const changed = new URLSearchParams(search);
  changed.delete(key);
  for (const value of values) changed.append(key, value);
  return changed;
}

/** The address without these keys; without any filter unless told otherwise. */
export function withoutKeys(
  search: URLSearchParams,
  keys: readonly FilterKey[] = FILTER_KEYS,
): URLSearchParams {
  const changed = new URLSearchParams(search);
  for (const key of keys) changed.delete(key);
  return changed;
}

/** The filter alone, as it is carried from page to page; empty without one. */
export function filterOnly(search: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const key of FILTER_KEYS) for (const value of search.getAll(key)) kept.append(key, value);
  return kept;
}

/** The key of the address behind a path of the request, e.g. `filter.areas[1]`. */
export function keysOfPath(path: string): readonly FilterKey[] {
  const part = /^filter\.(\w+)(?:\.(\w+))?/.exec(path);
  const end = part?.[2];
  switch (part?.[1]) {
    case 'releases':
      return end === 'from' || end === 'to' ? [`release-${end}`] : ['release-from', 'release-to'];
    case 'created':
      return end === 'from' || end === 'to' ? [`created-${end}`] : ['created-from', 'created-to'];
    case 'severities':
      return ['severity'];
    case 'areas':
      return ['area'];
    case 'types':
      return ['type'];
    case 'taggedOnly':
      return ['tagged'];
    default:
      return FILTER_KEYS;
  }
}

/** What a key has, each value once: the same twice asks for no more. */
function valuesOf(search: URLSearchParams, key: FilterKey): string[] {
  return [...new Set(search.getAll(key))];
}

function ends<T>(
  from: string | null,
  to: string | null,
  read: (text: string) => T,
): { readonly from?: T; readonly to?: T } {
  return { ...(from === null ? {} : { from: read(from) }), ...(to === null ? {} : { to: read(to) }) };
}

function idOrText(text: string): number | string {
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

function nullIfEmpty(text: string): string | null {
  return text === '' ? null : text;
}
