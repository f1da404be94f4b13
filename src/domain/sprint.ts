import type { Instant } from './day';

/** What Jira says of one sprint of the project's board; null is "Jira has no value", as for a sprint not begun. */
export interface SprintFacts {
  readonly id: number;
  readonly name: string;
  readonly start: Instant | null;
  /** The planned end. */
  readonly end: Instant | null;
  /** When it was completed; then the planned end says nothing more. */
  readonly completed: Instant | null;
}
