import { placeholders } from './placeholders';

/**
 * Starts a run into the lane that is not read; parameters: id, key, state, run, run, plan, estimate, started,
 * touched, held settings. A run that is under way becomes stale; settings that are held already stay held.
 */
export const START_RUN = `INSERT INTO project (project_id, project_key, lane, run_id, run_state, run_lane, run_plan,
  issues_estimated, started_ms, touched_ms, held_settings)
VALUES (?, ?, 1, ?, ?, 0, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE project_key = VALUES(project_key), clearing = 0, run_id = VALUES(run_id),
  run_state = VALUES(run_state), run_lane = 1 - lane, run_plan = VALUES(run_plan), page_jql = NULL, page_token = NULL,
  read_to_ms = NULL, details_day = NULL, details_issue = 0, issues_read = 0,
  issues_estimated = VALUES(issues_estimated), unreadable = 0, started_ms = VALUES(started_ms), active_ms = 0,
  touched_ms = VALUES(touched_ms), paused = 0, waits_until_ms = NULL, waits_for = NULL, failure = NULL,
  held_settings = IF(as_of_ms IS NULL, NULL, COALESCE(held_settings, VALUES(held_settings)))`;

/**
 * Starts a run that reads on where the lane that is read ends; parameters: run, state, plan, read to, estimate,
 * started, touched, project, the run that it goes on from.
 */
export const EXTEND_RUN = `UPDATE project SET run_id = ?, run_state = ?, run_lane = lane, run_plan = ?,
  page_jql = NULL, page_token = NULL, read_to_ms = ?, details_day = NULL, details_issue = 0, issues_read = 0, issues_estimated = ?,
  unreadable = 0, started_ms = ?, active_ms = 0, touched_ms = ?, paused = 0, waits_until_ms = NULL,
  waits_for = NULL, failure = NULL WHERE project_id = ? AND run_id = ?`;

const OF_RUN = `WHERE project_id = ? AND run_id = ?`;

/** Moves a run's cursor on; a run that was replaced moves nothing. */
export const ADVANCE_RUN = `UPDATE project SET page_jql = ?, page_token = ?, read_to_ms = ?, issues_read = issues_read + ?,
  unreadable = unreadable + ?, active_ms = active_ms + ?, touched_ms = ?, waits_until_ms = NULL, waits_for = NULL
${OF_RUN}`;

export const ADVANCE_DETAILS = `UPDATE project SET details_day = ?, details_issue = ?, active_ms = active_ms + ?,
  touched_ms = ?, waits_until_ms = NULL, waits_for = NULL ${OF_RUN}`;

export const SET_RUN_STATE = `UPDATE project SET run_state = ?, touched_ms = ?, failure = ? ${OF_RUN}`;

export const WAIT_RUN = `UPDATE project SET waits_until_ms = ?, waits_for = ?, touched_ms = ? ${OF_RUN}`;

/** Ends a run: its lane is read from now on. Parameters: state, as-of instant, touched, project, run. */
export const END_RUN = `UPDATE project SET lane = run_lane, plan = run_plan, run_state = ?, as_of_ms = ?,
  touched_ms = ?, reconciled_ms = started_ms, held_settings = NULL, waits_until_ms = NULL, waits_for = NULL,
  failure = NULL ${OF_RUN}`;

/** Pauses or resumes; parameters: paused, touched, project. */
export const PAUSE_RUN = `UPDATE project SET paused = ?, touched_ms = ? WHERE project_id = ? AND clearing = 0`;

/** The index of a project is as of an instant again; parameters: instant, project, instant. */
export const FRESHEN = `UPDATE project SET as_of_ms = ? WHERE project_id = ? AND as_of_ms < ?`;

/** What updates before an instant was compared with Jira; parameters: instant, differences, project. */
export const RECONCILED = `UPDATE project SET reconciled_ms = ?, mended = mended + ? WHERE project_id = ?`;
export const COUNTED = `UPDATE project SET counted_ms = ?, mended = mended + ? WHERE project_id = ?`;
/** Parameters: day that the sweep has come to or null, end or null, differences, project. */
export const SWEPT = `UPDATE project SET sweep_day = ?, swept_ms = COALESCE(?, swept_ms), mended = mended + ?
WHERE project_id = ?`;
/** Parameters: when the lists were read, when sprints were or null, project. */
export const LISTS_READ = `UPDATE project SET lists_ms = ?, sprints_ms = ? WHERE project_id = ?`;
export const RENAME_PROJECT = `UPDATE project SET project_key = ? WHERE project_id = ?`;

/** The project is not enabled any more; its rows go next. Parameters: run that nobody goes on with, project. */
export const CLEAR_PROJECT = `UPDATE project SET clearing = 1, run_id = ?, plan = NULL, as_of_ms = NULL,
  held_settings = NULL, sweep_day = NULL WHERE project_id = ?`;
export const DELETE_PROJECT = `DELETE FROM project WHERE project_id = ? AND clearing = 1`;

const COLUMNS = `project.project_id, project_key, clearing, lane, plan, as_of_ms, held_settings, reconciled_ms, counted_ms,
  lists_ms, sprints_ms, sweep_day, swept_ms, mended, run_id, run_state, run_lane, run_plan, page_jql, page_token, read_to_ms, details_day,
  details_issue, issues_read, issues_estimated, unreadable, started_ms, active_ms, touched_ms, paused,
  waits_until_ms, waits_for, failure, browse, read_ms, opened_ms, (SELECT COUNT(*) - 1 FROM project AS every) AS others`;

/** With who may see a project's numbers: no number is read without asking. */
const WITH_ACCESS = `project LEFT JOIN project_access ON project_access.project_id = project.project_id`;
const SELECT = `SELECT ${COLUMNS} FROM ${WITH_ACCESS}`;

/** Parameters: projects. */
export function selectProjects(projects: number): string {
  return `${SELECT} WHERE project.project_id IN ${placeholders(1, projects)} ORDER BY project.project_id`;
}

/**
 * A project with how its suggestions were answered from a UTC day on: a row for each field with an answer, one
 * without where there is none. Parameters: project, first day, project.
 */
export const SELECT_PROJECT_ANSWERED = `SELECT ${COLUMNS}, answered.field, answered.accepted, answered.other
FROM ${WITH_ACCESS}
LEFT JOIN (SELECT project_id AS of_project, field, SUM(accepted) AS accepted, SUM(other) AS other
  FROM suggestion_outcome FORCE INDEX (PRIMARY) WHERE project_id = ? AND day >= ? GROUP BY project_id, field) AS answered
ON answered.of_project = project.project_id WHERE project.project_id = ? ORDER BY answered.field`;

export const SELECT_ALL_PROJECTS = `${SELECT} ORDER BY project.project_id`;
