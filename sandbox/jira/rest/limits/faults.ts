/** What goes wrong: an answer of that status, or none at all. */
export type Fault =
  { readonly status: 429; readonly retryAfter: number } | { readonly status: 500 | 503 } | 'timeout';

/** Jira did not answer: what Forge's proxy sees when a request takes too long. */
export class JiraTimeoutError extends Error {
  override readonly name = 'JiraTimeoutError';
}

/** Faults switched on for the next calls of operations. */
export class Faults {
  private readonly planned = new Map<string, Fault[]>();

  /** The next `times` calls of the operation fail so, after those planned before. */
  next(operationId: string, fault: Fault, times = 1): void {
    const queue = this.planned.get(operationId) ?? [];
    this.planned.set(operationId, [...queue, ...Array.from({ length: times }, () => fault)]);
  }

  take(operationId: string): Fault | undefined {
    return this.planned.get(operationId)?.shift();
  }

  clear(): void {
    this.planned.clear();
  }
}
