import { placeholders } from './placeholders';

/** Parameters a row: project, kind, value, name. */
export function upsertNames(rows: number): string {
  return `INSERT INTO fact_name (project_id, kind, value_id, name) VALUES ${placeholders(rows, 4)}
ON DUPLICATE KEY UPDATE name = VALUES(name)`;
}

export const SELECT_NAMES = `SELECT kind, value_id, name FROM fact_name FORCE INDEX (PRIMARY) WHERE project_id = ? ORDER BY kind, value_id`;

export const DELETE_NAMES = `DELETE FROM fact_name WHERE project_id = ? LIMIT 5000`;
