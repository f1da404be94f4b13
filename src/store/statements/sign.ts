/**
 * When something last came that the app does not see by itself: a product event, the schedule, a message of the
 * queue. `late_ms` is how long after the change an event came; null where that is not known.
 */
export const CREATE_SIGN = `CREATE TABLE IF NOT EXISTS sign_of_life (
  kind VARCHAR(64) NOT NULL,
  at_ms BIGINT NOT NULL,
  late_ms BIGINT NULL,
  PRIMARY KEY (kind) /*T![clustered_index] CLUSTERED */
) DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin`;

/** Parameters: kind, instant, lateness. The guard column comes last. */
export const UPSERT_SIGN = `INSERT INTO sign_of_life (kind, at_ms, late_ms) VALUES (?, ?, ?)
ON DUPLICATE KEY UPDATE late_ms = IF(VALUES(at_ms) >= at_ms, VALUES(late_ms), late_ms),
  at_ms = GREATEST(at_ms, VALUES(at_ms))`;

export const SELECT_SIGNS = `SELECT kind, at_ms, late_ms FROM sign_of_life ORDER BY kind`;
