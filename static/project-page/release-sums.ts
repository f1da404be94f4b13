import { inScope, type IssueSet, MOST_RELEASES } from '../../src/domain/issue-set/issue-set';
import { releaseSet } from '../../src/domain/issue-set/report-sets';
import type { Grouping, ReleaseRows, SumByRelease } from './release-rows';

/** The defects behind a sum of the releases, whenever they escaped; null where a set cannot name so many releases. */
export function sumSet(
  of: SumByRelease,
  { releases }: Pick<ReleaseRows, 'releases'>,
  grouping: Grouping,
): IssueSet | null {
  const by = grouping === 'fixed-in' ? 'fixed in' : 'shipped in';
  switch (of) {
    case 'in scope':
      return inScope();
    case 'in none':
      return releaseSet(null, by, 'lifetime');
    case 'in releases':
      return releases.length > MOST_RELEASES ? null : inScope({ by, releases });
  }
}
