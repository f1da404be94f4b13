import type { Ladder, StageRange } from '../../stage';
import type { LadderFrame, OriginStages } from './frame';
import { addUp, at, total, type Vector } from './vectors';

/** Defects by where they were found. Each is in one of the counts. */
export interface DiscoveryCounts {
  /** Known stage, in the order of the ladder. */
  readonly stages: readonly number[];
  /** A range wider than one stage, wholly before the release line. */
  readonly beforeRelease: number;
  /** A range wider than one stage, wholly from the release line on. */
  readonly afterRelease: number;
  /** Nothing known, an unmapped value, or a range on both sides of the release line, which says as little. */
  readonly noDiscovery: number;
  readonly total: number;
}

export interface OriginRow extends DiscoveryCounts {
  readonly origin: OriginStages;
}

/** Origin against discovery (metrics.md, section 7). The margins add up to the in-scope defects. */
export interface ContainmentMatrix {
  readonly frame: LadderFrame;
  /** One for each origin, in the order of the settings. */
  readonly origins: readonly OriginRow[];
  /** Defects without an origin, and those of an origin that no mapping knows. */
  readonly noOrigin: DiscoveryCounts;
  /** How many of `noOrigin` have a value that no mapping knows. */
  readonly unmappedOrigin: number;
  readonly totals: DiscoveryCounts;
}

/** Where the cells of a matrix lie in one flat vector: the origins' rows, then the row of no origin. */
export class MatrixLayout {
  private readonly width: number;
  readonly length: number;

  constructor(private readonly frame: LadderFrame) {
    this.width = frame.ladder.stages.length + 3;
    this.length = this.width * (frame.origins.length + 1);
  }

  placeOf(originRow: number, range: StageRange | null): number {
    return originRow * this.width + columnOf(range, this.frame.ladder);
  }

  matrix(cells: Vector, unmappedOrigin: number): ContainmentMatrix {
    const { frame, width } = this;
    const row = (index: number): Vector => cells.slice(index * width, (index + 1) * width);
    const origins = frame.origins.map((origin, index) => ({ origin, vector: row(index) }));
    const noOrigin = row(origins.length);
    return {
      frame,
      origins: origins.map(({ origin, vector }) => ({ origin, ...countsOf(vector) })),
      noOrigin: countsOf(noOrigin),
      unmappedOrigin,
      totals: countsOf(addUp([...origins.map(({ vector }) => vector), noOrigin], width)),
    };
  }
}

/** The matrices of several projects on the same frame as one. */
export function poolMatrices(parts: readonly ContainmentMatrix[], frame: LadderFrame): ContainmentMatrix {
  const layout = new MatrixLayout(frame);
  const cells = parts.map((part) => [...part.origins, part.noOrigin].flatMap(vectorOf));
  return layout.matrix(addUp(cells, layout.length), total(parts.map((part) => part.unmappedOrigin)));
}

/** The stage, or one of the three columns behind the stages. */
function columnOf(range: StageRange | null, { stages, releaseLine }: Ladder): number {
  if (range === null) return stages.length + 2;
  if (range.from === range.to) return range.from;
  if (range.to < releaseLine) return stages.length;
  return stages.length + (range.from >= releaseLine ? 1 : 2);
}

function countsOf(vector: Vector): DiscoveryCounts {
  const stages = vector.slice(0, -3);
  return {
    stages,
    beforeRelease: at(vector, stages.length),
    afterRelease: at(vector, stages.length + 1),
    noDiscovery: at(vector, stages.length + 2),
    total: total(vector),
  };
}

function vectorOf({ stages, beforeRelease, afterRelease, noDiscovery }: DiscoveryCounts): Vector {
  return [...stages, beforeRelease, afterRelease, noDiscovery];
}
