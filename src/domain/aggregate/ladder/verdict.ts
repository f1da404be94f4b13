import type { OriginStages } from './frame';
import type { OriginRow } from './matrix';

/** What a cell of the containment matrix with a known stage says of its defects. */
export type CellVerdict =
  /** Found before it was introduced: a question of data quality that enters no efficiency. */
  | { readonly kind: 'impossible' }
  /** Found at or before the stage where it should have been caught. */
  | { readonly kind: 'in place' }
  /** Found that many stages after it should have been. */
  | { readonly kind: 'leaked'; readonly gates: number };

/** metrics.md, section 7; asked in this order. */
export function verdictOf({ introduced, caught }: OriginStages, stage: number): CellVerdict {
  if (stage < introduced) return { kind: 'impossible' };
  return stage <= caught ? { kind: 'in place' } : { kind: 'leaked', gates: stage - caught };
}

/** Defects of an origin with a known stage, by verdict. */
export type VerdictCounts = { readonly [K in CellVerdict['kind']]: number };

export function verdictCounts({ origin, stages }: OriginRow): VerdictCounts {
  const counts = { impossible: 0, 'in place': 0, leaked: 0 };
  stages.forEach((count, stage) => (counts[verdictOf(origin, stage).kind] += count));
  return counts;
}
