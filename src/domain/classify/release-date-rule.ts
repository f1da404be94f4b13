import type { DefectFacts } from '../facts';
import type { Meaning } from '../normalise/meaning';
import type { Release } from '../normalise/release';
import { afterRelease, beforeRelease, type StageRange } from '../stage';

/**
 * Created after the day the earliest affected version shipped: found from the release line on; on that day or
 * before it: found before. What affects only dated plans was found before release. The released flag without a
 * date decides nothing (metrics.md, section 3).
 */
export function releaseDateRule(
  defect: Pick<DefectFacts, 'created'>,
  affected: readonly Release[],
  { calendar, ladder }: Pick<Meaning, 'calendar' | 'ladder'>,
): StageRange | null {
  let earliestShipped = Infinity;
  let dated = false;
  for (const release of affected) {
    dated ||= release.releaseDay !== null;
    earliestShipped = Math.min(earliestShipped, release.shippedDay ?? Infinity);
  }
  if (!dated) return null;
  return calendar(defect.created) > earliestShipped ? afterRelease(ladder) : beforeRelease(ladder);
}
