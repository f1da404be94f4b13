import { placeholders } from './placeholders';

/** The order of the parameters of a version row. */
export const VERSION_COLUMNS = [
  'project_id',
  'version_id',
  'seen_ms',
  'name',
  'released',
  'archived',
  'release_day',
  'position',
] as const;

/** A list that was read earlier overwrites nothing of a later one. The guard column comes last. */
export function upsertVersions(rows: number): string {
  const facts = VERSION_COLUMNS.slice(3).map(
    (column) => `${column} = IF(VALUES(seen_ms) >= seen_ms, VALUES(${column}), ${column})`,
  );
  return `INSERT INTO version (${VERSION_COLUMNS.join(', ')}) VALUES ${placeholders(rows, VERSION_COLUMNS.length)}
ON DUPLICATE KEY UPDATE ${facts.join(', ')}, seen_ms = GREATEST(seen_ms, VALUES(seen_ms))`;
}

/** Versions that a list read at the instant does not have any more. */
export const DELETE_EARLIER_VERSIONS = `DELETE FROM version WHERE project_id = ? AND seen_ms < ?`;

export const DELETE_VERSIONS = `DELETE FROM version WHERE project_id = ?`;

export const SELECT_VERSIONS = `SELECT version_id, name, released, archived, release_day, position FROM version FORCE INDEX (PRIMARY)
WHERE project_id = ? ORDER BY position, version_id`;
