import type { DefectFacts } from '../facts';
import { type Release, type Releases, releasesAmong } from '../normalise/release';

/**
 * The release that a defect was fixed in: released and dated before released undated, before unreleased dated,
 * before unreleased undated; then the order of releases (metrics.md, section 5). Null is *no release*.
 */
export function fixedIn(defect: Pick<DefectFacts, 'fixed'>, releases: Releases): Release | null {
  let best: Release | null = null;
  for (const release of releasesAmong(defect.fixed, releases))
    if (best === null || rank(release) < rank(best)) best = release;
  return best;
}

function rank(release: Release): number {
  return (release.released ? 0 : 2) + (release.releaseDay === null ? 1 : 0);
}
