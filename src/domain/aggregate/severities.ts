import type { PlacedDefect } from '../attribute/place';
import type { SeverityClass } from '../normalise/meaning';
import { bySeverity, rowOf, SEVERITY_CLASSES } from './companions/severity';
import { classified, countOne, emptyTally, type OutcomeCounts, sumCounts } from './counts';
import { record } from './record';
import type { DailyBySeverity } from './series/daily';

/** In-scope defects by severity, with rows of their own for what is unmapped and what has none. */
export type SeverityTable = { readonly [S in SeverityClass]: OutcomeCounts };

export interface SeverityCount {
  readonly severity: SeverityClass;
  /** Lifetime counts. */
  readonly counts: OutcomeCounts;
}

/** The defects of one severity that shipped in a release. */
export interface ReleaseSeverity extends SeverityCount {
  readonly escapedInWindow: number;
}

/** The severities of all days. */
export function severityTable({ bySeverity: days }: DailyBySeverity): SeverityTable {
  return record(SEVERITY_CLASSES, (severity) => sumCounts(days.get(severity)?.values() ?? []));
}

/** Adds the defects of one release up by severity. */
export class ReleaseSeverityTally {
  private readonly rows = bySeverity(() => ({ counts: emptyTally(), escapedInWindow: 0 }));

  /** @param inWindow whether it is an escape within the exposure window */
  add({ severity, outcome }: Pick<PlacedDefect, 'severity' | 'outcome'>, inWindow: boolean): void {
    const row = rowOf(this.rows, severity);
    countOne(row.counts, outcome);
    if (inWindow) row.escapedInWindow++;
  }

  result(): readonly ReleaseSeverity[] {
    return SEVERITY_CLASSES.map((severity) => ({ severity, ...this.rows[severity] })).filter(
      ({ counts }) => classified(counts) + counts.unclassified > 0,
    );
  }
}

/** Several projects as one. */
export function poolSeverities(parts: readonly SeverityTable[]): SeverityTable {
  return record(SEVERITY_CLASSES, (severity) => sumCounts(parts.map((part) => part[severity])));
}
