import type { TagField } from '../../../../src/contract/issue';
import type { JiraProblem } from '../../../shared/jira/jira-failure';
import type { Values } from './rows';

/** What one issue's fields are to be set to. */
export interface Change {
  readonly issueId: number;
  /** The values that were shown. A field that is not in it was not: only a value without a meaning is replaced. */
  readonly from: Values;
  readonly to: Values;
  /** By field whether a suggestion is what it is set to; fields without a suggestion are not in it. */
  readonly answers: { readonly [F in TagField]?: boolean };
}

/** Why a change was not made. */
export type WriteProblem =
  | JiraProblem
  /** The viewer cannot see the issue. */
  | { readonly kind: 'hidden' }
  /** The issue does not have the field. */
  | { readonly kind: 'no field'; readonly field: TagField }
  /** Jira edited some issues in one go and said nothing of this one; it has its old value. */
  | { readonly kind: 'passed over' };

export interface Failed {
  readonly change: Change;
  readonly problem: WriteProblem;
}

/** Left as it is, since somebody else changed it meanwhile. */
export interface Skipped {
  readonly change: Change;
  readonly now: Values;
}

export type JobKind = 'set' | 'accept' | 'undo';

/** Some changes that were asked for at once, as far as they have come. */
export class Job {
  readonly written: Change[] = [];
  readonly failed: Failed[] = [];
  readonly skipped: Skipped[] = [];
  /** Those that Jira had already. */
  readonly already: Change[] = [];
  phase: 'comparing' | 'writing' | 'finished' = 'comparing';
  /** Issues that Jira says it has edited of those it is still busy with. */
  underway = 0;
  waitsUntil: number | null = null;
  isUndone = false;
  isDismissed = false;

  constructor(
    readonly id: number,
    readonly kind: JobKind,
    readonly changes: readonly Change[],
  ) {}

  get total(): number {
    return this.changes.length;
  }

  /** Issues of which it is known how they went. */
  get settled(): number {
    return this.written.length + this.failed.length + this.skipped.length + this.already.length;
  }

  /** The only issue of the job; null where it has several. */
  get singleIssue(): number | null {
    return this.changes.length === 1 ? (this.changes[0]?.issueId ?? null) : null;
  }

  get isFinished(): boolean {
    return this.phase === 'finished';
  }

  /** Whether it ended and nothing was written. */
  get isInVain(): boolean {
    return this.isFinished && this.written.length === 0;
  }

  /** Of all that it is not known of how they went, this is known: they were not made. */
  failRest(problem: WriteProblem): void {
    const { written, failed, skipped, already } = this;
    const told = new Set<number>(
      [...written, ...already, ...[...failed, ...skipped].map(({ change }) => change)].map(
        ({ issueId }) => issueId,
      ),
    );
    for (const change of this.changes) if (!told.has(change.issueId)) failed.push({ change, problem });
  }
}

/**
 * What takes changes back, in the order they were made in: of each issue the oldest values, where the newest are still
 * there.
 */
export function reversed(changes: readonly Change[]): readonly Change[] {
  const byIssue = new Map<number, Change>();
  for (const { issueId, from, to } of changes) {
    const before = byIssue.get(issueId);
    byIssue.set(issueId, {
      issueId,
      from: { ...before?.from, ...to },
      to: { ...from, ...before?.to },
      answers: {},
    });
  }
  return [...byIssue.values()];
}

/** The changes in groups that set the same fields to the same values, the largest first. */
export function withEqualValues(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = Object.entries(change.to)
      .map(([field, option]) => `${field}=${option?.id ?? ''}`)
      .sort()
      .join('&');
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
