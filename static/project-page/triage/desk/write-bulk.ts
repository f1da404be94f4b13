import {
  BULK_AT_ONCE,
  type BulkProgress,
  readBulkProgress,
  submitBulkEdit,
} from '../../../shared/jira/bulk-edit';
import type { OptionIds } from '../../../shared/jira/editing';
import { patiently, sleep } from '../../../shared/jira/patience';
import type { Change } from './job';

/** How often Jira is asked how far it is, in milliseconds. */
const POLL_MS = 700;

export interface BulkOutcome {
  readonly edited: readonly Change[];
  readonly failed: readonly { readonly change: Change; readonly words: string }[];
  /** Of which Jira said nothing, or of which its answer was lost. */
  readonly unknown: readonly Change[];
}

/**
 * Has Jira make one edit on up to 1000 issues, and waits until it is done.
 * @param onProgress told the share that is done, 0 to 1
 * @throws JiraFailure when Jira did not take the edit: then nothing was written
 */
export async function writeInBulk(
  changes: readonly Change[],
  values: OptionIds,
  onProgress: (share: number) => void,
  onWait: (until: number | null) => void,
): Promise<BulkOutcome> {
  const ids = changes.slice(0, BULK_AT_ONCE).map(({ issueId }) => issueId);
  const taskId = await patiently(() => submitBulkEdit(ids, values), onWait);
  const end = await endOf(taskId, onProgress, onWait);
  if (end === null) return { edited: [], failed: [], unknown: changes };
  const edited = changes.filter(({ issueId }) => end.edited.has(issueId));
  const failed = changes.flatMap((change) => {
    const words = end.failed.get(change.issueId);
    return words === undefined ? [] : [{ change, words }];
  });
  const told = new Set([...edited, ...failed.map(({ change }) => change)]);
  return { edited, failed, unknown: changes.filter((change) => !told.has(change)) };
}

/** How the task ended; null when Jira could not be asked any more. */
async function endOf(
  taskId: string,
  onProgress: (share: number) => void,
  onWait: (until: number | null) => void,
): Promise<Exclude<BulkProgress, { state: 'running' }> | null> {
  try {
    for (;;) {
      await sleep(POLL_MS);
      const progress = await patiently(() => readBulkProgress(taskId), onWait);
      if (progress.state !== 'running') return progress;
      onProgress(progress.percent / 100);
    }
  } catch {
    return null;
  }
}
