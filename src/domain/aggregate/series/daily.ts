import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { SeverityClass } from '../../normalise/meaning';
import { ByDay } from '../../calendar/by-day';
import { bySeverity, rowOf, SEVERITY_CLASSES } from '../companions/severity';
import { addCounts, countOne, emptyTally, type OutcomeCounts } from '../counts';

/** In-scope defects by day of creation: what every calendar series and rolling window is added up from. */
export type DailyCounts = ReadonlyMap<Day, OutcomeCounts>;

/** The same, of all and of each severity that occurs. */
export interface DailyBySeverity {
  readonly all: DailyCounts;
  readonly bySeverity: ReadonlyMap<SeverityClass, DailyCounts>;
}

/** Adds in-scope defects up by the day of their creation, of all and by severity. */
export class DailyTally {
  /** Of each severity only the days that it occurs on: of a small project there are half as many days as defects. */
  private readonly days = bySeverity(() => new ByDay(emptyTally));

  add({ createdDay, outcome, severity }: Pick<PlacedDefect, 'createdDay' | 'outcome' | 'severity'>): void {
    countOne(rowOf(this.days, severity).on(createdDay), outcome);
  }

  result(): DailyBySeverity {
    const all = new ByDay(emptyTally);
    const severities = new Map<SeverityClass, DailyCounts>();
    for (const severity of SEVERITY_CLASSES) {
      const own = new Map(this.days[severity]);
      if (own.size > 0) severities.set(severity, own);
      for (const [day, counts] of own) addCounts(all.on(day), counts);
    }
    return { all: new Map(all), bySeverity: severities };
  }
}
