import type { Maturity } from '../maturity';
import { compareCounts, type Comparison, type Side, sideWhere } from '../series/compare';
import { countsBy, type ReleaseAges } from './escape-ages';

/** Two releases at the age of the younger one: the older is not held to what came later. */
export type SameAgeComparison =
  | { readonly state: 'not comparable'; readonly reason: 'not shipped'; readonly side: Side }
  | (Comparison & { readonly ageDays: number });

/** Compares two releases as each stood at the younger one's age; neither has to be mature (metrics.md, section 6). */
export function compareAtSameAge(
  first: ReleaseAges,
  second: ReleaseAges,
  minimumN: number,
): SameAgeComparison {
  const [a, b] = [ageOf(first.maturity), ageOf(second.maturity)];
  if (a === null || b === null)
    return { state: 'not comparable', reason: 'not shipped', side: sideWhere(a === null, b === null) };
  const ageDays = Math.min(a, b);
  return { ...compareCounts(countsBy(first, ageDays), countsBy(second, ageDays), minimumN), ageDays };
}

function ageOf(maturity: Maturity): number | null {
  return maturity.state === 'not shipped' ? null : maturity.ageDays;
}
