import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import { emptyTally, type OutcomeCounts, type Tally } from '../counts';

/** In-scope defects by day of creation: what every calendar series and rolling window is added up from. */
export type DailyCounts = ReadonlyMap<Day, OutcomeCounts>;

/** Adds in-scope defects up by the day of their creation. */
export class DailyTally {
  private readonly days = new Map<Day, Tally>();

  add({ createdDay, outcome }: Pick<PlacedDefect, 'createdDay' | 'outcome'>): void {
    let counts = this.days.get(createdDay);
    if (!counts) this.days.set(createdDay, (counts = emptyTally()));
    counts[outcome]++;
  }

  result(): DailyCounts {
    return this.days;
  }
}
