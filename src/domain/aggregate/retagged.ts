import type { PlacedDefect } from '../attribute/place';
import type { DiscoveryEdit } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { outcomeOf, type StageRange } from '../stage';

/**
 * Whether a defect that is tagged as contained had been tagged as escaped, and was moved after release: after the
 * release it now counts for had shipped, or at any time when the old tag itself says that the software was out.
 */
export function movedAfterRelease(
  defect: PlacedDefect,
  edits: readonly DiscoveryEdit[],
  { discoveryRanges, ladder, calendar }: Pick<Meaning, 'discoveryRanges' | 'ladder' | 'calendar'>,
): boolean {
  if (defect.outcome !== 'contained' || defect.discovery.provenance !== 'tagged') return false;
  const rangeOf = (id: number | null): StageRange | null =>
    id === null ? null : (discoveryRanges.get(id) ?? null);
  const shippedDay = defect.shippedIn?.release.shippedDay ?? Infinity;
  return edits.some(({ at, from, to }) => {
    const range = rangeOf(from);
    if (outcomeOf(range, ladder) !== 'escaped' || outcomeOf(rangeOf(to), ladder) !== 'contained')
      return false;
    return (range !== null && range.from >= ladder.releaseLine) || calendar(at) > shippedDay;
  });
}
