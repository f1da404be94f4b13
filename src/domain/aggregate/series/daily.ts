import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { SeverityClass } from '../../normalise/meaning';
import { emptyTally, type OutcomeCounts, type Tally } from '../counts';

/** In-scope defects by day of creation: what every calendar series and rolling window is added up from. */
export type DailyCounts = ReadonlyMap<Day, OutcomeCounts>;

/** The same, of all and of each severity that occurs. */
export interface DailyBySeverity {
  readonly all: DailyCounts;
  readonly bySeverity: ReadonlyMap<SeverityClass, DailyCounts>;
}

/** Adds in-scope defects up by the day of their creation, of all and by severity. */
export class DailyTally {
  private readonly all = new Map<Day, Tally>();
  private readonly bySeverity = new Map<SeverityClass, Map<Day, Tally>>();

  add({ createdDay, outcome, severity }: Pick<PlacedDefect, 'createdDay' | 'outcome' | 'severity'>): void {
    let own = this.bySeverity.get(severity);
    if (!own) this.bySeverity.set(severity, (own = new Map<Day, Tally>()));
    countOn(createdDay, outcome, this.all);
    countOn(createdDay, outcome, own);
  }

  result(): DailyBySeverity {
    return { all: this.all, bySeverity: this.bySeverity };
  }
}

function countOn(day: Day, outcome: PlacedDefect['outcome'], days: Map<Day, Tally>): void {
  let counts = days.get(day);
  if (!counts) days.set(day, (counts = emptyTally()));
  counts[outcome]++;
}
