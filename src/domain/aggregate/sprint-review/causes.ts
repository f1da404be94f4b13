import type { PlacedDefect } from '../../attribute/place';
import { type ListedCount, Severest } from './severest';

/** Why the escapes of a review got out. Rows and unknown add up to the escapes. */
export interface ReviewCauses {
  /** Mechanisms that occurred by name, the most frequent first; equal counts by name. */
  readonly rows: readonly (ListedCount & { readonly mechanism: string })[];
  /** Nobody said, or no mapping knows what was said. */
  readonly unknown: ListedCount;
}

/** Counts escapes by mechanism. */
export class CausesTally {
  private readonly byName = new Map<string, Severest>();
  private readonly unknown = new Severest();

  /** @param escape an in-scope escape */
  add(escape: Pick<PlacedDefect, 'mechanism' | 'severity' | 'createdDay' | 'facts'>): void {
    if (escape.mechanism === null) return this.unknown.add(escape);
    const { name } = escape.mechanism;
    const row = this.byName.get(name) ?? new Severest();
    row.add(escape);
    this.byName.set(name, row);
  }

  result(): ReviewCauses {
    const rows = [...this.byName].map(([mechanism, row]) => ({ mechanism, ...row.listed() }));
    rows.sort((a, b) => b.count - a.count || (a.mechanism < b.mechanism ? -1 : 1));
    return { rows, unknown: this.unknown.listed() };
  }
}
