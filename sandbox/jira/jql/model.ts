import type { Caller } from '../../rest';
import type { Issue } from '../site/model';
import type { JiraSite } from '../site/site';

/** For whom and when a query is evaluated. `now` is in epoch milliseconds, `zone` an IANA name. */
export interface JqlContext {
  readonly site: JiraSite;
  readonly caller: Caller;
  readonly zone: string;
  readonly now: number;
}

export type Predicate = (issue: Issue) => boolean;

/** One value in a clause. `bare`: written without quotes. */
export type Literal =
  | { readonly kind: 'value'; readonly value: string; readonly bare: boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'function'; readonly name: string; readonly args: readonly string[] };

export const EVALUATED_OPERATORS = [
  '=',
  '!=',
  'in',
  'not in',
  '<',
  '<=',
  '>',
  '>=',
  'is',
  'is not',
  '~',
  '!~',
] as const;
export type EvaluatedOperator = (typeof EVALUATED_OPERATORS)[number];

/** `field operator values`, the field named as the query names it. */
export interface FieldClause {
  readonly field: string;
  readonly operator: EvaluatedOperator;
  readonly literals: readonly Literal[];
}

/** Builds the test of a clause; throws JqlError for an operator or value that the field does not take. */
export type SearchField = (clause: FieldClause, context: JqlContext) => Predicate;

/** What an issue is sorted by; null sorts after everything. */
export type SortKey = string | number | null;

export interface SortField {
  readonly keys: (issue: Issue, context: JqlContext) => readonly SortKey[];
  /** The direction when the query names none. */
  readonly descendingByDefault: boolean;
}
