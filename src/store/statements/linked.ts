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

/** Linked issues a page: some 45 bytes each, of Forge's 4 MiB for one answer. */
export const LINKED_ISSUES_A_PAGE = 60_000;

/**
 * A page of the linked issues, each in one text, since the names of columns were most of an answer; parameters: project,
 * last issue before, 1 for service requests alone or 0 for all.
 */
export const SELECT_LINKED = `SELECT CONCAT_WS(',', issue_id, type_id, created_ms, service_request) AS linked
FROM linked_issue FORCE INDEX (PRIMARY)
WHERE project_id = ? AND issue_id > ? AND service_request >= ? ORDER BY issue_id LIMIT ${LINKED_ISSUES_A_PAGE}`;

/** Stored ones a page. */
export const STORED_LINKED_A_PAGE = 10_000;

/**
 * A page of those of the linked issues that are stored defects, from the lane that is read of their project; parameters:
 * project, last issue before. In the order that it is written in: from the few that are linked to where they are stored.
 */
export const SELECT_STORED_LINKED = `SELECT STRAIGHT_JOIN d.issue_id, d.resolution_id, d.links FROM linked_issue l FORCE INDEX (PRIMARY)
JOIN defect d ON d.issue_id = l.issue_id JOIN project p ON p.project_id = d.project_id
WHERE l.project_id = ? AND l.issue_id > ? AND d.gone = 0 AND p.clearing = 0
  AND d.lane = IF(p.as_of_ms IS NULL, p.run_lane, p.lane) ORDER BY l.project_id, l.issue_id LIMIT ${STORED_LINKED_A_PAGE}`;

/** Which projects' defects link to issues, as far as is known. */
export function selectLinkers(ids: number): string {
  return `SELECT project_id, issue_id FROM linked_issue WHERE issue_id IN ${placeholders(1, ids)} ORDER BY issue_id, project_id`;
}

export function deleteLinked(ids: number): string {
  return `DELETE FROM linked_issue WHERE issue_id IN ${placeholders(1, ids)}`;
}

export const DELETE_LINKED_OF_PROJECT = `DELETE FROM linked_issue WHERE project_id = ? LIMIT 5000`;
