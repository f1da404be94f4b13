import type { PlacedDefect } from '../../attribute/place';
import { countOne, emptyTally, type OutcomeCounts, sumCounts, type Tally } from '../counts';
import { NamedRows } from './named-rows';

/** One value of a dimension: an area or a type. */
export interface AreaCount {
  readonly name: string;
  readonly counts: OutcomeCounts;
}

/** In-scope defects by a dimension. A defect with several values counts in each: parts may exceed the whole. */
export interface AreaCounts {
  /** By name. */
  readonly areas: readonly AreaCount[];
  /** Defects without a value. */
  readonly none: OutcomeCounts;
  /** Every defect once, with or without a value. */
  readonly overall: OutcomeCounts;
}

/** Adds in-scope defects up by the values of a dimension, one at a time. */
export class AreaTally<D extends Pick<PlacedDefect, 'outcome'> = PlacedDefect> {
  private readonly areas = new NamedRows<Tally>(emptyTally);
  private readonly none = emptyTally();
  private readonly overall = emptyTally();

  /** @param valuesOf names of the defect's areas or types; empty when it has none */
  constructor(private readonly valuesOf: (defect: D) => readonly string[]) {}

  add(defect: D): void {
    const { outcome } = defect;
    const values = this.valuesOf(defect);
    countOne(this.overall, outcome);
    const only = values[0];
    if (only === undefined) countOne(this.none, outcome);
    else if (values.length === 1) countOne(this.areas.rowOf(only), outcome);
    else for (const area of this.areas.of(values)) countOne(area, outcome);
  }

  result(): AreaCounts {
    return {
      areas: this.areas.inOrder().map(({ name, row }) => ({ name, counts: row })),
      none: this.none,
      overall: this.overall,
    };
  }
}

/** Several projects as one: areas of the same name are one area. */
export function poolAreas(parts: readonly AreaCounts[]): AreaCounts {
  const pooled = new NamedRows<OutcomeCounts[]>(() => []);
  for (const { name, counts } of parts.flatMap((part) => part.areas))
    for (const row of pooled.of([name])) row.push(counts);
  return {
    areas: pooled.inOrder().map(({ name, row }) => ({ name, counts: sumCounts(row) })),
    none: sumCounts(parts.map((part) => part.none)),
    overall: sumCounts(parts.map((part) => part.overall)),
  };
}
