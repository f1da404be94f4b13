import type { Settings } from '../settings';
import { classified, type OutcomeCounts, sumCounts } from './counts';
import { windowCounts } from './releases';
import type { TrendRow } from './trend';

/** The number on top, with what it was made of. */
export type Headline =
  | {
      readonly basis: 'mature releases';
      readonly releaseIds: readonly number[];
      readonly counts: OutcomeCounts;
    }
  | { readonly basis: 'rolling days'; readonly days: number; readonly counts: OutcomeCounts };

/**
 * Pools the last mature releases with n ≥ 1; earlier ones are added until the minimum n is reached. Without any, the
 * rolling days before the as-of day speak (metrics.md, section 6).
 *
 * @param rows in the order of releases
 * @param rolling counts of the defects created in the fallback days
 */
export function headlineOf(
  rows: readonly TrendRow[],
  rolling: OutcomeCounts,
  settings: Pick<Settings, 'headline' | 'minimumN'>,
): Headline {
  const judged = rows.filter((row) => row.maturity.state === 'mature' && classified(windowCounts(row)) > 0);
  if (judged.length === 0)
    return { basis: 'rolling days', days: settings.headline.fallbackDays, counts: rolling };
  const pooled: TrendRow[] = [];
  let n = 0;
  for (const row of judged.toReversed()) {
    if (pooled.length >= settings.headline.releases && n >= settings.minimumN) break;
    pooled.unshift(row);
    n += classified(windowCounts(row));
  }
  return {
    basis: 'mature releases',
    releaseIds: pooled.map((row) => row.release.id),
    counts: sumCounts(pooled.map(windowCounts)),
  };
}
