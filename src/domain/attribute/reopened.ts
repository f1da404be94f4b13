import { scopeRowOf } from '../classify/scope';
import type { HistoryFacts, WorkflowStep } from '../facts';
import type { Meaning } from '../normalise/meaning';
import { type Release, releasesAmong } from '../normalise/release';
import { isReopening } from '../normalise/reopening';
import type { PlacedDefect } from './place';

type Dated = Pick<Meaning, 'releases' | 'calendar'>;
type Reopening = Pick<WorkflowStep, 'at' | 'fixed'>;

/** The reopenings that a changelog tells of, at most one an entry, in any order; null when it was not read. */
export function reopeningsOf(
  history: HistoryFacts | null,
  { reopening }: Pick<Meaning, 'reopening'>,
): readonly Reopening[] | null {
  return history && history.steps.filter((step) => isReopening(step, reopening));
}

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
  const reopenings = reopeningsOf(defect.facts.history, meaning) ?? [];
  for (const reopening of reopenings.toSorted((a, b) => a.at - b.at)) {
    const release = passedRelease(reopening, meaning);
    if (!release) continue;
    return {
      ...defect,
      outcome: 'escaped',
      row: scopeRowOf(defect.facts, 'escaped', () => false, meaning),
      shippedIn: { release, reason: 'fix version' },
      escapedDay: meaning.calendar(reopening.at),
    };
  }
  return defect;
}
