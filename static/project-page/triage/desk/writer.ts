import type { TagField } from '../../../../src/contract/issue';
import { type Change, Job, type JobKind, reversed } from './job';
import { JobRun, type WriterSetting } from './job-run';
import { Observable } from './observable';
import type { Rows, Values } from './rows';
import type { Teller } from './teller';

/** Starts, repeats and takes back what is written to Jira as the viewer. Jobs on the same issue wait for each other. */
export class Writer extends Observable {
  private readonly all: Job[] = [];
  private readonly lastOf = new Map<number, Promise<void>>();
  private readonly pending = new Map<number, Map<Job, Values>>();
  /** The fields of issues that were written by this page. */
  private readonly wrote = new Map<number, Set<TagField>>();
  private readonly runs = new Map<Job, Promise<void>>();
  private isLate = false;

  /** @param setting what has to be known to write, as it is now */
  constructor(
    private readonly rows: Rows,
    private readonly setting: () => WriterSetting,
    private readonly teller: Pick<Teller, 'tell'>,
  ) {
    super();
  }

  /** Oldest first. */
  get jobs(): readonly Job[] {
    return this.all;
  }

  get isBusy(): boolean {
    return this.all.some((job) => !job.isFinished);
  }

  /** Whether the app could not be told of something that was written. */
  get isAppLate(): boolean {
    return this.isLate;
  }

  /** What is being written to an issue. */
  pendingOf(issueId: number): Values {
    return Object.assign({}, ...(this.pending.get(issueId)?.values() ?? [])) as Values;
  }

  isWriting(issueId: number): boolean {
    return this.pending.has(issueId);
  }

  hasWritten(issueId: number, field?: TagField): boolean {
    const fields = this.wrote.get(issueId);
    return fields !== undefined && (field === undefined || fields.has(field));
  }

  start(kind: JobKind, changes: readonly Change[]): Job {
    const job = new Job(this.all.length + 1, kind, changes);
    this.all.push(job);
    const earlier = new Set(changes.flatMap(({ issueId }) => this.lastOf.get(issueId) ?? []));
    const run = Promise.all(earlier).then(() => this.run(job));
    this.runs.set(job, run);
    for (const { issueId, to } of changes) {
      this.lastOf.set(issueId, run);
      const ofIssue = this.pending.get(issueId) ?? new Map<Job, Values>();
      this.pending.set(issueId, ofIssue.set(job, to));
    }
    this.changed();
    return job;
  }

  /** Makes the changes of a job again that failed. */
  retry(job: Job): Job {
    job.isDismissed = true;
    return this.start(
      job.kind,
      job.failed.map(({ change }) => change),
    );
  }

  dismiss(job: Job): void {
    job.isDismissed = true;
    this.changed();
  }

  /**
   * What `undo` would take back: the last job, or the last ones that went on with the same single issue. None while the
   * last job goes on.
   */
  get undoable(): readonly Job[] {
    const open = this.all.filter((job) => job.kind !== 'undo' && !job.isUndone && !job.isInVain);
    const last = open.at(-1);
    if (!last?.isFinished) return [];
    if (last.singleIssue === null) return [last];
    const other = open.findLastIndex(({ singleIssue }) => singleIssue !== last.singleIssue);
    return open.slice(other + 1);
  }

  /** Takes back what was written last, once it is. False when there is nothing to take back. */
  undo(): boolean {
    const underWay = this.all.findLast((job) => job.kind !== 'undo' && !job.isFinished);
    if (underWay) {
      void this.runs.get(underWay)?.then(() => this.undo());
      return true;
    }
    const jobs = this.undoable;
    if (jobs.length === 0) return false;
    for (const job of jobs) job.isUndone = true;
    this.start('undo', reversed(jobs.flatMap(({ written }) => written)));
    return true;
  }

  noteLate(): void {
    this.isLate = true;
    this.changed();
  }

  private async run(job: Job): Promise<void> {
    await new JobRun(job, this.rows, this.setting(), () => this.changed()).run();
    job.phase = 'finished';
    for (const { issueId, to } of job.written) {
      const fields = this.wrote.get(issueId) ?? new Set();
      for (const field of Object.keys(to)) fields.add(field as TagField);
      this.wrote.set(issueId, fields);
    }
    for (const { issueId } of job.changes) this.forgetPending(issueId, job);
    this.runs.delete(job);
    this.changed();
    this.teller.tell(job.written);
  }

  private forgetPending(issueId: number, job: Job): void {
    const ofIssue = this.pending.get(issueId);
    ofIssue?.delete(job);
    if (ofIssue?.size === 0) this.pending.delete(issueId);
  }
}
