import type { SeverityClass } from '../../normalise/meaning';
import { SEVERITIES } from '../../settings';

/** Every severity, and the two rows for what is not one. */
export const SEVERITY_CLASSES: readonly SeverityClass[] = [...SEVERITIES, 'unmapped', 'none'];

/** A count for every severity class. */
export type SeverityCounts = { readonly [S in SeverityClass]: number };
