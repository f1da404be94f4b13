import { placeholders } from './placeholders';

/** The order of the parameters of a version row. */
export const VERSION_COLUMNS = [
  'project_id',
  'version_id',
  'name',
  'released',
  'archived',
  'release_day',
  'position',
  'run_id',
] as const;

export function upsertVersions(rows: number): string {
  return `INSERT INTO version (${VERSION_COLUMNS.join(', ')}) VALUES ${placeholders(rows, VERSION_COLUMNS.length)}
ON DUPLICATE KEY UPDATE ${VERSION_COLUMNS.slice(2)
    .map((column) => `${column} = VALUES(${column})`)
    .join(', ')}`;
}

/** Versions that the newest list of Jira no longer has. */
export const DELETE_OTHER_VERSIONS = `DELETE FROM version WHERE project_id = ? AND run_id <> ?`;

export const SELECT_VERSIONS = `SELECT version_id, name, released, archived, release_day, position FROM version
WHERE project_id = ? ORDER BY position, version_id`;
