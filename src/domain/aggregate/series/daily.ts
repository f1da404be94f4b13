import type { PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { SeverityClass } from '../../normalise/meaning';
import { ByDay } from '../../calendar/by-day';
import { OUTCOMES } from '../../stage';
import { SEVERITY_CLASSES } from '../companions/severity';
import { classified, emptyTally, type OutcomeCounts } from '../counts';
import { record } from '../record';

/** In-scope defects by day of creation: what every calendar series and rolling window is added up from. */
export type DailyCounts = ReadonlyMap<Day, OutcomeCounts>;

/** The same, of all and of each severity that occurs. */
export interface DailyBySeverity {
  readonly all: DailyCounts;
  readonly bySeverity: ReadonlyMap<SeverityClass, DailyCounts>;
}

const CELLS_A_DAY = SEVERITY_CLASSES.length * OUTCOMES.length;

/** Adds in-scope defects up by the day of their creation, of all and by severity. */
export class DailyTally {
  /** The counts of all days in one list: of a small project there are half as many days as defects. */
  private readonly cells: number[] = [];
  /** Where those of a day begin. */
  private readonly days = new ByDay(() => {
    const begin = this.cells.length;
    for (let cell = 0; cell < CELLS_A_DAY; cell++) this.cells.push(0);
    return begin;
  });

  add({ createdDay, outcome, severity }: Pick<PlacedDefect, 'createdDay' | 'outcome' | 'severity'>): void {
    const cell = this.days.on(createdDay) + beginOf(severity) + OUTCOMES.indexOf(outcome);
    this.cells[cell] = (this.cells[cell] ?? 0) + 1;
  }

  result(): DailyBySeverity {
    const all = new Map<Day, OutcomeCounts>();
    const severities = new Map<SeverityClass, Map<Day, OutcomeCounts>>();
    for (const [day, begin] of this.days) {
      const sum = emptyTally();
      for (const severity of SEVERITY_CLASSES) {
        const own = this.countsFrom(begin + beginOf(severity));
        if (classified(own) + own.unclassified === 0) continue;
        for (const outcome of OUTCOMES) sum[outcome] += own[outcome];
        const days = severities.get(severity) ?? new Map<Day, OutcomeCounts>();
        severities.set(severity, days.set(day, own));
      }
      all.set(day, sum);
    }
    return { all, bySeverity: severities };
  }

  private countsFrom(begin: number): OutcomeCounts {
    return record(OUTCOMES, (outcome) => this.cells[begin + OUTCOMES.indexOf(outcome)] ?? 0);
  }
}

/** Where the counts of a severity begin, among those of a day. */
function beginOf(severity: SeverityClass): number {
  return OUTCOMES.length * SEVERITY_CLASSES.indexOf(severity);
}
