import { idOf, isRecord } from '../surface/extension';
import type { OptionIds } from './editing';
import { JiraFailure } from './jira-failure';
import { askJira } from './request';

/** Issues that Jira edits by one call. */
export const BULK_AT_ONCE = 1000;

/** What Jira takes for no option. */
const NO_OPTION = -1;

/** How far Jira is with a bulk edit. */
export type BulkProgress =
  | { readonly state: 'running'; readonly percent: number }
  | {
      /** `stopped`: Jira gave up or somebody cancelled it; what was edited until then is edited. */
      readonly state: 'complete' | 'stopped';
      readonly edited: ReadonlySet<number>;
      /** Why issues were not edited, in Jira's words. */
      readonly failed: ReadonlyMap<number, string>;
    };

/**
 * Has Jira set select fields of up to 1000 issues to the same values, without e-mails. Needs *Bulk change*.
 * @returns the id of Jira's task
 * @throws JiraFailure
 */
export async function submitBulkEdit(issueIds: readonly number[], values: OptionIds): Promise<string> {
  const answer = await askJira('POST', '/rest/api/3/bulk/issues/fields', {
    selectedActions: Object.keys(values),
    selectedIssueIdsOrKeys: issueIds.map(String),
    editedFieldsInput: {
      singleSelectFields: Object.entries(values).map(([fieldId, id]) => ({
        fieldId,
        option: { optionId: id === null ? NO_OPTION : Number(id) },
      })),
    },
    sendBulkNotification: false,
  });
  if (!isRecord(answer) || typeof answer['taskId'] !== 'string')
    throw new JiraFailure({ kind: 'unreachable' });
  return answer['taskId'];
}

/** @throws JiraFailure */
export async function readBulkProgress(taskId: string): Promise<BulkProgress> {
  const answer = await askJira('GET', `/rest/api/3/bulk/queue/${encodeURIComponent(taskId)}`);
  if (!isRecord(answer)) throw new JiraFailure({ kind: 'unreachable' });
  const { status, progressPercent, processedAccessibleIssues, failedAccessibleIssues } = answer;
  if (status === 'ENQUEUED' || status === 'RUNNING' || status === 'CANCEL_REQUESTED')
    return { state: 'running', percent: typeof progressPercent === 'number' ? progressPercent : 0 };
  const edited = Array.isArray(processedAccessibleIssues) ? (processedAccessibleIssues as unknown[]) : [];
  const failed = isRecord(failedAccessibleIssues) ? Object.entries(failedAccessibleIssues) : [];
  return {
    state: status === 'COMPLETE' ? 'complete' : 'stopped',
    edited: new Set(edited.map(idOf).filter((id) => id !== null)),
    failed: new Map(
      failed.map(([id, reasons]) => [Number(id), Array.isArray(reasons) ? reasons.join(' ') : '']),
    ),
  };
}
