import type { SeverityClass } from '../../normalise/meaning';
import { emptyTally } from '../counts';
import type { ReleaseRow } from '../releases';
import type { TrendRow } from '../trend';

/** The releases with the defects of one severity alone: what a series of that severity is made from. */
export function rowsOfSeverity(
  rows: readonly Pick<ReleaseRow, 'release' | 'maturity' | 'severities'>[],
  severity: SeverityClass,
): readonly TrendRow[] {
  return rows.map(({ release, maturity, severities }) => {
    const own = severities.find((each) => each.severity === severity);
    return {
      release,
      maturity,
      shippedIn: own?.counts ?? emptyTally(),
      escapedInWindow: own?.escapedInWindow ?? 0,
    };
  });
}
