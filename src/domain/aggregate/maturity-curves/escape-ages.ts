import type { Release } from '../../normalise/release';
import type { OutcomeCounts } from '../counts';
import type { Maturity } from '../maturity';
import type { ReleaseRow } from '../releases';

/** When the escapes of a release came: all that its curves are drawn from. */
export interface ReleaseAges {
  readonly release: Release;
  /** By the project's own window, whatever age the curves are read at. */
  readonly maturity: Maturity;
  /** Days from the release day to each of its escapes, ascending, however late. */
  readonly ages: readonly number[];
  readonly contained: number;
  readonly unclassified: number;
}

/** What a row of the release table knows of its escapes' ages. */
export function agesOf({ release, maturity, escapeAges, shippedIn }: ReleaseRow): ReleaseAges {
  const { contained, unclassified } = shippedIn;
  return { release, maturity, ages: escapeAges, contained, unclassified };
}

/** E(R, N): the escapes up to and on day `days` after the release. `Infinity` is the lifetime. */
export function escapesBy({ ages }: Pick<ReleaseAges, 'ages'>, days: number): number {
  return ages.filter((age) => age <= days).length;
}

/** The release as it stood on day `days` after it shipped; what was contained does not change any more. */
export function countsBy(row: ReleaseAges, days: number): OutcomeCounts {
  return { escaped: escapesBy(row, days), contained: row.contained, unclassified: row.unclassified };
}
