import { escapeDayOf, type PlacedDefect } from '../attribute/place';
import type { Day } from '../day';
import type { Meaning } from '../normalise/meaning';
import { compareReleases, type Release } from '../normalise/release';
import { type ReleaseSeverity, ReleaseSeverityTally, type SeverityCount } from './severities';
import { countOne, emptyTally, type OutcomeCounts, sumCounts } from './counts';
import { type Maturity, maturityOf, withinWindow } from './maturity';

/** What one release shows: each in-scope defect is in one row of `fixedIn` and in one of `shippedIn`, or in none. */
export interface ReleaseRow {
  readonly release: Release;
  readonly maturity: Maturity;
  readonly fixedIn: OutcomeCounts;
  /** Lifetime counts; the rate of the release uses `escapedInWindow` of the escaped. */
  readonly shippedIn: OutcomeCounts;
  readonly escapedInWindow: number;
  /** How many of `shippedIn` were attributed by the day alone, without a version on the defect. */
  readonly attributedByDay: number;
  /** Days from the release day to each escape of `shippedIn`, ascending: what its curves are drawn from. */
  readonly escapeAges: readonly number[];
  /** `shippedIn` and `escapedInWindow` by severity; the severities that occur, most severe first. */
  readonly severities: readonly ReleaseSeverity[];
  /** `fixedIn` by severity; the severities that occur, most severe first. */
  readonly fixedInSeverities: readonly SeverityCount[];
}

export interface ReleaseTable {
  readonly rows: readonly ReleaseRow[];
  /** Defects that no release could be found for. */
  readonly noRelease: { readonly fixedIn: OutcomeCounts; readonly shippedIn: OutcomeCounts };
}

/** What a release row adds up to for its rate: only the escapes within the exposure window. */
export function windowCounts(row: Pick<ReleaseRow, 'shippedIn' | 'escapedInWindow'>): OutcomeCounts {
  return { ...row.shippedIn, escaped: row.escapedInWindow };
}

/** Adds in-scope defects up by release, one at a time. */
export class ReleaseTally {
  private readonly rows = new Map<number, MutableRow>();
  private readonly noRelease = { fixedIn: emptyTally(), shippedIn: emptyTally() };

  constructor(
    private readonly meaning: Meaning,
    private readonly asOf: Day,
  ) {
    for (const { id } of meaning.releases.inOrder) {
      this.rows.set(id, {
        attributedByDay: 0,
        escapeAges: [],
        severities: new ReleaseSeverityTally(),
        fixedInSeverities: new ReleaseSeverityTally(),
      });
    }
  }

  add(defect: PlacedDefect): void {
    const { fixedIn, shippedIn: shipped } = defect;
    if (fixedIn) this.required(fixedIn.id).fixedInSeverities.add(defect, false);
    else countOne(this.noRelease.fixedIn, defect.outcome);
    if (!shipped) {
      countOne(this.noRelease.shippedIn, defect.outcome);
      return;
    }
    const shippedRow = this.required(shipped.release.id);
    if (shipped.reason === 'release date') shippedRow.attributedByDay++;
    const escaped = defect.outcome === 'escaped';
    const day = escapeDayOf(defect);
    const { exposureWindowDays } = this.meaning.settings;
    const counted = escaped && withinWindow(shipped.release, day, exposureWindowDays);
    if (escaped && shipped.release.releaseDay !== null)
      shippedRow.escapeAges.push(day - shipped.release.releaseDay);
    shippedRow.severities.add(defect, counted);
  }

  result(): ReleaseTable {
    const rows = this.meaning.releases.inOrder.map((release): ReleaseRow => {
      const maturity = maturityOf(release, this.asOf, this.meaning.settings.exposureWindowDays);
      const { attributedByDay, escapeAges, ...row } = this.required(release.id);
      const severities = row.severities.result();
      const fixedInSeverities = row.fixedInSeverities
        .result()
        .map(({ severity, counts }) => ({ severity, counts }));
      return {
        release,
        maturity,
        fixedIn: sumCounts(fixedInSeverities.map(({ counts }) => counts)),
        shippedIn: sumCounts(severities.map(({ counts }) => counts)),
        escapedInWindow: severities.reduce((sum, { escapedInWindow }) => sum + escapedInWindow, 0),
        attributedByDay,
        escapeAges: escapeAges.toSorted((a, b) => a - b),
        severities,
        fixedInSeverities,
      };
    });
    return { rows, noRelease: this.noRelease };
  }

  private required(id: number): MutableRow {
    const row = this.rows.get(id);
    if (!row) throw new Error(`release ${id} was attributed to but is not a release of the project`);
    return row;
  }
}

/** The tables of several projects as one; a release stays its project's own. */
export function poolReleases(tables: readonly ReleaseTable[]): ReleaseTable {
  return {
    rows: tables.flatMap((table) => table.rows).sort((a, b) => compareReleases(a.release, b.release)),
    noRelease: {
      fixedIn: sumCounts(tables.map((table) => table.noRelease.fixedIn)),
      shippedIn: sumCounts(tables.map((table) => table.noRelease.shippedIn)),
    },
  };
}

interface MutableRow {
  attributedByDay: number;
  readonly escapeAges: number[];
  readonly severities: ReleaseSeverityTally;
  readonly fixedInSeverities: ReleaseSeverityTally;
}
