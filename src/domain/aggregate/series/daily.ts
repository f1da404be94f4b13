import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { SeverityClass } from '../../normalise/meaning';
import { ByDay } from '../../calendar/by-day';
import { bySeverity, rowOf, SEVERITY_CLASSES } from '../companions/severity';
import { classified, countOne, emptyTally, type OutcomeCounts, sumCounts } from '../counts';

/** In-scope defects by day of creation: what every calendar series and rolling window is added up from. */
export type DailyCounts = ReadonlyMap<Day, OutcomeCounts>;

/** The same, of all and of each severity that occurs. */
export interface DailyBySeverity {
  readonly all: DailyCounts;
  readonly bySeverity: ReadonlyMap<SeverityClass, DailyCounts>;
}

/** Adds in-scope defects up by the day of their creation, of all and by severity. */
export class DailyTally {
  private readonly days = new ByDay(() => bySeverity(emptyTally));

  add({ createdDay, outcome, severity }: Pick<PlacedDefect, 'createdDay' | 'outcome' | 'severity'>): void {
    countOne(rowOf(this.days.on(createdDay), severity), outcome);
  }

  result(): DailyBySeverity {
    const all = new Map<Day, OutcomeCounts>();
    const severities = new Map<SeverityClass, Map<Day, OutcomeCounts>>();
    for (const [day, counts] of this.days) {
      all.set(day, sumCounts(Object.values(counts)));
      for (const severity of SEVERITY_CLASSES) {
        const own = counts[severity];
        if (classified(own) + own.unclassified === 0) continue;
        const days = severities.get(severity) ?? new Map<Day, OutcomeCounts>();
        severities.set(severity, days.set(day, own));
      }
    }
    return { all, bySeverity: severities };
  }
}
