/**
 * Who may see a project's numbers. `browse` is what Browse Projects depends on as Jira told it at `read_ms`: 0 not known,
 * 1 the person alone, 2 also the issue. `opened_ms` is when an administrator opened the report to all who may browse
 * the project.
 */
export const CREATE_PROJECT_ACCESS = `CREATE TABLE IF NOT EXISTS project_access (
  project_id BIGINT UNSIGNED NOT NULL,
  browse TINYINT UNSIGNED NOT NULL,
  read_ms BIGINT NOT NULL,
  opened_ms BIGINT NULL,
  PRIMARY KEY (project_id) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/**
 * Keeps what Jira told; parameters: project, browse, read. That a report was opened holds no longer than there was
 * something to open: should Browse depend on the issue again one day, somebody decides anew.
 */
export const SAVE_BROWSE = `INSERT INTO project_access (project_id, browse, read_ms) VALUES (?, ?, ?)
ON DUPLICATE KEY UPDATE opened_ms = IF(VALUES(browse) = 1, NULL, opened_ms), browse = VALUES(browse),
  read_ms = VALUES(read_ms)`;

/** Parameters: project, instant or null. Where Jira was never asked, it still is to be. */
export const SET_OPENED = `INSERT INTO project_access (project_id, browse, read_ms, opened_ms) VALUES (?, 0, 0, ?)
ON DUPLICATE KEY UPDATE opened_ms = VALUES(opened_ms)`;

export const DELETE_ACCESS = `DELETE FROM project_access WHERE project_id = ?`;
