import type { Report } from '../aggregate/report';
import { formatDay } from '../day';
import { type Attribution, type DimensionValue, isFiltering, leavesOut } from '../filter/filter';
import type { SeverityClass } from '../normalise/meaning';

/** A release that a range begins or ends with. */
export interface RangeEnd {
  readonly id: number;
  readonly name: string;
}

/** One condition of a filter, with the names of what it asks for. */
export type FilterCondition =
  | {
      readonly kind: 'releases';
      readonly by: Attribution;
      readonly from: RangeEnd | null;
      readonly to: RangeEnd | null;
    }
  /** Days are `yyyy-mm-dd`; null is an open end. */
  | { readonly kind: 'created'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'severities'; readonly values: readonly SeverityClass[] }
  /** Null is "has none". */
  | { readonly kind: 'areas' | 'types'; readonly values: readonly DimensionValue[] }
  | { readonly kind: 'tagged only' };

/** What a report was limited to, ready to be said. */
export interface FilteringView {
  /** Empty: nothing was asked for. */
  readonly conditions: readonly FilterCondition[];
  readonly isFiltering: boolean;
  /** Whether a defect can be outside. */
  readonly leavesOut: boolean;
  readonly outside: number;
}

/** The releases that a range can name. */
export interface FilterableReleases {
  readonly releases: { readonly rows: readonly { readonly release: RangeEnd }[] };
}

/** The conditions of a report's filter in a fixed order, whatever order they were set in. */
export function presentFiltering({
  filtering: { filter, outside },
  releases,
}: Pick<Report, 'filtering'> & FilterableReleases): FilteringView {
  const { created, severities, areas, types, taggedOnly } = filter;
  const end = (id: number | null): RangeEnd | null => {
    if (id === null) return null;
    const row = releases.rows.find(({ release }) => release.id === id);
    return { id, name: row?.release.name ?? String(id) };
  };
  const day = (value: number | null): string | null => (value === null ? null : formatDay(value));
  const conditions: (FilterCondition | null)[] = [
    filter.releases && (filter.releases.from !== null || filter.releases.to !== null)
      ? {
          kind: 'releases',
          by: filter.releases.by,
          from: end(filter.releases.from),
          to: end(filter.releases.to),
        }
      : null,
    created.from !== null || created.to !== null
      ? { kind: 'created', from: day(created.from), to: day(created.to) }
      : null,
    severities.length > 0 ? { kind: 'severities', values: severities } : null,
    areas.length > 0 ? { kind: 'areas', values: areas } : null,
    types.length > 0 ? { kind: 'types', values: types } : null,
    taggedOnly ? { kind: 'tagged only' } : null,
  ];
  return {
    conditions: conditions.filter((condition) => condition !== null),
    isFiltering: isFiltering(filter),
    leavesOut: leavesOut(filter),
    outside,
  };
}
