import type { Criterion } from '../../../src/domain/issue-set/criterion';
import type { IssueSet } from '../../../src/domain/issue-set/issue-set';
import { periodSet, pooledSet } from '../../../src/domain/issue-set/report-sets';
import type { TrendMark } from './trend-marks';

/** The defects behind a point of a trend: those of a release within its window, or those created in a period. */
export function markSet(
  { id, days }: Pick<TrendMark, 'id' | 'days'>,
  ...criteria: readonly Criterion[]
): IssueSet {
  return days ? periodSet(days, ...criteria) : pooledSet([Number(id)], ...criteria);
}
