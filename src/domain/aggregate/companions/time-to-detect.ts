import type { PlacedDefect } from '../../attribute/place';
import { type Spread, spreadOf } from './spread';

export interface TimeToDetect {
  /** Whole days from the release day to the creation of the escape; null without one. */
  readonly days: Spread | null;
  /** Escapes that no release could be found for. */
  readonly noRelease: number;
}

/** How long escapes went unseen in production: of in-scope escapes, however late (metrics.md, section 9). */
export class TimeToDetectTally {
  private readonly days: number[] = [];
  private noRelease = 0;

  add({ outcome, shippedIn, createdDay }: PlacedDefect): void {
    if (outcome !== 'escaped') return;
    const releaseDay = shippedIn?.release.releaseDay ?? null;
    if (releaseDay === null) this.noRelease++;
    else this.days.push(createdDay - releaseDay);
  }

  result(): TimeToDetect {
    return { days: spreadOf(this.days), noRelease: this.noRelease };
  }
}
