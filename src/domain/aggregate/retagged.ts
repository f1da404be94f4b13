import type { PlacedDefect } from '../attribute/place';
import type { Instant } from '../day';
import type { Meaning } from '../normalise/meaning';
import { outcomeOf, type StageRange } from '../stage';

/** A change of the discovery field that the changelog tells of; option ids, null is an empty field. */
export interface DiscoveryMove {
  readonly at: Instant;
  readonly from: number | null;
  readonly to: number | null;
}

/** All moves of a defect's discovery tag; null when its changelog was not read. */
export type DiscoveryMoves = readonly DiscoveryMove[] | null;

/**
 * Whether a defect that is tagged as contained had been tagged as escaped, and was moved after release: after the
 * release it now counts for had shipped, or at any time when the old tag itself says that the software was out.
 */
export function movedAfterRelease(
  defect: PlacedDefect,
  moves: readonly DiscoveryMove[],
  { discoveryRanges, ladder, calendar }: Pick<Meaning, 'discoveryRanges' | 'ladder' | 'calendar'>,
): boolean {
  if (defect.outcome !== 'contained' || defect.discovery.provenance !== 'tagged') return false;
  const rangeOf = (id: number | null): StageRange | null =>
    id === null ? null : (discoveryRanges.get(id) ?? null);
  const shippedDay = defect.shippedIn?.release.shippedDay ?? Infinity;
  return moves.some(({ at, from, to }) => {
    const range = rangeOf(from);
    if (outcomeOf(range, ladder) !== 'escaped' || outcomeOf(rangeOf(to), ladder) !== 'contained')
      return false;
    return (range !== null && range.from >= ladder.releaseLine) || calendar(at) > shippedDay;
  });
}
