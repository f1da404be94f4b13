import type { Day } from '../../day';
import { ByDay } from '../../calendar/by-day';
import { quantile } from '../../statistics/quantile';

/** A day on which defects were imported rather than found: their discovery should not be inferred from the date. */
export interface ImportSpike {
  readonly day: Day;
  readonly created: number;
  /** Median creations a day round it. */
  readonly usual: number;
}

/** metrics.md, section 9, *Import spike*. */
const AT_LEAST = 50;
const TIMES_USUAL = 20;
const DAYS_EACH_SIDE = 45;

/** UTC days before and after some that the defects of must be known to tell which of those are spikes, in any time zone. */
export const DAYS_THAT_TELL_OF_SPIKES = DAYS_EACH_SIDE + 1;

/** Finds import spikes among the days of creation of all read defects of one project, in scope or not. */
export class ImportSpikeTally {
  private readonly days = new ByDay(() => ({ created: 0 }));

  add({ createdDay }: { readonly createdDay: Day }): void {
    this.days.on(createdDay).created++;
  }

  /** In the order of days. */
  result(): readonly ImportSpike[] {
    return [...this.days]
      .filter(([day, { created }]) => created >= AT_LEAST && !this.isUsual(day, created / TIMES_USUAL))
      .sort(([a], [b]) => a - b)
      .map(([day, { created }]) => ({ day, created, usual: this.usualRound(day) }))
      .filter(({ created, usual }) => created > TIMES_USUAL * usual);
  }

  /** Whether more than half of the days round one have as many: then the median has. Most days need no sorting. */
  private isUsual(day: Day, atLeast: number): boolean {
    let days = 0;
    for (let distance = 1; distance <= DAYS_EACH_SIDE; distance++) {
      if (this.on(day - distance) >= atLeast) days++;
      if (this.on(day + distance) >= atLeast) days++;
    }
    return days > DAYS_EACH_SIDE;
  }

  /** Days without a creation count as 0, those before the first and after the last defect too. */
  private usualRound(day: Day): number {
    const around: number[] = [];
    for (let distance = 1; distance <= DAYS_EACH_SIDE; distance++)
      around.push(this.on(day - distance), this.on(day + distance));
    around.sort((a, b) => a - b);
    return quantile(around, 0.5) ?? 0;
  }

  private on(day: Day): number {
    return this.days.get(day)?.created ?? 0;
  }
}
