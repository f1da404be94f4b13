import type { Location } from 'react-router';
import { filterOnly } from './filter-address';

/**
 * Where one arrives: a page that is gone to without a filter gets the one of the page before. Going back or forward
 * leads to what was there; clearing a filter changes no page.
 */
export function carryFilter(before: Location, next: Location, action: string): Location {
  if (action === 'POP' || next.pathname === before.pathname) return next;
  const search = new URLSearchParams(next.search);
  if (filterOnly(search).size > 0) return next;
  const kept = filterOnly(new URLSearchParams(before.search));
  if (kept.size === 0) return next;
  for (const [key, value] of kept) search.append(key, value);
  return { ...next, search: `?${search.toString()}` };
}
