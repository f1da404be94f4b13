import { isRecord } from '../surface/extension';

/** A POST to Jira's REST API as the viewer. */
export type AskJira = (
  path: string,
  body: object,
) => Promise<{ readonly status: number; readonly body: unknown }>;

/** Which of the issues the viewer sees; `lost` are gone, moved or not for them. */
export interface VisibleKeys {
  readonly keys: readonly string[];
  readonly lost: number;
}

/**
 * Jira refuses a query whole that names an issue which is gone or not for the viewer. So it is asked first, as the
 * viewer: one count for the whole list, and only when that is refused issue by issue.
 */
export async function visibleKeys(keys: readonly string[], ask: AskJira): Promise<VisibleKeys> {
  const counted = await ask('/rest/api/3/search/approximate-count', { jql: `key in (${keys.join(',')})` });
  if (counted.status !== 400) return { keys, lost: 0 };
  const fetched = await ask('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: keys, fields: ['id'] });
  if (fetched.status !== 200) return { keys, lost: 0 };
  const found = new Set(keysIn(fetched.body));
  const seen = keys.filter((key) => found.has(key));
  return { keys: seen, lost: keys.length - seen.length };
}

function keysIn(body: unknown): readonly string[] {
  const issues = isRecord(body) && Array.isArray(body['issues']) ? (body['issues'] as unknown[]) : [];
  return issues.flatMap((issue) =>
    isRecord(issue) && typeof issue['key'] === 'string' ? [issue['key']] : [],
  );
}
