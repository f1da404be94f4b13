import type { PlacedDefect } from '../../attribute/place';
import { isPartial, type Period, periodFinder, periodsOver } from '../../calendar/period';
import type { Day } from '../../day';
import type { SeverityClass } from '../../normalise/meaning';
import { SEVERITIES, type Settings, type Severity } from '../../settings';
import { ByDay } from '../../calendar/by-day';
import { record } from '../record';
import { SEVERITY_CLASSES, type SeverityCounts } from './severity';

export interface SeverityQuarter {
  readonly quarter: Period;
  readonly partial: boolean;
  /** Escapes created in the quarter. */
  readonly escaped: SeverityCounts;
}

export interface EscapesBySeverity {
  /** From the quarter of the first in-scope defect, escaped or not, to the one of the as-of day or later. */
  readonly quarters: readonly SeverityQuarter[];
  /** Days from the last critical escape to the as-of day; null when none was recorded up to then. */
  readonly daysSinceCritical: number | null;
}

/** Severities with more escapes in the quarter than the project allows itself, most severe first. */
export function overTarget(
  { escaped }: Pick<SeverityQuarter, 'escaped'>,
  targets: Settings['severityTargets'],
): readonly Severity[] {
  return SEVERITIES.filter((severity) => escaped[severity] > (targets[severity] ?? Infinity));
}

/** Escapes by severity per quarter, from in-scope defects (metrics.md, section 9). */
export class SeverityQuartersTally {
  private first = Infinity;
  private last = -Infinity;
  private lastCritical = -Infinity;
  private readonly quarters = new ByDay(noneOfAny);
  private readonly quarterWith = periodFinder('quarter');

  constructor(private readonly asOf: Day) {}

  add({ createdDay, outcome, severity }: PlacedDefect): void {
    this.first = Math.min(this.first, createdDay);
    this.last = Math.max(this.last, createdDay);
    if (outcome !== 'escaped') return;
    this.quarters.on(this.quarterWith(createdDay).first)[severity]++;
    if (severity === 'critical' && createdDay <= this.asOf)
      this.lastCritical = Math.max(this.lastCritical, createdDay);
  }

  /** No defects, no quarters. */
  result(): EscapesBySeverity {
    const days = { first: this.first, last: Math.max(this.last, this.asOf) };
    return {
      quarters: periodsOver(days, 'quarter').map((quarter) => ({
        quarter,
        partial: isPartial(quarter, this.asOf),
        escaped: this.quarters.on(quarter.first),
      })),
      daysSinceCritical: this.lastCritical === -Infinity ? null : this.asOf - this.lastCritical,
    };
  }
}

function noneOfAny(): Record<SeverityClass, number> {
  return record(SEVERITY_CLASSES, () => 0);
}

/** Several projects on one as-of day as one. */
export function poolEscapesBySeverity(parts: readonly EscapesBySeverity[]): EscapesBySeverity {
  const byFirst = new Map<Day, readonly SeverityQuarter[]>();
  for (const each of parts.flatMap((part) => part.quarters))
    byFirst.set(each.quarter.first, [...(byFirst.get(each.quarter.first) ?? []), each]);
  const since = parts.map((part) => part.daysSinceCritical).filter((days) => days !== null);
  return {
    quarters: [...byFirst.values()]
      .flatMap((same): readonly SeverityQuarter[] => {
        const [one] = same;
        const escaped = record(SEVERITY_CLASSES, (severity) =>
          same.reduce((sum, each) => sum + each.escaped[severity], 0),
        );
        return one ? [{ ...one, escaped }] : [];
      })
      .sort((a, b) => a.quarter.first - b.quarter.first),
    daysSinceCritical: since.length === 0 ? null : Math.min(...since),
  };
}
