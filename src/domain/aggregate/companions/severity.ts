import type { SeverityClass } from '../../normalise/meaning';
import { SEVERITIES } from '../../settings';

/** Every severity, and the two rows for what is not one. */
export const SEVERITY_CLASSES: readonly SeverityClass[] = [...SEVERITIES, 'unmapped', 'none'];

/** What there is of every severity class. */
export function bySeverity<T>(make: () => T): { [S in SeverityClass]: T } {
  return {
    critical: make(),
    high: make(),
    medium: make(),
    low: make(),
    unmapped: make(),
    none: make(),
  };
}

/** That of one. Each field by its name: a field named by a variable is looked up anew for every defect. */
export function rowOf<T>(rows: { readonly [S in SeverityClass]: T }, severity: SeverityClass): T {
  switch (severity) {
    case 'critical':
      return rows.critical;
    case 'high':
      return rows.high;
    case 'medium':
      return rows.medium;
    case 'low':
      return rows.low;
    case 'unmapped':
      return rows.unmapped;
    case 'none':
      return rows.none;
  }
}

/** A count for every severity class. */
export type SeverityCounts = { readonly [S in SeverityClass]: number };
