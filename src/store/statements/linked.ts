import { placeholders } from './placeholders';

/** The order of the parameters of a linked issue's row. */
export const LINKED_COLUMNS = [
  'project_id',
  'issue_id',
  'seen_ms',
  'type_id',
  'created_ms',
  'service_request',
] as const;

/** What was seen earlier overwrites nothing of what was seen later. The guard column comes last. */
export function upsertLinked(rows: number): string {
  const facts = LINKED_COLUMNS.slice(3).map(
    (column) => `${column} = IF(VALUES(seen_ms) >= seen_ms, VALUES(${column}), ${column})`,
  );
  return `INSERT INTO linked_issue (${LINKED_COLUMNS.join(', ')}) VALUES ${placeholders(rows, LINKED_COLUMNS.length)}
ON DUPLICATE KEY UPDATE ${facts.join(', ')}, seen_ms = GREATEST(seen_ms, VALUES(seen_ms))`;
}

export const SELECT_LINKED = `SELECT issue_id, type_id, created_ms, service_request FROM linked_issue
WHERE project_id = ? ORDER BY issue_id`;

/** Which projects' defects link to issues, as far as is known. */
export function selectLinkers(ids: number): string {
  return `SELECT project_id, issue_id FROM linked_issue WHERE issue_id IN ${placeholders(1, ids)} ORDER BY issue_id, project_id`;
}

export function deleteLinked(ids: number): string {
  return `DELETE FROM linked_issue WHERE issue_id IN ${placeholders(1, ids)}`;
}

export const DELETE_LINKED_OF_PROJECT = `DELETE FROM linked_issue WHERE project_id = ? LIMIT 5000`;
