import { idOf, isRecord } from '../surface/extension';
import { problemOf } from './jira-failure';
import { askJira } from './request';

/** Ids that a page of a search holds at most. */
const MOST = 5000;

/**
 * The issues of a project that the viewer can see and whose key is the text or whose summary has its words, the
 * newest 5000 of them.
 * @throws JiraFailure
 */
export async function searchIssues(projectId: number, text: string): Promise<ReadonlySet<number>> {
  const clauses = clausesFor(text);
  const found = await Promise.all(clauses.map((clause) => idsFor(projectId, clause)));
  return new Set(found.flat());
}

/** What finds the text: each word in the summary, and the key where the text looks like one. */
export function clausesFor(text: string): readonly string[] {
  const key = /^[a-z][a-z0-9_]*-\d+$/i.test(text.trim()) ? [`key = "${text.trim().toUpperCase()}"`] : [];
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const summary = words.map((word) => `summary ~ "${word}*"`).join(' AND ');
  return summary === '' ? key : [...key, summary];
}

/** None where Jira refuses the clause: a key of no issue is an error to it. */
async function idsFor(projectId: number, clause: string): Promise<readonly number[]> {
  try {
    const answer = await askJira('POST', '/rest/api/3/search/jql', {
      jql: `project = ${projectId} AND ${clause} ORDER BY created DESC`,
      fields: ['id'],
      maxResults: MOST,
    });
    const issues = isRecord(answer) && Array.isArray(answer['issues']) ? (answer['issues'] as unknown[]) : [];
    return issues.map((issue) => (isRecord(issue) ? idOf(issue['id']) : null)).filter((id) => id !== null);
  } catch (thrown) {
    if (problemOf(thrown).kind === 'refused') return [];
    throw thrown;
  }
}
