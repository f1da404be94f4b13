import type { PlacedDefect } from '../../attribute/place';
import { NamedRows } from '../areas/named-rows';
import { type LadderFrame, originRow } from './frame';
import { addUp, at, increment, total, type Vector, zeros } from './vectors';

/** Escaped defects by the stage at which each should have been caught: the layer that missed it. */
export interface MissedCounts {
  /** In the order of the ladder. */
  readonly stages: readonly number[];
  /** No origin says which layer it was. */
  readonly noOrigin: number;
  readonly total: number;
}

/** Which layer missed which type. A defect of several types counts in each: the parts may exceed the whole. */
export interface MissedTable {
  /** By name. */
  readonly types: readonly { readonly name: string; readonly missed: MissedCounts }[];
  readonly noType: MissedCounts;
  /** Every escaped defect once. */
  readonly overall: MissedCounts;
}

/** Adds escaped defects up by layer and type, one at a time. */
export class MissedTally {
  private readonly types: NamedRows<number[]>;
  private readonly noType: number[];
  private readonly overall: number[];

  constructor(private readonly frame: LadderFrame) {
    const width = widthOf(frame);
    this.types = new NamedRows(() => zeros(width));
    this.noType = zeros(width);
    this.overall = zeros(width);
  }

  /** @param types names of the defect's types; empty when it has none */
  add({ outcome, origin }: Pick<PlacedDefect, 'outcome' | 'origin'>, types: readonly string[]): void {
    if (outcome !== 'escaped') return;
    const layer =
      this.frame.origins[originRow(origin, this.frame)]?.caught ?? this.frame.ladder.stages.length;
    increment(this.overall, layer);
    if (types.length === 0) increment(this.noType, layer);
    else for (const type of this.types.of(types)) increment(type, layer);
  }

  result(): MissedTable {
    return {
      types: this.types.inOrder().map(({ name, row }) => ({ name, missed: countsOf(row) })),
      noType: countsOf(this.noType),
      overall: countsOf(this.overall),
    };
  }
}

/** The tables of several projects on the same frame as one: types of the same name are one type. */
export function poolMissed(parts: readonly MissedTable[], frame: LadderFrame): MissedTable {
  const width = widthOf(frame);
  const sum = (counts: readonly MissedCounts[]): MissedCounts => countsOf(addUp(counts.map(vectorOf), width));
  const pooled = new NamedRows<MissedCounts[]>(() => []);
  for (const { name, missed } of parts.flatMap((part) => part.types))
    for (const row of pooled.of([name])) row.push(missed);
  return {
    types: pooled.inOrder().map(({ name, row }) => ({ name, missed: sum(row) })),
    noType: sum(parts.map((part) => part.noType)),
    overall: sum(parts.map((part) => part.overall)),
  };
}

function widthOf({ ladder }: LadderFrame): number {
  return ladder.stages.length + 1;
}

function countsOf(vector: Vector): MissedCounts {
  const stages = vector.slice(0, -1);
  return { stages, noOrigin: at(vector, stages.length), total: total(vector) };
}

function vectorOf({ stages, noOrigin }: MissedCounts): Vector {
  return [...stages, noOrigin];
}
