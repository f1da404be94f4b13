import type { Instant } from '../domain/day';
import { numberIn, numberOrNullIn } from './row';
import { fitting, select, write, writeRows } from './run';
import {
  COUNT_PENDING,
  deletePending,
  PENDING_AT_ONCE,
  SELECT_IS_PENDING,
  SELECT_PENDING,
  upsertPending,
} from './statements/pending';

/** An issue that changed at an instant. */
export interface ChangedIssue {
  readonly issueId: number;
  readonly happened: Instant;
}

/** An issue that is to be read, with the last change of it that is known of. */
export interface PendingIssue extends ChangedIssue {
  /** How often it was marked: one that is marked again while it is read stays on the list. */
  readonly marks: number;
}

/** Puts issues on the list of what is to be read. */
export async function markPending(changes: readonly ChangedIssue[]): Promise<void> {
  await writeRows(
    upsertPending,
    changes.map(({ issueId, happened }) => [issueId, 1, happened]),
  );
}

/** The issues that have waited longest, as many as are read at once. */
export async function loadPending(): Promise<readonly PendingIssue[]> {
  return (await select(SELECT_PENDING, [])).map((row) => ({
    issueId: numberIn(row, 'issue_id'),
    marks: numberIn(row, 'marks'),
    happened: numberIn(row, 'happened_ms'),
  }));
}

/** Whether an issue is known to have changed since it was read. */
export async function isPending(issueId: number): Promise<boolean> {
  return (await select(SELECT_IS_PENDING, [issueId])).length > 0;
}

/** Takes issues off the list, but for those that were marked again since they were loaded. */
export async function settlePending(issues: readonly PendingIssue[]): Promise<void> {
  for (let at = 0; at < issues.length; at += PENDING_AT_ONCE) {
    const rows = fitting(issues.slice(at, at + PENDING_AT_ONCE));
    await write(
      deletePending(rows.length),
      rows.flatMap(({ issueId, marks }) => [issueId, marks]),
    );
  }
}

export interface Backlog {
  readonly issues: number;
  /** Since when the longest waits; null when none does. */
  readonly oldest: Instant | null;
}

export async function loadBacklog(): Promise<Backlog> {
  const [row] = await select(COUNT_PENDING, []);
  return row
    ? { issues: numberIn(row, 'n'), oldest: numberOrNullIn(row, 'oldest_ms') }
    : { issues: 0, oldest: null };
}
