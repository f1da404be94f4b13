export interface JobStats {
  success: number;
  inProgress: number;
  failed: number;
}

/** What became of each push: the numbers that `getStats` shows. */
export class Jobs {
  private readonly stats = new Map<string, JobStats>();
  private readonly cancelled = new Set<string>();

  open(queueName: string, jobId: string, events: number): void {
    this.stats.set(idOf(queueName, jobId), { success: 0, inProgress: events, failed: 0 });
  }

  find(queueName: string, jobId: string): JobStats | undefined {
    return this.stats.get(idOf(queueName, jobId));
  }

  finish(queueName: string, jobId: string, outcome: 'success' | 'failed'): void {
    const stats = this.find(queueName, jobId);
    if (!stats) return;
    stats.inProgress = Math.max(0, stats.inProgress - 1);
    stats[outcome] += 1;
  }

  cancel(queueName: string, jobId: string): void {
    this.cancelled.add(idOf(queueName, jobId));
    const stats = this.find(queueName, jobId);
    if (stats) stats.inProgress = 0;
  }

  isCancelled(queueName: string, jobId: string): boolean {
    return this.cancelled.has(idOf(queueName, jobId));
  }
}

function idOf(queueName: string, jobId: string): string {
  return `${queueName}/${jobId}`;
}
