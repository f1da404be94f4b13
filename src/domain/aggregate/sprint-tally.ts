import type { PlacedDefect } from '../attribute/place';
import { foundInSprint, shippedInSprint, type Sprint, type Sprints } from '../attribute/sprints';
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

  constructor(private readonly sprints: Sprints) {
    this.rows = new Map(sprints.inOrder.map((sprint) => [sprint, emptyCounts()]));
  }

  add(defect: PlacedDefect): void {
    countOne(this.countsOf(foundInSprint(defect, this.sprints)).foundIn, defect.outcome);
    countOne(this.countsOf(shippedInSprint(defect, this.sprints)).shippedIn, defect.outcome);
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
