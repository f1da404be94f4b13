import type { PlacedDefect } from '../../attribute/place';
import { scopeRowOf } from '../../classify/scope';
import type { Day, Instant } from '../../day';
import type { Meaning } from '../../normalise/meaning';
import { type Release, releasesAmong } from '../../normalise/release';

/** One reopening that the changelog tells of: at most one a history entry. */
export interface Reopening {
  readonly at: Instant;
  /** Ids of the fix versions that the defect had then. */
  readonly fixed: readonly number[];
}

/** All reopenings of a defect, in any order; null when its changelog was not read. */
export type Reopenings = readonly Reopening[] | null;

/** What a project makes of reopenings (metrics.md, section 9, *Reopened*). */
export const REOPEN_POLICIES = ['own series', 'ignored', 'counts as escaped'] as const;
export type ReopenPolicy = (typeof REOPEN_POLICIES)[number];

/** A contained defect that came back after its fix had shipped. */
export interface ReopenedEscape extends PlacedDefect {
  /** The day it came back: the day of this escape, where `createdDay` is before the release. */
  readonly escapedDay: Day;
}

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
 *
 * @param defect in scope
 */
export function underReopenPolicy(
  defect: PlacedDefect,
  reopenings: Reopenings,
  policy: ReopenPolicy,
  meaning: Meaning,
): PlacedDefect | ReopenedEscape {
  if (policy !== 'counts as escaped' || defect.outcome !== 'contained' || !reopenings) return defect;
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
