import type { StageRange } from '../../stage';
import type { OriginStages } from './frame';
import { verdictOf } from './verdict';

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

/** What the verdicts on the two ends of a discovery's range say together. */
export function journeyOf(range: StageRange | null, origin: OriginStages | null): Journey {
  if (!range || !origin) return { kind: 'unknown' };
  const earliest = verdictOf(origin, range.from);
  const latest = verdictOf(origin, range.to);
  if (latest.kind === 'impossible') return latest;
  if (earliest.kind === 'leaked')
    return { kind: 'leaked', gates: earliest.gates, atLeast: range.from !== range.to };
  return earliest.kind === 'in place' && latest.kind === 'in place' ? latest : { kind: 'unknown' };
}
