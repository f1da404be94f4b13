import type { Criterion } from '../../../src/domain/issue-set/criterion';
import { inScope, type IssueSet } from '../../../src/domain/issue-set/issue-set';
import type { MissedRow } from '../../../src/domain/present/causes-view';
import type { SentenceCount } from './causes-messages';

/** Escapes of which the criteria are true. */
export function escapes(...criteria: readonly Criterion[]): IssueSet {
  return inScope({ by: 'outcome', is: 'escaped' }, ...criteria);
}

/** What the sentence on top counts. */
export function sentenceSet(of: SentenceCount): IssueSet {
  return of === 'escaped' ? escapes() : escapes({ by: 'mechanism', is: of.mechanism });
}

/** What a row of *which layer missed which type* counts. */
export function ofType(row: MissedRow): readonly Criterion[] {
  switch (row.kind) {
    case 'type':
      return [{ by: 'type', is: row.type }];
    case 'no type':
      return [{ by: 'type', is: null }];
    case 'all':
      return [];
  }
}
