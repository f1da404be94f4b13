import type { PlacedDefect } from '../attribute/place';
import type { SeverityClass } from '../normalise/meaning';
import { SEVERITY_CLASSES } from './companions/severity';
import { emptyTally, type OutcomeCounts, sumCounts, type Tally } from './counts';

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

/** Adds in-scope defects up by severity. */
export class SeverityTally {
  private readonly rows: { [S in SeverityClass]: Tally } = {
    critical: emptyTally(),
    high: emptyTally(),
    medium: emptyTally(),
    low: emptyTally(),
    unmapped: emptyTally(),
    none: emptyTally(),
  };

  add({ severity, outcome }: Pick<PlacedDefect, 'severity' | 'outcome'>): void {
    this.rows[severity][outcome]++;
  }

  result(): SeverityTable {
    return this.rows;
  }
}

/** Adds the defects of one release up by severity. */
export class ReleaseSeverityTally {
  private readonly rows = new Map<SeverityClass, { readonly counts: Tally; escapedInWindow: number }>();

  /** @param inWindow whether it is an escape within the exposure window */
  add({ severity, outcome }: Pick<PlacedDefect, 'severity' | 'outcome'>, inWindow: boolean): void {
    let row = this.rows.get(severity);
    if (!row) this.rows.set(severity, (row = { counts: emptyTally(), escapedInWindow: 0 }));
    row.counts[outcome]++;
    if (inWindow) row.escapedInWindow++;
  }

  result(): readonly ReleaseSeverity[] {
    return SEVERITY_CLASSES.flatMap((severity) => {
      const row = this.rows.get(severity);
      return row ? [{ severity, ...row }] : [];
    });
  }
}

/** Several projects as one. */
export function poolSeverities(parts: readonly SeverityTable[]): SeverityTable {
  const sum = (severity: SeverityClass): OutcomeCounts => sumCounts(parts.map((part) => part[severity]));
  return {
    critical: sum('critical'),
    high: sum('high'),
    medium: sum('medium'),
    low: sum('low'),
    unmapped: sum('unmapped'),
    none: sum('none'),
  };
}
