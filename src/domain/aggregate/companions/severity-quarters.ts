import type { PlacedDefect } from '../../attribute/place';
import { isPartial, type Period, periodOf, periodsOver } from '../../calendar/period';
import type { Day } from '../../day';
import type { SeverityClass } from '../../normalise/meaning';
import { SEVERITIES, type Severity } from '../../settings';
import { record } from '../record';
import { SEVERITY_CLASSES, type SeverityCounts } from './severity';

/** The most escapes of a severity that a quarter may have; a severity without an entry has no target. */
export type SeverityTargets = { readonly [S in Severity]?: number };

/** The default: no critical defect in production (EM guide). */
export const DEFAULT_SEVERITY_TARGETS: SeverityTargets = { critical: 0 };

export interface SeverityQuarter {
  readonly quarter: Period;
  readonly partial: boolean;
  /** Escapes created in the quarter. */
  readonly escaped: SeverityCounts;
  /** Severities over their target, most severe first. */
  readonly overTarget: readonly Severity[];
}

export interface EscapesBySeverity {
  /** From the quarter of the first in-scope defect, escaped or not, to the one of the as-of day or later. */
  readonly quarters: readonly SeverityQuarter[];
  /** Days from the last critical escape to the as-of day; null when none was recorded up to then. */
  readonly daysSinceCritical: number | null;
}

/** Escapes by severity per quarter, from in-scope defects (metrics.md, section 9). */
export class SeverityQuartersTally {
  private first = Infinity;
  private last = -Infinity;
  private lastCritical = -Infinity;
  private readonly quarters = new Map<Day, Record<SeverityClass, number>>();

  constructor(
    private readonly asOf: Day,
    private readonly targets: SeverityTargets,
  ) {}

  add({ createdDay, outcome, severity }: PlacedDefect): void {
    this.first = Math.min(this.first, createdDay);
    this.last = Math.max(this.last, createdDay);
    if (outcome !== 'escaped') return;
    this.countsOf(periodOf(createdDay, 'quarter').first)[severity]++;
    if (severity === 'critical' && createdDay <= this.asOf)
      this.lastCritical = Math.max(this.lastCritical, createdDay);
  }

  /** No defects, no quarters. */
  result(): EscapesBySeverity {
    const days = { first: this.first, last: Math.max(this.last, this.asOf) };
    return {
      quarters: periodsOver(days, 'quarter').map((quarter) => {
        const escaped = this.countsOf(quarter.first);
        const overTarget = SEVERITIES.filter((s) => escaped[s] > (this.targets[s] ?? Infinity));
        return { quarter, partial: isPartial(quarter, this.asOf), escaped, overTarget };
      }),
      daysSinceCritical: this.lastCritical === -Infinity ? null : this.asOf - this.lastCritical,
    };
  }

  private countsOf(firstDay: Day): Record<SeverityClass, number> {
    let counts = this.quarters.get(firstDay);
    if (!counts) this.quarters.set(firstDay, (counts = record(SEVERITY_CLASSES, () => 0)));
    return counts;
  }
}
