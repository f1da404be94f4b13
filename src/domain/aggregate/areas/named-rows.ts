import { fold } from '../../names';

/** What was kept for one value of a dimension. */
export interface NamedRow<T> {
  /** As Jira spells it; of several spellings the first by code unit. */
  readonly name: string;
  readonly row: T;
}

/**
 * A row for every value of a dimension that occurs. Values are compared without case and outer space, as all names
 * are, so that `UI` of one project and `ui ` of another are one row.
 */
export class NamedRows<T> {
  private readonly byFolded = new Map<string, { name: string; readonly row: T }>();
  /** Spellings seen before, so that a million defects fold each spelling once. */
  private readonly bySpelling = new Map<string, T>();

  constructor(private readonly empty: () => T) {}

  /** The rows of the values of one defect, each row once. */
  of(values: readonly string[]): readonly T[] {
    return [...new Set(values.map((value) => this.rowOf(value)))];
  }

  /** The row of a value. */
  rowOf(value: string): T {
    return this.bySpelling.get(value) ?? this.firstSeen(value);
  }

  /** By name, never by a number: an order by rate would be a ranking. */
  inOrder(): readonly NamedRow<T>[] {
    return [...this.byFolded]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { name, row }]) => ({ name, row }));
  }

  private firstSeen(value: string): T {
    const name = value.trim();
    const known = this.byFolded.get(fold(value));
    const found = known ?? { name, row: this.empty() };
    if (name < found.name) found.name = name;
    this.byFolded.set(fold(value), found);
    this.bySpelling.set(value, found.row);
    return found.row;
  }
}
