import type { PlacedDefect } from '../../attribute/place';

/**
 * Whether every dated release that a defect is fixed in is older than every one that it affects. One older fix among
 * several is a fix that was carried back. Versions without a date and those that are no release say nothing.
 */
export function isFixedBeforeAffected({
  affected,
  fixed,
}: Pick<PlacedDefect, 'affected' | 'fixed'>): boolean {
  const firstAffected = affected[0]?.releaseDay ?? null;
  if (firstAffected === null) return false;
  const lastFixed = fixed.findLast(({ releaseDay }) => releaseDay !== null);
  return lastFixed !== undefined && (lastFixed.releaseDay ?? Infinity) < firstAffected;
}
