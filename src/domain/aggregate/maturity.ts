import type { Day } from '../day';
import type { Release } from '../normalise/release';

/** Whether a release is old enough to judge. `not shipped`: on the as-of day it was not out yet. */
export type Maturity =
  { readonly state: 'mature' | 'maturing'; readonly ageDays: number } | { readonly state: 'not shipped' };

/** A release is mature when its age is greater than the exposure window (metrics.md, section 6). */
export function maturityOf(
  release: Pick<Release, 'shippedDay'>,
  asOf: Day,
  exposureWindowDays: number,
): Maturity {
  if (release.shippedDay === null || release.shippedDay > asOf) return { state: 'not shipped' };
  const ageDays = asOf - release.shippedDay;
  return { state: ageDays > exposureWindowDays ? 'mature' : 'maturing', ageDays };
}

/** Whether an escape was created within the exposure window of the release it is attributed to. */
export function withinWindow(
  release: Pick<Release, 'releaseDay'>,
  createdDay: Day,
  exposureWindowDays: number,
): boolean {
  if (release.releaseDay === null) return false;
  const days = createdDay - release.releaseDay;
  return days >= 0 && days <= exposureWindowDays;
}

/** Days from a release to an escape that came outside its exposure window; null within it. */
export function daysLate(
  release: Pick<Release, 'releaseDay'>,
  escapeDay: Day,
  exposureWindowDays: number,
): number | null {
  if (release.releaseDay === null || withinWindow(release, escapeDay, exposureWindowDays)) return null;
  return escapeDay - release.releaseDay;
}
