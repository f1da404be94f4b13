import type { EarlierHeadline } from '../contract/report';
import { reportOf } from '../domain/aggregate/report';
import type { Day, Instant } from '../domain/day';
import type { ProjectFacts } from '../domain/facts';
import type { ReportFilter } from '../domain/filter/filter';
import { filterProblems } from '../domain/filter/problems';
import { changesComputing } from '../settings/diff';
import type { EffectiveSettings } from '../settings/store';

/** For so long after a change a report also tells what its headline was before. */
const TOLD_MS = 30 * 86_400_000;

/**
 * The headline by the settings before the last change, over the same facts as of the same day. Null when settings
 * never changed, not lately, or only in what is read or how it is judged: the headline was then no other. Null too when the
 * filter names what those settings did not know.
 */
export function earlierHeadline(
  facts: ProjectFacts,
  { settings, previous, since }: EffectiveSettings,
  asOf: Day,
  filter: ReportFilter,
  now: Instant,
): EarlierHeadline | null {
  if (previous === null || since === null || now - since >= TOLD_MS) return null;
  if (!changesComputing(previous, settings)) return null;
  const before = reportOf(facts, previous, asOf, filter);
  if (filterProblems(before).length > 0) return null;
  return { headline: before.headline, minimumN: previous.minimumN };
}
