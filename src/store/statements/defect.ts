import { placeholders } from './placeholders';

/** Columns that a fresh read of an issue sets, besides the keys, `history` and `seen_ms`. */
const FACT_COLUMNS = [
  'issue_no',
  'created_ms',
  'resolved_ms',
  'type_id',
  'status_id',
  'resolution_id',
  'severity_id',
  'discovery_id',
  'origin_id',
  'mechanism_id',
  'type_option_id',
  'area_option_id',
  'prevention_option_id',
  'affected_ids',
  'fixed_ids',
  'component_ids',
  'label_ids',
  'links',
] as const;

/** Columns that hold the option of a mapped select field. */
export const OPTION_COLUMNS: readonly (typeof FACT_COLUMNS)[number][] = [
  'severity_id',
  'discovery_id',
  'origin_id',
  'mechanism_id',
  'type_option_id',
  'area_option_id',
  'prevention_option_id',
];

/** The order of the parameters of a defect row. */
export const DEFECT_COLUMNS = [
  'project_id',
  'lane',
  'created_day',
  'issue_id',
  'seen_ms',
  'gone',
  'history',
  ...FACT_COLUMNS,
] as const;

/**
 * The table by one of its indexes, whatever the database's statistics say: they lag behind thousands of rows that were
 * just written or deleted, and the whole table would be gone through.
 */
const BY_DAY = 'defect FORCE INDEX (PRIMARY)';
const BY_ISSUE = 'defect FORCE INDEX (u_issue)';

const IS_NEWER = 'VALUES(seen_ms) >= seen_ms';
const newer = (column: string): string => `${column} = IF(${IS_NEWER}, VALUES(${column}), ${column})`;
const KEEPS_LATEST = 'seen_ms = GREATEST(seen_ms, VALUES(seen_ms))';
const INSERT = (rows: number): string =>
  `INSERT INTO defect (${DEFECT_COLUMNS.join(', ')}) VALUES ${placeholders(rows, DEFECT_COLUMNS.length)}`;

/**
 * Idempotent and free of order: what is known to hold at the later instant wins, an equal one may be written again.
 * The trace of a move is written first and the guard column last, so that the outcome is the same whether the
 * engine evaluates assignments in sequence or on the old row.
 */
export function upsertDefects(rows: number): string {
  return `${INSERT(rows)}
ON DUPLICATE KEY UPDATE
  prev_project_id = IF(${IS_NEWER} AND VALUES(project_id) <> project_id, project_id, prev_project_id),
  ${['project_id', 'created_day', 'gone', ...FACT_COLUMNS].map(newer).join(',\n  ')},
  history = IF(${IS_NEWER} AND VALUES(history) IS NOT NULL, VALUES(history), history),
  ${KEEPS_LATEST}`;
}

/** Marks issues as gone whether they are stored or not: a page that is being read may still bring an older state. */
export function upsertGone(rows: number): string {
  return `${INSERT(rows)}
ON DUPLICATE KEY UPDATE ${newer('gone')}, ${KEEPS_LATEST}`;
}

/** Marks stored issues of a lane as gone; parameters: instant, lane, instant, ids. */
export function markGone(ids: number): string {
  return `UPDATE defect SET gone = 1, seen_ms = ? WHERE lane = ? AND seen_ms <= ? AND issue_id IN ${placeholders(1, ids)}`;
}

const SELECT_COLUMNS = ['created_day', 'issue_id', 'history', ...FACT_COLUMNS].join(', ');

/** Defects a page: under Forge's 4 MiB for one answer. */
export const DEFECTS_A_PAGE = 5000;

/**
 * A page of a lane's defects of some spans of days, in key order; parameters: project, lane, first and last day of each
 * span, day and issue of the last row before.
 */
export function selectDefects(spans: number): string {
  const days = Array<string>(spans).fill('created_day BETWEEN ? AND ?').join(' OR ');
  return `SELECT ${SELECT_COLUMNS} FROM ${BY_DAY}
WHERE project_id = ? AND lane = ? AND (${days}) AND (created_day <> ? OR issue_id > ?)
  AND gone = 0 ORDER BY created_day, issue_id LIMIT ${DEFECTS_A_PAGE}`;
}

/** Linked defects a page. */
export const LINKED_A_PAGE = 10_000;

/**
 * A page of those defects of a span of days that have links, in key order; parameters: project, lane, last day, day,
 * day, issue of the last row before.
 */
export const SELECT_LINKED_UP_TO = `SELECT created_day, issue_id, resolution_id, links FROM ${BY_DAY}
WHERE project_id = ? AND lane = ? AND created_day <= ? AND (created_day > ? OR (created_day = ? AND issue_id > ?))
  AND gone = 0 AND links <> '' ORDER BY created_day, issue_id LIMIT ${LINKED_A_PAGE}`;

/** Where issues are stored in a lane, gone or not; parameters: lane, ids. */
export function selectPlaces(ids: number): string {
  return `SELECT DISTINCT project_id, created_day FROM ${BY_ISSUE} WHERE lane = ? AND issue_id IN ${placeholders(1, ids)}`;
}

/** Defects whose changelog is read at once: as many as Jira takes. */
export const HISTORIES_A_PAGE = 1000;

