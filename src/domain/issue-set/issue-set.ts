import type { ScopeRow } from '../classify/scope';
import type { Criterion } from './criterion';

/** Issues that are named one by one at most; where a set has more, its severest. */
export const MOST_LISTED = 500;

/** The defects behind a number: those of a row of the reconciliation line (or of all) that meet every criterion. */
export interface IssueSet {
  readonly row: ScopeRow | 'any';
  readonly criteria: readonly Criterion[];
}

/** In-scope defects that meet every criterion: what nearly every number counts. */
export function inScope(...criteria: readonly Criterion[]): IssueSet {
  return { row: 'in scope', criteria };
}

/** Everything that was read, whatever row it lands in. */
export const READ: IssueSet = { row: 'any', criteria: [] };
