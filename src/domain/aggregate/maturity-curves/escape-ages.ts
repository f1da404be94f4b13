import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { Meaning } from '../../normalise/meaning';
import type { Release } from '../../normalise/release';
import type { OutcomeCounts } from '../counts';
import { type Maturity, maturityOf, withinWindow } from '../maturity';

/** When the escapes of a release came: all that its curves are drawn from. */
export interface ReleaseAges {
  readonly release: Release;
  /** By the project's own window, whatever age the curves are read at. */
  readonly maturity: Maturity;
  /** Days from the release day to the creation of each of its escapes, ascending, however late. */
  readonly ages: readonly number[];
  readonly contained: number;
  readonly unclassified: number;
}

/** Collects the ages of escapes by shipped-in release, from in-scope defects. */
export class EscapeAgesTally {
  private readonly rows: ReadonlyMap<number, MutableAges>;

  constructor(
    private readonly meaning: Pick<Meaning, 'releases' | 'settings'>,
    private readonly asOf: Day,
  ) {
    this.rows = new Map(
      meaning.releases.inOrder.map((release) => [
        release.id,
        { release, ages: [], contained: 0, unclassified: 0 },
      ]),
    );
  }

  add({ shippedIn, outcome, createdDay }: PlacedDefect): void {
    const release = shippedIn?.release;
    const row = release && this.rows.get(release.id);
    if (!row) return;
    if (outcome !== 'escaped') row[outcome]++;
    else if (release.releaseDay !== null && withinWindow(release, createdDay, Infinity))
      row.ages.push(createdDay - release.releaseDay);
  }

  /** A row for every release, in their order. */
  result(): readonly ReleaseAges[] {
    const window = this.meaning.settings.exposureWindowDays;
    return [...this.rows.values()].map((row) => ({
      ...row,
      maturity: maturityOf(row.release, this.asOf, window),
      ages: row.ages.toSorted((a, b) => a - b),
    }));
  }
}

/** E(R, N): the escapes up to and on day `days` after the release. `Infinity` is the lifetime. */
export function escapesBy({ ages }: Pick<ReleaseAges, 'ages'>, days: number): number {
  return ages.filter((age) => age <= days).length;
}

/** The release as it stood on day `days` after it shipped; what was contained does not change any more. */
export function countsBy(row: ReleaseAges, days: number): OutcomeCounts {
  return { escaped: escapesBy(row, days), contained: row.contained, unclassified: row.unclassified };
}

interface MutableAges {
  readonly release: Release;
  readonly ages: number[];
  contained: number;
  unclassified: number;
}
