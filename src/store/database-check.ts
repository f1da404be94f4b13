import { explainStatements, type StatementPlan } from './explain/explain';
import type { Lane } from './index-state';
import { numberIn, textIn } from './row';
import { select } from './run';
import { SELECT_DATABASE_VERSION } from './statements/database';
import { SELECT_NEWEST } from './statements/defect';

/** The defect of a lane that was created last. */
export interface NewestDefect {
  readonly day: number;
  readonly issueId: number;
  /** The number in its key. */
  readonly number: number;
}

export async function loadNewestDefect(projectId: number, lane: Lane): Promise<NewestDefect | null> {
  const [row] = await select(SELECT_NEWEST, [projectId, lane]);
  if (!row) return null;
  return {
    day: numberIn(row, 'created_day'),
    issueId: numberIn(row, 'issue_id'),
    number: numberIn(row, 'issue_no'),
  };
}

/** What the database calls itself. */
export async function databaseVersion(): Promise<string> {
  const [row] = await select(SELECT_DATABASE_VERSION, []);
  return row ? textIn(row, 'version') : '';
}

/** How the app's statements would run on a project's stored defects; of no project, on none. */
export async function explainOn(
  live: { readonly projectId: number; readonly lane: Lane } | null,
): Promise<readonly StatementPlan[]> {
  const newest = live && (await loadNewestDefect(live.projectId, live.lane));
  return explainStatements({
    projectId: live?.projectId ?? 0,
    lane: live?.lane ?? 0,
    day: newest?.day ?? 0,
    issueId: newest?.issueId ?? 0,
  });
}
