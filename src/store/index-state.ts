import type { Day, Instant } from '../domain/day';
import { planFromText, type ReadPlan } from './plan';
import { accessIn, type ProjectAccess } from './project-access';
import { numberIn, numberOrNullIn, textIn, textOrNullIn } from './row';
import { batchesOf, select, type SqlRow } from './run';
import * as statement from './statements/project';

/**
 * A run empties its lane, reads the issues, then what only their changelog and their links tell. Then its lane is the
 * one that reports read, and the other is emptied.
 */
const RUN_STATES = ['preparing', 'reading', 'details', 'tidying', 'done', 'failed'] as const;
export type RunState = (typeof RUN_STATES)[number];

export type Lane = 0 | 1;
export const LANES: readonly Lane[] = [0, 1];

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
  /** Who may see its numbers, as it was known last. */
  readonly access: ProjectAccess;
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
  /** How many other projects have rows. */
  readonly others: number;
  readonly run: Run;
}

export async function loadIndexState(projectId: number): Promise<IndexState | null> {
  return (await loadIndexStates([projectId])).get(projectId) ?? null;
}

/** The state of those of some projects that have rows, by project. One statement for up to 500. */
export async function loadIndexStates(
  projectIds: readonly number[],
): Promise<ReadonlyMap<number, IndexState>> {
  const states = new Map<number, IndexState>();
  for (const ids of batchesOf(projectIds))
    for (const row of await select(statement.selectProjects(ids.length), ids)) {
      const state = indexStateIn(row);
      states.set(state.projectId, state);
    }
  return states;
}

/** The state of every enabled project. */
export async function loadEnabledProjects(): Promise<readonly IndexState[]> {
  return (await loadAllProjects()).filter((project) => !project.clearing);
}

/** The state of every project that has rows, those that are being deleted too. */
export async function loadAllProjects(): Promise<readonly IndexState[]> {
  return (await select(statement.SELECT_ALL_PROJECTS, [])).map(indexStateIn);
}

/** The lane that a report reads: while the first run goes on, as far as that has come. */
export function laneToReport({ live, run }: IndexState): Lane {
  return live?.lane ?? run.lane;
}

/** The state in a row of a statement that reads a project. */
export function indexStateIn(row: SqlRow): IndexState {
  const plan = textOrNullIn(row, 'plan');
  const asOf = numberOrNullIn(row, 'as_of_ms');
  const held = textOrNullIn(row, 'held_settings');
  return {
    projectId: numberIn(row, 'project_id'),
    projectKey: textIn(row, 'project_key'),
    clearing: numberIn(row, 'clearing') === 1,
    access: accessIn(row),
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
    others: numberIn(row, 'others'),
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

/** The number that stands for a run's state in the table. */
export function codeOf(state: RunState): number {
  return RUN_STATES.indexOf(state) + 1;
}
