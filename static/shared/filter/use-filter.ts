import { useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import type { FilterRequest } from '../../../src/contract/filter';
import { attributionOf } from './attribution';
import { filterInAddress, type FilterKey, kindInAddress, withoutKeys, withValues } from './filter-address';

export interface AddressFilter {
  /** Undefined without a filter. */
  readonly asked: FilterRequest | undefined;
  readonly kind: string | null;
  readonly valuesOf: (key: FilterKey) => readonly string[];
  /** Sets the values of a key; none takes it out. A step that the browser can take back. */
  readonly set: (key: FilterKey, values: readonly string[]) => void;
  readonly setAll: (changes: readonly (readonly [FilterKey, readonly string[]])[]) => void;
  /** Takes keys out; all of the filter unless told otherwise. */
  readonly clear: (keys?: readonly FilterKey[]) => void;
}

/** The filter that the address holds: it survives a reload, is shared as a link and taken back by the browser. */
export function useFilter(): AddressFilter {
  const { pathname } = useLocation();
  const [search, setSearch] = useSearchParams();
  return useMemo(
    () => ({
      asked: filterInAddress(search, attributionOf(pathname, search)),
      kind: kindInAddress(search),
      valuesOf: (key) => search.getAll(key),
      set: (key, values) => setSearch(withValues(search, key, values)),
      setAll: (changes) =>
        setSearch(changes.reduce((changed, [key, values]) => withValues(changed, key, values), search)),
      clear: (keys) => setSearch(withoutKeys(search, keys)),
    }),
    [pathname, search, setSearch],
  );
}
