import type { PlacedDefect } from '../attribute/place';
import { releaseDayOf, type Sprint, type Sprints } from '../attribute/sprints';
import { ByDay } from '../calendar/by-day';
import type { Day } from '../day';
import { countOne, emptyTally, type OutcomeCounts, type Tally } from './counts';

interface SprintCounts {
  readonly foundIn: OutcomeCounts;
  readonly shippedIn: OutcomeCounts;
}

export interface SprintRow extends SprintCounts {
  readonly sprint: Sprint;
}

/** Each in-scope defect is in one `foundIn` and in one `shippedIn`, of a sprint or of none: the parts add up. */
export interface SprintTable {
  /** Every sprint with days, by start, then id. */
  readonly rows: readonly SprintRow[];
  readonly noSprint: SprintCounts;
}

/** Adds in-scope defects up by sprint. */
export class SprintTally {
  private readonly rows: ReadonlyMap<Sprint, MutableCounts>;
  private readonly noSprint: MutableCounts = emptyCounts();

  /** One for each attribution: days of creation follow each other, those of releases come in between. */
  private readonly found: ByDay<MutableCounts>;
  private readonly shipped: ByDay<MutableCounts>;

  constructor(sprints: Sprints) {
    this.rows = new Map(sprints.inOrder.map((sprint) => [sprint, emptyCounts()]));
    const countsOn = (day: Day): MutableCounts => this.countsOf(sprints.holding(day));
    this.found = new ByDay(countsOn);
    this.shipped = new ByDay(countsOn);
  }

  add(defect: PlacedDefect): void {
    const { createdDay, outcome } = defect;
    const releaseDay = releaseDayOf(defect);
    countOne(this.found.on(createdDay).foundIn, outcome);
    countOne((releaseDay === null ? this.noSprint : this.shipped.on(releaseDay)).shippedIn, outcome);
  }

  result(): SprintTable {
    const rows = [...this.rows].map(([sprint, counts]) => ({ sprint, ...counts }));
    return { rows, noSprint: this.noSprint };
  }

  private countsOf(sprint: Sprint | null): MutableCounts {
    return (sprint && this.rows.get(sprint)) ?? this.noSprint;
  }
}

interface MutableCounts {
  readonly foundIn: Tally;
  readonly shippedIn: Tally;
}

function emptyCounts(): MutableCounts {
  return { foundIn: emptyTally(), shippedIn: emptyTally() };
}
