import type { PlacedDefect } from '../../attribute/place';
import type { Ladder } from '../../stage';
import { type ListedCount, Severest } from './severest';

/** Defects of a review by where they were found; each is in one row. */
export interface ReviewStages {
  /** One for each stage of the ladder, in its order. */
  readonly stages: readonly ListedCount[];
  /** A range wider than one stage, wholly before the release line. */
  readonly beforeRelease: ListedCount;
  /** A range wider than one stage, wholly from the release line on. */
  readonly afterRelease: ListedCount;
  /** Nothing known, an unmapped value, or a range on both sides of the release line. */
  readonly unknown: ListedCount;
}

/** Counts defects by the stage they were found at. */
export class StagesTally {
  private readonly stages: readonly Severest[];
  private readonly beforeRelease = new Severest();
  private readonly afterRelease = new Severest();
  private readonly unknown = new Severest();

  constructor(private readonly ladder: Ladder) {
    this.stages = ladder.stages.map(() => new Severest());
  }

  add(defect: PlacedDefect): void {
    this.rowOf(defect).add(defect);
  }

  result(): ReviewStages {
    return {
      stages: this.stages.map((stage) => stage.listed()),
      beforeRelease: this.beforeRelease.listed(),
      afterRelease: this.afterRelease.listed(),
      unknown: this.unknown.listed(),
    };
  }

  private rowOf({ discovery: { range } }: PlacedDefect): Severest {
    if (range === null) return this.unknown;
    if (range.from === range.to) return this.stages[range.from] ?? this.unknown;
    if (range.to < this.ladder.releaseLine) return this.beforeRelease;
    return range.from >= this.ladder.releaseLine ? this.afterRelease : this.unknown;
  }
}
