import { formatDay, parseDay } from '../domain/day';
import { isFiltering, type ReportFilter } from '../domain/filter/filter';
import type { FilterRequest } from './filter';

/** The filter that a valid request means. */
export function reportFilterOf(asked: FilterRequest = {}): ReportFilter {
  const { releases, created, severities = [], areas = [], types = [], taggedOnly = false } = asked;
  return {
    releases: releases ? { by: releases.by, from: releases.from ?? null, to: releases.to ?? null } : null,
    created: { from: dayOf(created?.from), to: dayOf(created?.to) },
    severities,
    areas,
    types,
    taggedOnly,
  };
}

function dayOf(text: string | undefined): number | null {
  return text === undefined ? null : parseDay(text);
}

/** The request that asks for a filter; undefined for none. */
export function filterRequestOf(filter: ReportFilter): FilterRequest | undefined {
  if (!isFiltering(filter)) return undefined;
  const { releases, created, severities, areas, types, taggedOnly } = filter;
  return {
    ...(releases ? { releases: { by: releases.by, ...ends(releases, (id) => id) } } : {}),
    created: ends(created, formatDay),
    severities: [...severities],
    areas: [...areas],
    types: [...types],
    taggedOnly,
  };
}

function ends<T>(
  { from, to }: { readonly from: number | null; readonly to: number | null },
  write: (end: number) => T,
): { readonly from?: T; readonly to?: T } {
  return { ...(from === null ? {} : { from: write(from) }), ...(to === null ? {} : { to: write(to) }) };
}
