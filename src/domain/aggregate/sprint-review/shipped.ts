import { escapeDayOf, type PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { Meaning } from '../../normalise/meaning';
import type { Release } from '../../normalise/release';
import { countOne, emptyTally, type OutcomeCounts, sumCounts, type Tally } from '../counts';
import { type Maturity, maturityOf, withinWindow } from '../maturity';
import { type ListedCount, Severest } from './severest';
import type { AskedSpan } from './span';

/** A release whose day is in the span. */
export interface ReviewedRelease {
  readonly id: number;
  readonly name: string;
  readonly day: Day;
  readonly maturity: Maturity;
  /** Lifetime counts of what shipped in it or was caught by it. */
  readonly counts: OutcomeCounts;
  readonly escapedInWindow: number;
  readonly escapes: ListedCount;
}

/** What shipped in the releases of a span: the row of *shipped in sprint* where the span is a sprint. */
export interface ShippedReview {
  readonly counts: OutcomeCounts;
  /** In the order that all pages use; those without a defect too. */
  readonly releases: readonly ReviewedRelease[];
}

interface Row {
  readonly counts: Tally;
  readonly escapes: Severest;
  escapedInWindow: number;
}

/** Counts what shipped in the releases of a span. */
export class ShippedTally {
  private readonly rows: ReadonlyMap<Release, Row>;

  constructor(
    private readonly meaning: Meaning,
    span: AskedSpan,
    private readonly asOf: Day,
  ) {
    const releases = meaning.releases.inOrder.filter(
      ({ releaseDay }) => releaseDay !== null && span.has(releaseDay),
    );
    this.rows = new Map(
      releases.map((release) => [
        release,
        { counts: emptyTally(), escapes: new Severest(), escapedInWindow: 0 },
      ]),
    );
  }

  add(defect: PlacedDefect): void {
    const release = defect.shippedIn?.release;
    const row = release && this.rows.get(release);
    if (!row) return;
    countOne(row.counts, defect.outcome);
    if (defect.outcome !== 'escaped') return;
    row.escapes.add(defect);
    if (withinWindow(release, escapeDayOf(defect), this.meaning.settings.exposureWindowDays))
      row.escapedInWindow++;
  }

  result(): ShippedReview {
    const { exposureWindowDays } = this.meaning.settings;
    const releases = [...this.rows].flatMap(([release, row]): ReviewedRelease[] => {
      const { id, name, releaseDay } = release;
      if (releaseDay === null) return [];
      const maturity = maturityOf(release, this.asOf, exposureWindowDays);
      const { counts, escapes, escapedInWindow } = row;
      return [{ id, name, day: releaseDay, maturity, counts, escapedInWindow, escapes: escapes.listed() }];
    });
    return { counts: sumCounts(releases.map(({ counts }) => counts)), releases };
  }
}
