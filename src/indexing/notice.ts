import type { Instant } from '../domain/day';
import { takeLease } from '../store/lease';
import { type ChangedIssue, markPending } from '../store/pending';
import { enqueue } from './queue';

/** Changes are gathered for so long before they are read, so that a burst costs a few readings. */
export const GATHERING_SECONDS = 15;

/** Puts issues that changed at one instant on the list and sees to it that the list is read soon. */
export function noticeChanges(issueIds: readonly number[], happened: Instant): Promise<void> {
  return noticeEach(changedAt(issueIds, happened));
}

/** Puts issues that changed each at an instant of its own on the list and sees to it that the list is read soon. */
export async function noticeEach(changes: readonly ChangedIssue[]): Promise<void> {
  if (changes.length === 0) return;
  await markPending(changes);
  if (await takeLease('changes', Date.now() + GATHERING_SECONDS * 1000))
    await enqueue({ kind: 'changes' }, GATHERING_SECONDS);
}

/** Puts issues that the app itself changed, or found changed, on the list and has them read at once. */
export async function noticeOwnChanges(issueIds: readonly number[]): Promise<void> {
  if (issueIds.length === 0) return;
  await markPending(changedAt(issueIds, Date.now()));
  await enqueue({ kind: 'changes' });
}

export function noticeOwnChange(issueId: number): Promise<void> {
  return noticeOwnChanges([issueId]);
}

function changedAt(issueIds: readonly number[], happened: Instant): readonly ChangedIssue[] {
  return issueIds.map((issueId) => ({ issueId, happened }));
}
