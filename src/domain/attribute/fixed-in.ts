import type { Release } from '../normalise/release';

/**
 * The release that a defect was fixed in: released and dated before released undated, before unreleased dated,
 * before unreleased undated; then the order of releases (metrics.md, section 5). Null is *no release*.
 * @param fixed the releases among its fix versions, in order
 */
export function fixedIn(fixed: readonly Release[]): Release | null {
  let best: Release | null = null;
  for (const release of fixed) if (best === null || rank(release) < rank(best)) best = release;
  return best;
}

function rank(release: Release): number {
  return (release.released ? 0 : 2) + (release.releaseDay === null ? 1 : 0);
}
