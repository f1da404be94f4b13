import { isRecord } from '../surface/extension';
import type { AskJira } from './visible-keys';

/** An issue as its viewer sees it. */
export interface VisibleIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
}

/** Jira did not answer what it was asked. */
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
export async function visibleIssues(
  idsOrKeys: readonly string[],
  ask: AskJira,
): Promise<readonly VisibleIssue[]> {
  const { status, body } = await ask('/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: idsOrKeys,
    fields: ['summary'],
  });
  if (status !== 200 || !isRecord(body) || !Array.isArray(body['issues'])) throw new JiraReadFailure(status);
  return body['issues'].flatMap(issueIn);
}

function issueIn(issue: unknown): readonly VisibleIssue[] {
  if (!isRecord(issue) || !isRecord(issue['fields'])) return [];
  const { id, key } = issue;
  const { summary } = issue['fields'];
  const isWhole = typeof id === 'string' && typeof key === 'string' && typeof summary === 'string';
  return isWhole ? [{ id, key, summary }] : [];
}
