import { SCOPE_ROWS } from '../classify/scope';
import type { Criterion } from './criterion';

/** Issues that are named one by one at most; where a set has more, its severest. */
export const MOST_LISTED = 500;

/** Releases that a set can name. */
export const MOST_RELEASES = 1000;

/** Where the defects of a set lie: in a row of the reconciliation line, in any of them, outside the filter, anywhere. */
export const SET_ROWS = [...SCOPE_ROWS, 'any', 'outside the filter', 'read'] as const;

/** The defects behind a number: those of its row that meet every criterion. */
export interface IssueSet {
  readonly row: (typeof SET_ROWS)[number];
  readonly criteria: readonly Criterion[];
}

/** In-scope defects that meet every criterion: what nearly every number counts. */
export function inScope(...criteria: readonly Criterion[]): IssueSet {
  return { row: 'in scope', criteria };
}

/** Everything that was read, whatever row it lands in and whatever the filter. */
export const READ: IssueSet = { row: 'read', criteria: [] };

/** What a filter leaves out. */
export const OUTSIDE: IssueSet = { row: 'outside the filter', criteria: [] };
