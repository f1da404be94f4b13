import { scopeRowOf } from '../classify/scope';
import type { Reopening } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { type Release, releasesAmong } from '../normalise/release';
import type { PlacedDefect } from './place';

type Dated = Pick<Meaning, 'releases' | 'calendar'>;

/** The earliest of its fix versions that had shipped before the day of the reopening; null: not after release. */
export function passedRelease({ at, fixed }: Reopening, { releases, calendar }: Dated): Release | null {
  const day = calendar(at);
  const passed = releasesAmong(fixed, releases).find((r) => r.shippedDay !== null && r.shippedDay < day);
  return passed ?? null;
}

/**
 * Under `counts as escaped`, a contained defect that was reopened after release moves from C to E once, on the day of
 * the first such reopening, of the release that its fix had shipped in. Its scope row is asked anew, since only an
 * escape can be *not preventable*. Any other defect, and any under another policy, stays as it is.
 */
export function underReopenPolicy(defect: PlacedDefect, meaning: Meaning): PlacedDefect {
  const { policy } = meaning.settings.reopened;
  if (policy !== 'counts as escaped' || defect.row !== 'in scope' || defect.outcome !== 'contained')
    return defect;
  const reopenings = defect.facts.history?.reopenings ?? [];
  for (const reopening of reopenings.toSorted((a, b) => a.at - b.at)) {
    const release = passedRelease(reopening, meaning);
    if (!release) continue;
    return {
      ...defect,
      outcome: 'escaped',
      row: scopeRowOf(defect.facts, 'escaped', new Set(), meaning),
      shippedIn: { release, reason: 'fix version' },
      escapedDay: meaning.calendar(reopening.at),
    };
  }
  return defect;
}
