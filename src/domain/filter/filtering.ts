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
  private readonly areas = new Set<string>();
  private readonly types = new Set<string>();

  constructor(
    private readonly filter: ReportFilter,
    private readonly meaning: Pick<Meaning, 'releases' | 'areas' | 'types'>,
  ) {
    this.admission = admissionOf(filter, meaning);
  }

  /** Whether the defect is inside; counted when it is not. */
  admits(defect: PlacedDefect): boolean {
    for (const name of defect.areas) this.areas.add(name);
    for (const name of defect.types) this.types.add(name);
    const inside = this.admission(defect);
    if (!inside) this.outside++;
    return inside;
  }

  result(): Filtering {
    const { filter, outside, meaning } = this;
    return {
      filter,
      outside,
      choices: {
        areas: meaning.areas && namesIn(this.areas),
        types: meaning.types && namesIn(this.types),
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
  return known.length === 0 ? null : namesIn(known.flat());
}

/** Names in order, each in one spelling. */
function namesIn(spellings: Iterable<string>): readonly string[] {
  const rows = new NamedRows<null>(() => null);
  for (const spelling of spellings) rows.rowOf(spelling);
  return rows.inOrder().map(({ name }) => name);
}
