/** What is checked, in the order in which it is shown. */
export const CHECKS = [
  'database',
  'plans',
  'clock',
  'rates',
  'editing',
  'events',
  'schedule',
  'queue',
  'theme',
  'frame',
  'download',
  'clipboard',
  'router',
  'refresh',
] as const;
export type CheckName = (typeof CHECKS)[number];

/**
 * `unknown`: it could not be checked; `asked`: the administrator has something to do or to say; `running`: the answer
 * is awaited.
 */
export type CheckState = 'passed' | 'failed' | 'unknown' | 'asked' | 'running';

/** How one check went. */
export interface Check {
  readonly name: CheckName;
  readonly state: CheckState;
  /** What was found. */
  readonly found: string;
  /** What to do; empty where nothing is to be done. */
  readonly advice: string;
}
