import type { Criterion, FoundAt } from '../../../src/domain/issue-set/criterion';
import { inScope, type IssueSet } from '../../../src/domain/issue-set/issue-set';
import type { SentenceCount } from './containment-messages';

/** A row or a column of the matrix; `any` is a margin. */
export type RowOfMatrix = { readonly origin: string | null } | 'any';

/** What the sentence on top counts. */
export function sentenceSet(of: SentenceCount): IssueSet {
  return typeof of === 'string'
    ? inScope({ by: 'verdict', is: of })
    : inScope({ by: 'layer', is: of.leakedPast }, { by: 'verdict', is: 'leaked' });
}

/** A cell of the matrix, its margins among them. */
export function cellSet(row: RowOfMatrix, at: FoundAt | 'any'): IssueSet {
  const criteria: Criterion[] = [];
  if (row !== 'any') criteria.push({ by: 'origin', is: row.origin });
  if (at !== 'any') criteria.push({ by: 'found', at });
  return inScope(...criteria);
}
