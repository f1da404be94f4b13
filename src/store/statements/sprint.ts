import { placeholders } from './placeholders';

/** Parameters a row: project, sprint, seen, name, start, end, completed. */
export function upsertSprints(rows: number): string {
  const facts = ['name', 'start_ms', 'end_ms', 'completed_ms'].map(
    (column) => `${column} = IF(VALUES(seen_ms) >= seen_ms, VALUES(${column}), ${column})`,
  );
  return `INSERT INTO sprint (project_id, sprint_id, seen_ms, name, start_ms, end_ms, completed_ms)
VALUES ${placeholders(rows, 7)}
ON DUPLICATE KEY UPDATE ${facts.join(', ')}, seen_ms = GREATEST(seen_ms, VALUES(seen_ms))`;
}

/** Sprints that a list read at the instant does not have any more. */
export const DELETE_EARLIER_SPRINTS = `DELETE FROM sprint WHERE project_id = ? AND seen_ms < ?`;

export const DELETE_SPRINTS = `DELETE FROM sprint WHERE project_id = ?`;

export const SELECT_SPRINTS = `SELECT sprint_id, name, start_ms, end_ms, completed_ms FROM sprint FORCE INDEX (PRIMARY)
WHERE project_id = ? ORDER BY sprint_id`;
