import { updateIssue } from './issue-changes';
import type { IssueChanges } from './issue-diff';
import type { Issue } from './model';
import type { JiraSite } from './site';

/**
 * Changes an issue as `updateIssue` does, but at an earlier instant (epoch milliseconds): the history, the time of
 * update and the time of resolution say so. Throws when the issue was changed after that instant.
 */
export function updateIssueAt(
  site: JiraSite,
  issue: Issue,
  changes: IssueChanges,
  at: number,
  by: string,
): void {
  if (at < issue.updated)
    throw new RangeError(
      `${issue.key} was changed at ${new Date(issue.updated).toISOString()}: ${new Date(at).toISOString()} is too early`,
    );
  const known = issue.history.length;
  updateIssue(site, issue, changes, by);
  const entry = issue.history[known];
  if (!entry) return;
  issue.history[known] = { ...entry, created: at };
  issue.updated = at;
  if (issue.resolution && entry.items.some(({ fieldId }) => fieldId === 'resolution')) issue.resolved = at;
}
