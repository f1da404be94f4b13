import type { Instant } from '../domain/day';
import { codeOf, type IndexState, type Run, type RunState } from './index-state';
import { planToText, type ReadPlan } from './plan';
import { write } from './run';
import * as statement from './statements/project';

export interface NewRun {
  readonly projectId: number;
  readonly projectKey: string;
  readonly runId: string;
  readonly plan: ReadPlan;
  readonly issuesEstimated: number | null;
  readonly now: Instant;
}

/** What one page adds to a run. */
export interface PageRead {
  readonly page: Run['page'];
  readonly readTo: Instant | null;
  readonly issuesRead: number;
  readonly unreadable: number;
  readonly activeMs: number;
  readonly now: Instant;
}

/** Begins a run into the lane that is not read, and makes every earlier one stale. */
export async function startRun(run: NewRun, held: NonNullable<IndexState['heldSettings']>): Promise<void> {
  const { projectId, projectKey, runId, plan, issuesEstimated, now } = run;
  await write(statement.START_RUN, [
    projectId,
    projectKey,
    runId,
    codeOf('preparing'),
    planToText(plan),
    issuesEstimated,
    now,
    now,
    JSON.stringify(held),
  ]);
}

/** Begins a run that goes on where the lane that is read ends. Does nothing when another run has begun meanwhile. */
export async function extendRun(run: NewRun, readTo: Instant, previousRunId: string): Promise<void> {
  const { projectId, runId, plan, issuesEstimated, now } = run;
  await write(statement.EXTEND_RUN, [
    runId,
    codeOf('reading'),
    planToText(plan),
    readTo,
    issuesEstimated,
    now,
    now,
    projectId,
    previousRunId,
  ]);
}

export async function advanceRun(projectId: number, runId: string, page: PageRead): Promise<void> {
  const { page: next, readTo, issuesRead, unreadable, activeMs, now } = page;
  await write(statement.ADVANCE_RUN, [
    next?.jql ?? null,
    next?.token ?? null,
    readTo,
    issuesRead,
    unreadable,
    activeMs,
    now,
    projectId,
    runId,
  ]);
}

export async function advanceDetails(
  projectId: number,
  runId: string,
  to: NonNullable<Run['detailsTo']>,
  activeMs: number,
): Promise<void> {
  await write(statement.ADVANCE_DETAILS, [to.day, to.issueId, activeMs, Date.now(), projectId, runId]);
}

export async function setRunState(
  projectId: number,
  runId: string,
  state: RunState,
  failure: string | null = null,
): Promise<void> {
  await write(statement.SET_RUN_STATE, [codeOf(state), Date.now(), failure, projectId, runId]);
}

export async function waitRun(
  projectId: number,
  runId: string,
  waits: NonNullable<Run['waits']>,
): Promise<void> {
  await write(statement.WAIT_RUN, [waits.until, waits.reason, Date.now(), projectId, runId]);
}

/** Ends a run's reading: from now on its lane is what reports read. */
export async function endRun(projectId: number, runId: string, asOf: Instant): Promise<void> {
  await write(statement.END_RUN, [codeOf('tidying'), asOf, Date.now(), projectId, runId]);
}

export async function pauseRun(projectId: number, paused: boolean): Promise<void> {
  await write(statement.PAUSE_RUN, [Number(paused), Date.now(), projectId]);
}
