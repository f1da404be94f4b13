import type { OutcomeCounts } from './counts';
import type { Report } from './report';
import { type ReleaseRow, windowCounts } from './releases';

/** A release whose counts differ between two reports over the same facts. */
export interface ReleaseChange {
  readonly id: number;
  readonly name: string;
  /** The counts of its rate; null where the settings do not count it as a release. */
  readonly before: OutcomeCounts | null;
  readonly after: OutcomeCounts | null;
}

/** What two reports over the same facts say differently of releases, the greatest changes first, then the newest. */
export function releaseChanges(before: Report, after: Report): readonly ReleaseChange[] {
  const rows = (report: Report): ReadonlyMap<number, ReleaseRow> =>
    new Map(report.releases.rows.map((row) => [row.release.id, row]));
  const [old, changed] = [rows(before), rows(after)];
  const all = new Map([...old, ...changed]);
  return [...all.values()]
    .toReversed()
    .map(({ release: { id, name } }) => ({
      id,
      name,
      before: countsOf(old.get(id)),
      after: countsOf(changed.get(id)),
    }))
    .map((change) => ({ change, size: sizeOf(change) }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size)
    .map(({ change }) => change);
}

function countsOf(row: ReleaseRow | undefined): OutcomeCounts | null {
  return row ? windowCounts(row) : null;
}

function sizeOf({ before, after }: ReleaseChange): number {
  return (['escaped', 'contained', 'unclassified'] as const)
    .map((outcome) => Math.abs((before?.[outcome] ?? 0) - (after?.[outcome] ?? 0)))
    .reduce((sum, difference) => sum + difference, 0);
}
