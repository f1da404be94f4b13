/**
 * A row a save of a settings document, never changed: an owner's newest revision holds, the rest is its history.
 * Owner 0 is the site. `changes` is JSON: which settings in force the save changed from what to what.
 */
export const CREATE_SETTINGS = `CREATE TABLE IF NOT EXISTS settings (
  project_id BIGINT UNSIGNED NOT NULL,
  revision INT UNSIGNED NOT NULL,
  at_ms BIGINT NOT NULL,
  document MEDIUMTEXT NOT NULL,
  changes MEDIUMTEXT NOT NULL,
  PRIMARY KEY (project_id, revision) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** Parameters: owner, revision, instant, document, changes. Of two that save the same revision one is refused. */
export const INSERT_SETTINGS = `INSERT INTO settings (project_id, revision, at_ms, document, changes)
VALUES (?, ?, ?, ?, ?)`;

/**
 * The site's and a project's newest revision and the one before each, up to given ones; parameters: the site's
 * highest revision, project, its highest revision. Project 0 asks for the site alone.
 */
export const SELECT_SETTINGS = `(SELECT project_id, revision, at_ms, document FROM settings FORCE INDEX (PRIMARY)
WHERE project_id = 0 AND revision <= ? ORDER BY revision DESC LIMIT 2)
UNION ALL
(SELECT project_id, revision, at_ms, document FROM settings FORCE INDEX (PRIMARY)
WHERE project_id = ? AND project_id <> 0 AND revision <= ? ORDER BY revision DESC LIMIT 2)`;

/** As many saves as are shown and kept. */
export const SETTINGS_KEPT = 100;

export const SELECT_SETTINGS_HISTORY = `SELECT revision, at_ms, changes FROM settings FORCE INDEX (PRIMARY) WHERE project_id = ?
ORDER BY revision DESC LIMIT ${SETTINGS_KEPT}`;

export const SELECT_SETTINGS_REVISION = `SELECT revision, at_ms, document FROM settings
WHERE project_id = ? AND revision = ?`;

/** Forgets an owner's revisions before one. */
export const DELETE_SETTINGS_BEFORE = `DELETE FROM settings WHERE project_id = ? AND revision < ?`;

export const DELETE_SETTINGS = `DELETE FROM settings WHERE project_id = ?`;
