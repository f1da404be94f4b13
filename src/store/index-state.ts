import type { Day, Instant } from '../domain/day';
import { planFromText, planToText, type ReadPlan } from './plan';
import { numberIn, numberOrNullIn, textIn, textOrNullIn } from './row';
import { select, type SqlRow, write } from './run';
import * as statement from './statements/project';

/**
 * A run empties its lane, reads the issues, then what only their changelog and their links tell. Then its lane is the
 * one that reports read, and the other is emptied.
 */
const RUN_STATES = ['preparing', 'reading', 'details', 'tidying', 'done', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

export type Lane = 0 | 1;

/** A run of a project's back-fill, with its cursor. Work of a run that was replaced is stale. */
export interface Run {
  readonly id: string;
  readonly state: RunState;
  readonly lane: Lane;
  readonly plan: ReadPlan;
  /** Where the next page is; null before the first and after the last. */
  readonly page: { readonly jql: string; readonly token: string } | null;
  /** Creation of the last issue that was read: the run goes newest first. */
  readonly readTo: Instant | null;
  /** The last defect whose details were read, newest first. */
  readonly detailsTo: { readonly day: Day; readonly issueId: number } | null;
  readonly issuesRead: number;
  /** Jira's estimate when the run began. */
  readonly issuesEstimated: number | null;
  /** Issues that could not be read; each is in the log. */
  readonly unreadable: number;
  readonly started: Instant;
  /** Milliseconds spent at reading, without waits. */
  readonly activeMs: number;
  readonly touched: Instant;
  readonly paused: boolean;
  readonly waits: { readonly until: Instant; readonly reason: string } | null;
  readonly failure: string | null;
}

/** What is known of an enabled project's index. */
export interface IndexState {
  readonly projectId: number;
  readonly projectKey: string;
  /** Not enabled any more: its rows are being deleted. */
  readonly clearing: boolean;
  /** The lane that was read to its end last, and how; null until one was. */
  readonly live: { readonly lane: Lane; readonly plan: ReadPlan; readonly asOf: Instant } | null;
  /** The settings that reports go on with until a run that changes what is read has ended. */
  readonly heldSettings: { readonly site: number; readonly project: number } | null;
  /** Everything that was updated before was compared with Jira. */
  readonly reconciled: Instant | null;
  /** When counts were last compared. */
  readonly counted: Instant | null;
  /** When names, options and sprints were last read. */
  readonly listsRead: Instant | null;
  /** When the sprints were last read; null: Jira did not give them. */
  readonly sprintsRead: Instant | null;
  /** The day of creation that a comparison of everything has come to, newest first; null: none is under way. */
  readonly sweepDay: Day | null;
  readonly swept: Instant | null;
  /** Differences that comparing with Jira found and mended. */
  readonly mended: number;
  readonly run: Run;
}

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

export async function loadIndexState(projectId: number): Promise<IndexState | null> {
  const [row] = await select(statement.SELECT_PROJECT, [projectId]);
  return row ? fromRow(row) : null;
}

/** The state of every enabled project. */
export async function loadEnabledProjects(): Promise<readonly IndexState[]> {
  return (await loadAllProjects()).filter((project) => !project.clearing);
}

/** The state of every project that has rows, those that are being deleted too. */
export async function loadAllProjects(): Promise<readonly IndexState[]> {
  return (await select(statement.SELECT_PROJECTS, [])).map(fromRow);
}

/** The lane that a report reads: while the first run goes on, as far as that has come. */
export function laneToReport({ live, run }: IndexState): Lane {
  return live?.lane ?? run.lane;
}

/** Begins a run into the lane that is not read, and makes every earlier one stale. */
export async function startRun(run: NewRun, held: NonNullable<IndexState['heldSettings']>): Promise<void> {
  const { projectId, projectKey, runId, plan, issuesEstimated, now } = run;
  await write(statement.START_RUN, [
    projectId,
    projectKey,
    runId,
    code('preparing'),
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
    code('reading'),
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
  await write(statement.SET_RUN_STATE, [code(state), Date.now(), failure, projectId, runId]);
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
  await write(statement.END_RUN, [code('tidying'), asOf, Date.now(), projectId, runId]);
}

export async function pauseRun(projectId: number, paused: boolean): Promise<void> {
  await write(statement.PAUSE_RUN, [Number(paused), Date.now(), projectId]);
}

/** A change was just taken over: *data as of* moves on, never back. */
export async function freshen(projectId: number, asOf: Instant): Promise<void> {
  await write(statement.FRESHEN, [asOf, projectId, asOf]);
}

/** Everything updated before the instant is compared; so many differences were found. */
export async function markReconciled(projectId: number, at: Instant, mended: number): Promise<void> {
  await write(statement.RECONCILED, [at, mended, projectId]);
}

export async function markCounted(projectId: number, at: Instant, mended: number): Promise<void> {
  await write(statement.COUNTED, [at, mended, projectId]);
}

/** @param hasSprints false when Jira did not give the sprints */
export async function markListsRead(projectId: number, at: Instant, hasSprints: boolean): Promise<void> {
  await write(statement.LISTS_READ, [at, hasSprints ? at : null, projectId]);
}

/** The comparison of everything has come to a day, or to its end. */
export async function markSwept(
  projectId: number,
  day: Day | null,
  ended: Instant | null,
  mended: number,
): Promise<void> {
  await write(statement.SWEPT, [day, ended, mended, projectId]);
}

export async function renameProject(projectId: number, projectKey: string): Promise<void> {
  await write(statement.RENAME_PROJECT, [projectKey, projectId]);
}

/** Takes a project out of what is enabled and makes its runs stale. */
export async function disableProject(projectId: number): Promise<void> {
  await write(statement.CLEAR_PROJECT, [crypto.randomUUID(), projectId]);
}

/** Forgets a project whose rows are deleted; one that was enabled again meanwhile stays. */
export async function forgetProject(projectId: number): Promise<void> {
  await write(statement.DELETE_PROJECT, [projectId]);
}

function fromRow(row: SqlRow): IndexState {
  const plan = textOrNullIn(row, 'plan');
  const asOf = numberOrNullIn(row, 'as_of_ms');
  const held = textOrNullIn(row, 'held_settings');
  return {
    projectId: numberIn(row, 'project_id'),
    projectKey: textIn(row, 'project_key'),
    clearing: numberIn(row, 'clearing') === 1,
    live:
      plan === null || asOf === null ? null : { lane: laneIn(row, 'lane'), plan: planFromText(plan), asOf },
    heldSettings: held === null ? null : (JSON.parse(held) as { site: number; project: number }),
    reconciled: numberOrNullIn(row, 'reconciled_ms'),
    counted: numberOrNullIn(row, 'counted_ms'),
    listsRead: numberOrNullIn(row, 'lists_ms'),
    sprintsRead: numberOrNullIn(row, 'sprints_ms'),
    sweepDay: numberOrNullIn(row, 'sweep_day'),
    swept: numberOrNullIn(row, 'swept_ms'),
    mended: numberIn(row, 'mended'),
    run: runFrom(row),
  };
}

function runFrom(row: SqlRow): Run {
  const state = RUN_STATES[numberIn(row, 'run_state') - 1];
  if (!state) throw new Error('a run is in an unknown state');
  const day = numberOrNullIn(row, 'details_day');
  const token = textOrNullIn(row, 'page_token');
  const until = numberOrNullIn(row, 'waits_until_ms');
  return {
    id: textIn(row, 'run_id'),
    state,
    lane: laneIn(row, 'run_lane'),
    plan: planFromText(textIn(row, 'run_plan')),
    page: token === null ? null : { jql: textIn(row, 'page_jql'), token },
    readTo: numberOrNullIn(row, 'read_to_ms'),
    detailsTo: day === null ? null : { day, issueId: numberIn(row, 'details_issue') },
    issuesRead: numberIn(row, 'issues_read'),
    issuesEstimated: numberOrNullIn(row, 'issues_estimated'),
    unreadable: numberIn(row, 'unreadable'),
    started: numberIn(row, 'started_ms'),
    activeMs: numberIn(row, 'active_ms'),
    touched: numberIn(row, 'touched_ms'),
    paused: numberIn(row, 'paused') === 1,
    waits: until === null ? null : { until, reason: textIn(row, 'waits_for') },
    failure: textOrNullIn(row, 'failure'),
  };
}

function laneIn(row: SqlRow, column: string): Lane {
  return numberIn(row, column) === 0 ? 0 : 1;
}

function code(state: RunState): number {
  return RUN_STATES.indexOf(state) + 1;
}
