/** Starts a run; parameters: id, key, state, run, JQL, estimate, started. */
export const START_RUN = `INSERT INTO project (project_id, project_key, state, run_id, defect_jql, issues_estimated, started_ms)
VALUES (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE project_key = VALUES(project_key), state = VALUES(state), run_id = VALUES(run_id),
  defect_jql = VALUES(defect_jql), page_token = NULL, issues_read = 0, issues_estimated = VALUES(issues_estimated),
  unreadable = 0, started_ms = VALUES(started_ms), as_of_ms = NULL, failure = NULL`;

/** Moves a run's cursor on; a run that was replaced moves nothing. */
export const ADVANCE_RUN = `UPDATE project SET page_token = ?, issues_read = issues_read + ?,
  unreadable = unreadable + ? WHERE project_id = ? AND run_id = ?`;

/** Ends a run; parameters: state, as-of instant, failure, project, run. */
export const END_RUN = `UPDATE project SET state = ?, as_of_ms = ?, failure = ? WHERE project_id = ? AND run_id = ?`;

/** The index of a project is as of an instant again; parameters: instant, project. A first reading goes on undisturbed. */
export const FRESHEN = `UPDATE project SET as_of_ms = ? WHERE project_id = ? AND as_of_ms IS NOT NULL`;

const COLUMNS = `project_id, project_key, state, run_id, defect_jql, page_token, issues_read, issues_estimated,
  unreadable, started_ms, as_of_ms, failure`;

export const SELECT_PROJECT = `SELECT ${COLUMNS} FROM project WHERE project_id = ?`;

export const SELECT_PROJECTS = `SELECT ${COLUMNS} FROM project ORDER BY project_id`;
