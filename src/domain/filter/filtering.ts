import { NamedRows } from '../aggregate/areas/named-rows';
import type { PlacedDefect } from '../attribute/place';
import type { Meaning } from '../normalise/meaning';
import { admissionOf, type Admission } from './admission';
import { NO_FILTER, type ReportFilter } from './filter';

/** What a report was limited to, and what that left out. */
export interface Filtering {
  readonly filter: ReportFilter;
  /** Defects read that are outside the filter, of any scope row: they are in no other count. */
  readonly outside: number;
  /** What can be asked for: the values that defects read have, inside or outside; null: not mapped. By name. */
  readonly choices: { readonly areas: readonly string[] | null; readonly types: readonly string[] | null };
}

/** Parts the defects read in those inside a filter and those outside, one at a time. */
export class FilterPartition {
  private outside = 0;
  private readonly admission: Admission;
  private readonly areas = new NamedRows<null>(() => null);
  private readonly types = new NamedRows<null>(() => null);

  constructor(
    private readonly filter: ReportFilter,
    private readonly meaning: Pick<Meaning, 'releases' | 'areas' | 'types'>,
  ) {
    this.admission = admissionOf(filter, meaning);
  }

  /** Whether the defect is inside; counted when it is not. */
  admits(defect: PlacedDefect): boolean {
    this.areas.of(defect.areas);
    this.types.of(defect.types);
    const inside = this.admission(defect);
    if (!inside) this.outside++;
    return inside;
  }

  result(): Filtering {
    const { filter, outside, meaning } = this;
    const names = (rows: NamedRows<null>): readonly string[] => rows.inOrder().map(({ name }) => name);
    return {
      filter,
      outside,
      choices: {
        areas: meaning.areas && names(this.areas),
        types: meaning.types && names(this.types),
      },
    };
  }
}

/** Several projects under one filter as one. */
export function poolFilterings(parts: readonly Filtering[]): Filtering {
  return {
    filter: parts[0]?.filter ?? NO_FILTER,
    outside: parts.reduce((sum, part) => sum + part.outside, 0),
    choices: {
      areas: poolNames(parts.map(({ choices }) => choices.areas)),
      types: poolNames(parts.map(({ choices }) => choices.types)),
    },
  };
}

function poolNames(parts: readonly (readonly string[] | null)[]): readonly string[] | null {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  const rows = new NamedRows<null>(() => null);
  rows.of(known.flat());
  return rows.inOrder().map(({ name }) => name);
}
