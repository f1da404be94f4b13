import type { ReleaseTable } from '../releases';
import { type Spread, spreadOf } from './spread';

export interface TimeToDetect {
  /** Whole days from the release day to the escape; null without one. */
  readonly days: Spread | null;
  /** Escapes that no release could be found for. */
  readonly noRelease: number;
}

/** How long escapes went unseen in production: of in-scope escapes, however late (metrics.md, section 9). */
export function timeToDetect({ rows, noRelease }: ReleaseTable): TimeToDetect {
  return { days: spreadOf(rows.flatMap((row) => row.escapeAges)), noRelease: noRelease.shippedIn.escaped };
}
