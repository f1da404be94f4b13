/** Texts are untrusted: names come from Jira. Null is an empty cell. */
export type Cell = string | number | boolean | null;

/** A table as it is exported. Rows may be generated and are then walked once. */
export interface Table {
  /** For a file name: lower case letters, digits and hyphens. */
  readonly name: string;
  readonly columns: readonly string[];
  /** Each as long as `columns`. */
  readonly rows: Iterable<readonly Cell[]>;
}
