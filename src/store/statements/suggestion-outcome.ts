import { placeholders } from './placeholders';

/** Parameters a row: project, day, field, accepted, other. */
export function addOutcomes(rows: number): string {
  return `INSERT INTO suggestion_outcome (project_id, day, field, accepted, other) VALUES ${placeholders(rows, 5)}
ON DUPLICATE KEY UPDATE accepted = accepted + VALUES(accepted), other = other + VALUES(other)`;
}

export const DELETE_OUTCOMES = `DELETE FROM suggestion_outcome WHERE project_id = ? LIMIT 5000`;
