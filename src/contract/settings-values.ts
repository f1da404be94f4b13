import type { CountedOption, FieldRole, ValueKind } from '../domain/aggregate/value-counts';

/** What settings of a project can name. Counts are of all defects read, whether they are in scope or not. */
export interface SettingsValues {
  /** How many defects were counted. */
  readonly read: number;
  /** What the site and the project have of each kind, the most frequent first. */
  readonly values: { readonly [K in ValueKind]: readonly CountedOption[] };
  /** Options that defects have, of each mapped field; null where none is mapped. */
  readonly options: { readonly [R in FieldRole]: readonly CountedOption[] | null };
  /** The fields as they were read: while another mapping is being edited, `options` are still theirs. */
  readonly fieldsRead: { readonly [R in FieldRole]: string | null };
  /** Single-select fields that the caller can see. */
  readonly fields: readonly { readonly id: string; readonly name: string }[];
}
