import { parseDay } from '../domain/day';
import type { ReportFilter } from '../domain/filter/filter';
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
