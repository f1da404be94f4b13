import type { Instant } from '../domain/day';
import { numberIn, numberOrNullIn, textIn, textOrNullIn } from './row';
import { select, type SqlRow, write } from './run';
import {
  ADVANCE_RUN,
  END_RUN,
  FRESHEN,
  SELECT_PROJECT,
  SELECT_PROJECTS,
  START_RUN,
} from './statements/project';

const STATES = ['indexing', 'ready', 'failed'] as const;

/** What is known of a project's index, with the cursor of its back-fill. */
export interface IndexState {
  readonly projectId: number;
  readonly projectKey: string;
  readonly state: (typeof STATES)[number];
  /** The back-fill that owns the index; work of another run is stale. */
  readonly runId: string;
  /** The clause that finds the project's defects. Empty when it has no issue type that counts as one. */
  readonly defectJql: string;
  readonly pageToken: string | null;
  readonly issuesRead: number;
  /** Jira's estimate when the run began. */
  readonly issuesEstimated: number | null;
  /** Issues that could not be read; each is in the log. */
  readonly unreadable: number;
  readonly started: Instant;
  /** *Data as of*: everything that Jira knew then is in the index. Null until a run has ended. */
  readonly asOf: Instant | null;
  readonly failure: string | null;
}

export type NewRun = Pick<
  IndexState,
  'projectId' | 'projectKey' | 'runId' | 'defectJql' | 'issuesEstimated' | 'started'
>;

/** What one page adds to a run. */
export type PageRead = Pick<IndexState, 'pageToken' | 'issuesRead' | 'unreadable'>;

export async function loadIndexState(projectId: number): Promise<IndexState | null> {
  const [row] = await select(SELECT_PROJECT, [projectId]);
  return row ? fromRow(row) : null;
}

/** The state of every enabled project. */
export async function loadEnabledProjects(): Promise<readonly IndexState[]> {
  return (await select(SELECT_PROJECTS, [])).map(fromRow);
}

/** Begins a run and makes every earlier one stale. */
export async function startRun(run: NewRun): Promise<void> {
  const { projectId, projectKey, runId, defectJql, issuesEstimated, started } = run;
  await write(START_RUN, [
    projectId,
    projectKey,
    code('indexing'),
    runId,
    defectJql,
    issuesEstimated,
    started,
  ]);
}

export async function advanceRun(projectId: number, runId: string, page: PageRead): Promise<void> {
  const { pageToken, issuesRead, unreadable } = page;
  await write(ADVANCE_RUN, [pageToken, issuesRead, unreadable, projectId, runId]);
}

export async function endRun(projectId: number, runId: string, asOf: Instant): Promise<void> {
  await write(END_RUN, [code('ready'), asOf, null, projectId, runId]);
}

/** A change was just taken over: *data as of* moves on. */
export async function freshen(projectId: number, asOf: Instant): Promise<void> {
  await write(FRESHEN, [asOf, projectId]);
}

export async function failRun(projectId: number, runId: string, failure: string): Promise<void> {
  await write(END_RUN, [code('failed'), null, failure, projectId, runId]);
}

function fromRow(row: SqlRow): IndexState {
  const state = STATES[numberIn(row, 'state') - 1];
  if (!state) throw new Error('a project is in an unknown state');
  return {
    projectId: numberIn(row, 'project_id'),
    projectKey: textIn(row, 'project_key'),
    state,
    runId: textIn(row, 'run_id'),
    defectJql: textIn(row, 'defect_jql'),
    pageToken: textOrNullIn(row, 'page_token'),
    issuesRead: numberIn(row, 'issues_read'),
    issuesEstimated: numberOrNullIn(row, 'issues_estimated'),
    unreadable: numberIn(row, 'unreadable'),
    started: numberIn(row, 'started_ms'),
    asOf: numberOrNullIn(row, 'as_of_ms'),
    failure: textOrNullIn(row, 'failure'),
  };
}

function code(state: IndexState['state']): number {
  return STATES.indexOf(state) + 1;
}
