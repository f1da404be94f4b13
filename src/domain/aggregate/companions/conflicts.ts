import type { PlacedDefect } from '../../attribute/place';
import type { Meaning } from '../../normalise/meaning';
import type { Release } from '../../normalise/release';

/**
 * The earliest affected release that had shipped before a defect was created which is tagged as contained: tag and
 * dates contradict each other. Null is no conflict. The defect counts as tagged (metrics.md, section 5). Where the
 * boundary lies behind the release line, a contained find may well be one after release: such a tag agrees with the
 * dates.
 */
export function conflictOf(
  defect: Pick<PlacedDefect, 'affected' | 'createdDay' | 'discovery' | 'outcome'>,
  { ladder }: Pick<Meaning, 'ladder'>,
): Release | null {
  const { outcome, discovery } = defect;
  if (outcome !== 'contained' || discovery.provenance !== 'tagged') return null;
  if (discovery.range.to >= ladder.releaseLine) return null;
  const shipped = defect.affected.find(
    ({ shippedDay }) => shippedDay !== null && shippedDay < defect.createdDay,
  );
  return shipped ?? null;
}
