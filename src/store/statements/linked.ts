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
export const LINKED_ISSUES_A_PAGE = 20_000;

const OF_PROJECT = 'FROM linked_issue FORCE INDEX (PRIMARY) WHERE project_id = ? AND issue_id > ?';
const A_PAGE = `ORDER BY issue_id LIMIT ${LINKED_ISSUES_A_PAGE}`;
/** In one text, since the names of columns were most of an answer. */
const LINKED = "CONCAT_WS(',', issue_id, type_id, created_ms, service_request) AS linked";

/** A page of the linked issues; parameters: project, last issue before, 1 for service requests alone or 0 for all. */
export const SELECT_LINKED = `SELECT ${LINKED} ${OF_PROJECT} AND service_request >= ? ${A_PAGE}`;

/** Stored ones a page: as many as have room beside the linked issues, with 25 links each. */
export const STORED_LINKED_A_PAGE = 8000;

/**
 * Of a page of linked issues those that are asked for, the first of those that are stored defects, from the lane that is
 * read of their project, in one text too, of other parts, and where the page is full its last issue. In the order that
 * it is written in, whatever a database supposes about its tables: from the few that are linked to where they are stored.
 */
export const SELECT_LINKED_AND_STORED = `(SELECT ${LINKED}
FROM (SELECT issue_id, type_id, created_ms, service_request ${OF_PROJECT} ${A_PAGE}) a WHERE service_request >= ?)
UNION ALL
(SELECT STRAIGHT_JOIN CONCAT_WS(';', d.issue_id, COALESCE(d.resolution_id, ''), d.links)
FROM (SELECT issue_id ${OF_PROJECT} ${A_PAGE}) l JOIN defect d FORCE INDEX (u_issue) ON d.issue_id = l.issue_id
JOIN project p FORCE INDEX (PRIMARY) ON p.project_id = d.project_id
WHERE d.gone = 0 AND p.clearing = 0 AND d.lane = IF(p.as_of_ms IS NULL, p.run_lane, p.lane)
ORDER BY l.issue_id LIMIT ${STORED_LINKED_A_PAGE})
UNION ALL
(SELECT MAX(issue_id) FROM (SELECT issue_id ${OF_PROJECT} ${A_PAGE}) e HAVING COUNT(*) = ${LINKED_ISSUES_A_PAGE})`;

/** @param least 1 for service requests alone, 0 for all */
export function parametersOfBoth(projectId: number, last: number, least: 0 | 1): readonly number[] {
  return [projectId, last, least, projectId, last, projectId, last];
}

/** Which projects' defects link to issues, as far as is known. */
export function selectLinkers(ids: number): string {
  return `SELECT project_id, issue_id FROM linked_issue FORCE INDEX (k_issue) WHERE issue_id IN ${placeholders(1, ids)} ORDER BY issue_id, project_id`;
}

export function deleteLinked(ids: number): string {
  return `DELETE FROM linked_issue WHERE issue_id IN ${placeholders(1, ids)}`;
}

export const DELETE_LINKED_OF_PROJECT = `DELETE FROM linked_issue WHERE project_id = ? LIMIT 5000`;
