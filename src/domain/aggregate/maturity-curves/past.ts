import { escapesBy, type ReleaseAges } from './escape-ages';

/** An exposure window that the project's own past suggests. */
export interface SuggestedWindow {
  readonly days: number;
  /** How many past escapes it was made from. */
  readonly escapes: number;
}

/**
 * The age by which 80 % of the past escapes had arrived; null without one (metrics.md, section 6). Lifetime escapes of
 * mature releases: a younger release has shown only its early ones, and would make the window too short.
 */
export function suggestedWindow(
  rows: readonly Pick<ReleaseAges, 'ages' | 'maturity'>[],
): SuggestedWindow | null {
  const ages = rows.flatMap((row) => (row.maturity.state === 'mature' ? row.ages : [])).sort((a, b) => a - b);
  // In integers: 0.8 is no binary fraction, and 80 % of 5 must be 4.
  const days = ages[Math.ceil((4 * ages.length) / 5) - 1];
  return days === undefined ? null : { days, escapes: ages.length };
}

/** "Past releases had 1 to 4 by then." */
export interface PastRange {
  readonly fewest: number;
  readonly most: number;
  readonly releases: number;
}

/**
 * The range of escapes that mature releases had at the age; null without one. A release without any classified
 * defect is no data, not a release with 0 escapes.
 */
export function pastRangeAt(rows: readonly ReleaseAges[], ageDays: number): PastRange | null {
  const judged = rows.filter((row) => row.maturity.state === 'mature' && row.ages.length + row.contained > 0);
  const escapes = judged.map((row) => escapesBy(row, ageDays)).sort((a, b) => a - b);
  const [fewest, most] = [escapes[0], escapes.at(-1)];
  if (fewest === undefined || most === undefined) return null;
  return { fewest, most, releases: judged.length };
}
