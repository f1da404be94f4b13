import type { StatementKind } from './sql/statement';

export interface SqlUsage {
  statements: number;
  readonly byKind: Record<StatementKind, number>;
  rowsRead: number;
  rowsWritten: number;
  requestBytes: number;
  responseBytes: number;
  /** Time in the database, without the sandbox around it and the wait for a connection. */
  milliseconds: number;
  /** Statements that were not run: policy, size or rate. */
  refused: number;
}

/** What the app has cost so far; for benchmarks and for tests of thrift. Read it, and subtract two readings. */
export class Usage {
  readonly invocations = { total: 0, byFunction: {} as Record<string, number> };
  readonly sql: SqlUsage = {
    statements: 0,
    byKind: { select: 0, dml: 0, ddl: 0 },
    rowsRead: 0,
    rowsWritten: 0,
    requestBytes: 0,
    responseBytes: 0,
    milliseconds: 0,
    refused: 0,
  };
  readonly kvs = { reads: 0, writes: 0, bytesRead: 0, bytesWritten: 0 };
  readonly queue = { pushes: 0, events: 0, deliveries: 0, retries: 0, failed: 0 };
  readonly jira = { requests: 0 };

  countInvocation(functionKey: string): void {
    this.invocations.total += 1;
    this.invocations.byFunction[functionKey] = (this.invocations.byFunction[functionKey] ?? 0) + 1;
  }

  /** A copy that does not change any more. */
  snapshot(): Pick<Usage, 'invocations' | 'sql' | 'kvs' | 'queue' | 'jira'> {
    const { invocations, sql, kvs, queue, jira } = this;
    return structuredClone({ invocations, sql, kvs, queue, jira });
  }
}
