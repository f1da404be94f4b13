import type { PlacedDefect } from '../../attribute/place';
import { type Release, type Releases, releasesAmong } from '../../normalise/release';

/**
 * The earliest affected release that had shipped before a defect was created which is tagged as contained: tag and
 * dates contradict each other. Null is no conflict. The defect counts as tagged (metrics.md, section 5).
 */
export function conflictOf(
  defect: Pick<PlacedDefect, 'facts' | 'createdDay' | 'discovery' | 'outcome'>,
  releases: Releases,
): Release | null {
  if (defect.outcome !== 'contained' || defect.discovery.provenance !== 'tagged') return null;
  const shipped = releasesAmong(defect.facts.affected, releases).find(
    ({ shippedDay }) => shippedDay !== null && shippedDay < defect.createdDay,
  );
  return shipped ?? null;
}
