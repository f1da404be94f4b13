import type { SeverityClass } from '../normalise/meaning';

/** The order of the queue; what Jira has no mapped severity of comes last. */
export const QUEUE_SEVERITIES: readonly SeverityClass[] = [
  'critical',
  'high',
  'medium',
  'low',
  'unmapped',
  'none',
];
