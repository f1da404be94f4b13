import type { OutcomeCounts } from '../counts';
import { type ReleaseRow, windowCounts } from '../releases';

/** Which escapes a release answers for: those within its window, or all of its lifetime (N = ∞). */
export type Exposure = 'window' | 'lifetime';

/** The counts of a release's rate. Whether it is mature is asked of the window in either case. */
export function exposedCounts(
  row: Pick<ReleaseRow, 'shippedIn' | 'escapedInWindow'>,
  exposure: Exposure,
): OutcomeCounts {
  return exposure === 'lifetime' ? row.shippedIn : windowCounts(row);
}
