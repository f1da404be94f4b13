import { requestJira } from '@forge/bridge';
import { isRecord } from '../surface/extension';

/** An issue as its viewer sees it. */
export interface VisibleIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
}

/** Jira could not be asked, or answered with an error. */
export class JiraReadFailure extends Error {
  override readonly name = 'JiraReadFailure';

  constructor(readonly status: number) {
    super(`Jira answered with status ${status}`);
  }
}

/**
 * Key and summary of issues, read as the viewer; those that the viewer may not see, or that are gone, are missing.
 * @param idsOrKeys at most 100
 * @throws JiraReadFailure; whatever the bridge throws when no answer came
 */
export async function visibleIssues(idsOrKeys: readonly string[]): Promise<readonly VisibleIssue[]> {
  if (idsOrKeys.length === 0) return [];
  const response = await requestJira('/rest/api/3/issue/bulkfetch', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ issueIdsOrKeys: idsOrKeys, fields: ['summary'] }),
  });
  if (!response.ok) throw new JiraReadFailure(response.status);
  return issuesIn(await response.json());
}

function issuesIn(body: unknown): readonly VisibleIssue[] {
  if (!isRecord(body) || !Array.isArray(body['issues'])) return [];
  return body['issues'].flatMap((issue: unknown) => {
    if (!isRecord(issue) || !isRecord(issue['fields'])) return [];
    const { id, key } = issue;
    const { summary } = issue['fields'];
    return typeof id === 'string' && typeof key === 'string' && typeof summary === 'string'
      ? [{ id, key, summary }]
      : [];
  });
}
