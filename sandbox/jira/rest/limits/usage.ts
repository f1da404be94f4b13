/** What one operation was used for since the start or the last reset. */
export interface OperationUsage {
  calls: number;
  points: number;
}

/** Counts calls and rate points by operation id. */
export class Usage {
  private readonly counts = new Map<string, OperationUsage>();

  add(operationId: string, points: number): void {
    const count = this.of(operationId);
    this.counts.set(operationId, { calls: count.calls + 1, points: count.points + points });
  }

  of(operationId: string): OperationUsage {
    return this.counts.get(operationId) ?? { calls: 0, points: 0 };
  }

  get total(): OperationUsage {
    const total = { calls: 0, points: 0 };
    for (const { calls, points } of this.counts.values()) {
      total.calls += calls;
      total.points += points;
    }
    return total;
  }

  /** By operation id, for a table. */
  get byOperation(): Readonly<Record<string, OperationUsage>> {
    return Object.fromEntries(this.counts);
  }

  reset(): void {
    this.counts.clear();
  }
}
