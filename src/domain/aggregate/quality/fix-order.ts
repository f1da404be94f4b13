import type { PlacedDefect } from '../../attribute/place';
import type { Meaning } from '../../normalise/meaning';
import { releasesAmong } from '../../normalise/release';

/**
 * Whether every dated release that a defect is fixed in is older than every one that it affects. One older fix among
 * several is a fix that was carried back. Versions without a date and those that are no release say nothing.
 */
export function isFixedBeforeAffected(
  { facts }: Pick<PlacedDefect, 'facts'>,
  { releases }: Pick<Meaning, 'releases'>,
): boolean {
  const firstAffected = releasesAmong(facts.affected, releases)[0]?.releaseDay ?? null;
  if (firstAffected === null) return false;
  const lastFixed = releasesAmong(facts.fixed, releases).findLast(({ releaseDay }) => releaseDay !== null);
  return lastFixed !== undefined && (lastFixed.releaseDay ?? Infinity) < firstAffected;
}
