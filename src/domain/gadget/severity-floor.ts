import type { SeverityClass } from '../normalise/meaning';
import { SEVERITIES, type Severity } from '../settings';

/** The severities at or above a floor; what has none, or none that is known, passes any (metrics.md, section 1). */
export function severitiesFrom(floor: Severity): readonly SeverityClass[] {
  return [...SEVERITIES.slice(0, SEVERITIES.indexOf(floor) + 1), 'unmapped', 'none'];
}