/** A page of a lane's defects, newest first; parameters: project, lane, day, day, issue of the last row before. */
export const SELECT_FOR_DETAILS = `SELECT ${SELECT_COLUMNS} FROM ${BY_DAY}
WHERE project_id = ? AND lane = ? AND (created_day < ? OR (created_day = ? AND issue_id < ?)) AND gone = 0
ORDER BY created_day DESC, issue_id DESC LIMIT ${HISTORIES_A_PAGE}`;

/** One defect of a lane; parameters: project, lane, issue. */
export const SELECT_DEFECT = `SELECT ${SELECT_COLUMNS} FROM ${BY_ISSUE}
WHERE project_id = ? AND lane = ? AND issue_id = ? AND gone = 0`;

/** The newest defect of a lane; parameters: project, lane. */
export const SELECT_NEWEST = `SELECT created_day, issue_id, issue_no FROM ${BY_DAY}
WHERE project_id = ? AND lane = ? AND gone = 0 ORDER BY created_day DESC, issue_id DESC LIMIT 1`;

/** Defects whose tags are looked at in one page. */
export const TAGGED_A_PAGE = 500;

/** A page of a lane's tagged defects, newest first; parameters: project, lane, type, day, day, issue of the last row before. */
export const SELECT_TAGGED = `SELECT created_day, issue_id, created_ms, type_option_id, component_ids, discovery_id,
  origin_id, mechanism_id FROM ${BY_DAY}
WHERE project_id = ? AND lane = ? AND type_id = ? AND (created_day < ? OR (created_day = ? AND issue_id < ?))
  AND gone = 0 AND (discovery_id IS NOT NULL OR origin_id IS NOT NULL OR mechanism_id IS NOT NULL)
ORDER BY created_day DESC, issue_id DESC LIMIT ${TAGGED_A_PAGE}`;

/** Writes what the changelog told where nothing is known yet; parameters: (issue, history) for each, lane, ids. */
export function setHistories(rows: number): string {
  return `UPDATE defect SET history = CASE issue_id ${'WHEN ? THEN ? '.repeat(rows)}ELSE history END
WHERE lane = ? AND history IS NULL AND issue_id IN ${placeholders(1, rows)}`;
}

/** What has to be known of linked defects, from the lane that is read of their project. */
export function selectNeighbours(ids: number): string {
  return `SELECT STRAIGHT_JOIN d.issue_id, d.resolution_id, d.links FROM defect d FORCE INDEX (u_issue)
JOIN project p ON p.project_id = d.project_id
WHERE d.issue_id IN ${placeholders(1, ids)} AND d.gone = 0 AND p.clearing = 0
  AND d.lane = IF(p.as_of_ms IS NULL, p.run_lane, p.lane) ORDER BY d.issue_id`;
}

/** When issues were last seen in a lane; parameters: lane, ids. */
export function selectSeen(ids: number): string {
  return `SELECT issue_id, seen_ms, gone FROM ${BY_ISSUE} WHERE lane = ? AND issue_id IN ${placeholders(1, ids)} ORDER BY issue_id`;
}

/** Whether an issue is a stored defect of any lane, or one that such a defect links to; parameters: issue, issue. */
export const SELECT_IS_KNOWN = `(SELECT issue_id FROM ${BY_ISSUE} WHERE issue_id = ? AND gone = 0 LIMIT 1)
UNION ALL (SELECT issue_id FROM linked_issue FORCE INDEX (k_issue) WHERE issue_id = ? LIMIT 1)`;

/** The projects of those of the issues that are stored defects of any lane. */
export function selectProjectsOf(ids: number): string {
  return `SELECT DISTINCT issue_id, project_id FROM ${BY_ISSUE}
WHERE issue_id IN ${placeholders(1, ids)} AND gone = 0 ORDER BY issue_id, project_id`;
}

/** Defects a day of a lane, for comparing with Jira. */
export const COUNT_BY_DAY = `SELECT created_day, COUNT(*) AS n FROM ${BY_DAY}
WHERE project_id = ? AND lane = ? AND gone = 0 GROUP BY created_day ORDER BY created_day`;

/** Parameters: project, lane, first and last day. */
export const SELECT_SEEN_IN_DAYS = `SELECT issue_id, seen_ms FROM ${BY_DAY}
WHERE project_id = ? AND lane = ? AND created_day BETWEEN ? AND ? AND gone = 0 ORDER BY issue_id`;

/** Issues whose version lists name a version; parameters: project, version, version. */
export const SELECT_BY_VERSION = `SELECT DISTINCT issue_id FROM ${BY_DAY}
WHERE project_id = ? AND gone = 0 AND (FIND_IN_SET(?, affected_ids) > 0 OR FIND_IN_SET(?, fixed_ids) > 0)
ORDER BY issue_id`;

/** Issues whose mapped fields hold one of some options; parameters: project, then the options for each column. */
export function selectByOptions(options: number): string {
  const held = OPTION_COLUMNS.map((column) => `${column} IN ${placeholders(1, options)}`).join(' OR ');
  return `SELECT DISTINCT issue_id FROM ${BY_DAY} WHERE project_id = ? AND gone = 0 AND (${held}) ORDER BY issue_id`;
}

/** Deletes a lane's rows in steps, since one statement must not run long. */
export const DELETE_LANE = `DELETE FROM defect WHERE project_id = ? AND lane = ? LIMIT 5000`;

/** Deletes what has been gone for long; parameters: project (0: never stored), instant. */
export const PURGE_GONE = `DELETE FROM defect WHERE project_id = ? AND gone = 1 AND seen_ms < ? LIMIT 5000`;
