import { placeholders } from './placeholders';

/** Parameters a row: issue, 1, instant of the change. */
export function upsertPending(rows: number): string {
  return `INSERT INTO pending_issue (issue_id, marks, happened_ms) VALUES ${placeholders(rows, 3)}
ON DUPLICATE KEY UPDATE marks = marks + 1, happened_ms = GREATEST(happened_ms, VALUES(happened_ms))`;
}

/** Issues that Jira gives in one answer. */
export const PENDING_AT_ONCE = 100;

export const SELECT_PENDING = `SELECT issue_id, marks, happened_ms FROM pending_issue
ORDER BY happened_ms, issue_id LIMIT ${PENDING_AT_ONCE}`;

export const SELECT_IS_PENDING = `SELECT issue_id FROM pending_issue WHERE issue_id = ?`;

/** Takes issues off the list unless they were marked again meanwhile; parameters: (issue, marks) for each. */
export function deletePending(rows: number): string {
  return `DELETE FROM pending_issue WHERE (issue_id, marks) IN (${placeholders(rows, 2)})`;
}

export const COUNT_PENDING = `SELECT COUNT(*) AS n, MIN(happened_ms) AS oldest_ms FROM pending_issue`;
