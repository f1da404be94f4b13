import type { ReactNode } from 'react';
import type { IssueSet } from '../../../src/domain/issue-set/issue-set';
import type { Rate } from '../../../src/domain/present/rate';
import { useWords } from '../words/words';
import { IssueCount } from './issue-count';

/** The defects behind the two counts of a rate. */
export type RateSets = (outcome: 'escaped' | 'classified') => IssueSet;

/** `8 of 32`, each number with the way to its issues; nothing where nothing is classified. */
export function RateCounts({ rate, sets }: { readonly rate: Rate; readonly sets: RateSets }): ReactNode {
  const { shared } = useWords();
  if (rate.n === 0) return null;
  return (
    <span className="nowrap linked-text">
      <IssueCount set={sets('escaped')} value={rate.escaped} /> {shared.of}{' '}
      <IssueCount set={sets('classified')} value={rate.n} />
    </span>
  );
}
