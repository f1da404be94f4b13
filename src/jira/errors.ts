import type { TellsLog } from '../log';

/** Jira answered with something other than success. */
export class JiraError extends Error implements TellsLog {
  override readonly name: string = 'JiraError';

  constructor(
    /** The operation, without ids or query, e.g. `POST /rest/api/3/search/jql`. */
    readonly operation: string,
    readonly status: number,
    readonly detail: string,
  ) {
    super(`${operation} answered ${status}: ${detail}`);
  }

  get forLog(): string {
    return `${this.operation} ${this.status}`;
  }
}

/** Jira asks to wait (429). */
export class JiraRateLimitError extends JiraError {
  override readonly name = 'JiraRateLimitError';

  constructor(
    operation: string,
    /** Whole seconds to wait at least. */
    readonly retryAfterSeconds: number,
    /** Which limit it was, in Jira's word, e.g. `jira-quota-global-based`; `unknown` when Jira does not say. */
    readonly reason: string,
  ) {
    super(operation, 429, `retry after ${retryAfterSeconds} s`);
  }
}

/** Jira's answer was not of the documented shape. */
export class JiraShapeError extends Error implements TellsLog {
  override readonly name = 'JiraShapeError';

  constructor(
    readonly operation: string,
    /** Where in the answer; empty when it is not JSON at all. */
    readonly path: string,
    problem: string,
  ) {
    super(`${operation} answered in an unknown shape: ${path}: ${problem}`);
  }

  get forLog(): string {
    return `${this.operation} ${this.path}`.trim();
  }
}
