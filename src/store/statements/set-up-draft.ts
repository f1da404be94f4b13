/**
 * What was chosen in a set-up that is not finished: one row for the site, since it is the site that is set up, whoever
 * goes on with it. Apart from the settings, so that nothing half chosen changes a number. An empty text: nothing kept.
 */
export const CREATE_SET_UP_DRAFT = `CREATE TABLE IF NOT EXISTS set_up_draft (
  id TINYINT UNSIGNED NOT NULL,
  revision INT UNSIGNED NOT NULL,
  at_ms BIGINT NOT NULL,
  draft MEDIUMTEXT NOT NULL,
  PRIMARY KEY (id) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

export const SELECT_SET_UP_DRAFT = `SELECT revision, at_ms, draft FROM set_up_draft WHERE id = 1`;

/** Parameters: instant, draft. Touches no row where there is one already. */
export const INSERT_SET_UP_DRAFT = `INSERT IGNORE INTO set_up_draft (id, revision, at_ms, draft)
VALUES (1, 1, ?, ?)`;

/** Parameters: instant, draft, revision of before. Touches no row where the draft has another revision by now. */
export const UPDATE_SET_UP_DRAFT = `UPDATE set_up_draft SET revision = revision + 1, at_ms = ?, draft = ?
WHERE id = 1 AND revision = ?`;
