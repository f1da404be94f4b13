import type { PlacedDefect } from '../../attribute/place';
import { type LadderFrame, originRow } from './frame';
import { type ContainmentMatrix, MatrixLayout, poolMatrices } from './matrix';
import { type MissedTable, MissedTally, poolMissed } from './missed';
import { increment, zeros } from './vectors';

/** What is known of where defects came from and where they were found. */
export interface LadderTables {
  readonly matrix: ContainmentMatrix;
  readonly missed: MissedTable;
}

/** What the ladder has to know of a defect. */
export type LadderDefect = Pick<PlacedDefect, 'outcome' | 'discovery' | 'origin'> & {
  readonly facts: Pick<PlacedDefect['facts'], 'originId'>;
};

/** Adds in-scope defects up by origin and discovery, one at a time. */
export class LadderTally<D extends LadderDefect = PlacedDefect> {
  private readonly layout: MatrixLayout;
  private readonly cells: number[];
  private readonly missed: MissedTally;
  private unmappedOrigin = 0;

  /** @param typesOf names of a defect's types; empty when it has none */
  constructor(
    private readonly frame: LadderFrame,
    private readonly typesOf: (defect: D) => readonly string[],
  ) {
    this.layout = new MatrixLayout(frame);
    this.cells = zeros(this.layout.length);
    this.missed = new MissedTally(frame);
  }

  add(defect: D): void {
    const { origin, discovery, facts } = defect;
    increment(this.cells, this.layout.placeOf(originRow(origin, this.frame), discovery.range));
    if (origin === null && facts.originId !== null) this.unmappedOrigin++;
    this.missed.add(defect, this.typesOf(defect));
  }

  result(): LadderTables {
    return {
      matrix: this.layout.matrix(this.cells, this.unmappedOrigin),
      missed: this.missed.result(),
    };
  }
}

/** Several projects with the same frame as one. */
export function poolLadders(parts: readonly LadderTables[], frame: LadderFrame): LadderTables {
  return {
    matrix: poolMatrices(
      parts.map((part) => part.matrix),
      frame,
    ),
    missed: poolMissed(
      parts.map((part) => part.missed),
      frame,
    ),
  };
}
