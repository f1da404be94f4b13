import type { Clock } from '../../clock';
import type { IdSource } from './ids';

/** Issues that Jira edits in a second. */
const PER_SECOND = 400;

/** Done with one issue; the answer is why it could not be edited, null when it was. */
export type EditOne = (issueId: string) => string | null;

/** One bulk edit, as far as it has come. Times are epoch milliseconds. */
export class BulkTask {
  readonly processed: string[] = [];
  readonly failed = new Map<string, string>();

  constructor(
    readonly id: string,
    readonly submittedBy: string,
    readonly created: number,
    private readonly issueIds: readonly string[],
    /** Issues that are not there, or that who submitted may not see. */
    readonly inaccessible: number,
    private readonly editOne: EditOne,
  ) {}

  get total(): number {
    return this.issueIds.length + this.inaccessible;
  }

  get done(): number {
    return this.processed.length + this.failed.size;
  }

  get isComplete(): boolean {
    return this.done === this.issueIds.length;
  }

  /** Edits what was to be edited until now. */
  advance(now: number): void {
    const due = Math.min(this.issueIds.length, Math.floor(((now - this.created) / 1000) * PER_SECOND));
    for (const issueId of this.issueIds.slice(this.done, due)) {
      const reason = this.editOne(issueId);
      if (reason === null) this.processed.push(issueId);
      else this.failed.set(issueId, reason);
    }
  }
}

/** The bulk edits of a site. They go on by the site's clock: whoever asks Jira anything sees them where they are. */
export class BulkEdits {
  private readonly tasks = new Map<string, BulkTask>();

  constructor(
    private readonly clock: Clock,
    private readonly ids: IdSource,
  ) {}

  submit(by: string, issueIds: readonly string[], inaccessible: number, editOne: EditOne): BulkTask {
    const task = new BulkTask(this.ids.next(), by, this.clock.now(), issueIds, inaccessible, editOne);
    this.tasks.set(task.id, task);
    return task;
  }

  get(id: string): BulkTask | undefined {
    return this.tasks.get(id);
  }

  advance(): void {
    const now = this.clock.now();
    for (const task of this.tasks.values()) if (!task.isComplete) task.advance(now);
  }
}
