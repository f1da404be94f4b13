import type { CountedAs } from '../../src/contract/issue';
import type { StageRange } from '../../src/domain/stage';

/** How far a defect got, seen from where it should have been caught (metrics.md, section 7). */
export type Journey =
  /** Origin or discovery is not known, or the range of the discovery leaves it open. */
  | { readonly kind: 'unknown' }
  /** Found before it could have been introduced: one of the two tags is wrong. */
  | { readonly kind: 'impossible' }
  /** Found at or before the stage where it should have been caught. */
  | { readonly kind: 'in place' }
  /** Passed this many gates; `atLeast` where the stage it was found at is known only as a range. */
  | { readonly kind: 'leaked'; readonly gates: number; readonly atLeast: boolean };

export function journeyOf({ discovery, origin }: Pick<CountedAs, 'discovery' | 'origin'>): Journey {
  const range: StageRange | null = discovery.range;
  if (!range || !origin) return { kind: 'unknown' };
  if (range.to < origin.introduced) return { kind: 'impossible' };
  if (range.from > origin.caught)
    return { kind: 'leaked', gates: range.from - origin.caught, atLeast: range.from !== range.to };
  const certain = range.from >= origin.introduced && range.to <= origin.caught;
  return { kind: certain ? 'in place' : 'unknown' };
}
