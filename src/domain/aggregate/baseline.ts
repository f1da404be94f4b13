import type { Days } from '../calendar/period';
import { parseDay } from '../day';
import type { Settings } from '../settings';

/** The days that a frozen baseline spans; null when the settings do not name two days. */
export function baselineDays({ from, to }: NonNullable<Settings['trend']['baseline']>): Days | null {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first === null || last === null ? null : { first, last };
}
