import { placeholders } from './placeholders';

/** Columns that a fresh read of an issue sets, besides the keys and `updated_ms`. */
const FACT_COLUMNS = [
  'issue_no',
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

/** The order of the parameters of a defect row. */
export const DEFECT_COLUMNS = [
  'project_id',
  'created_day',
  'issue_id',
  'created_ms',
  'updated_ms',
  ...FACT_COLUMNS,
] as const;

const newer = (column: string): string =>
  `${column} = IF(VALUES(updated_ms) >= updated_ms, VALUES(${column}), ${column})`;

/**
 * Idempotent and free of order: the state that Jira updated last wins, an equal state may be written again (its
 * mapped fields may be others now). The trace of a move is written first and the guard column last, so that the
 * outcome is the same whether the engine evaluates assignments in sequence or on the old row.
 */
export function upsertDefects(rows: number): string {
  return `INSERT INTO defect (${DEFECT_COLUMNS.join(', ')}) VALUES ${placeholders(rows, DEFECT_COLUMNS.length)}
ON DUPLICATE KEY UPDATE
  prev_project_id = IF(VALUES(updated_ms) >= updated_ms AND VALUES(project_id) <> project_id, project_id, prev_project_id),
  ${['project_id', ...FACT_COLUMNS].map(newer).join(',\n  ')},
  updated_ms = GREATEST(updated_ms, VALUES(updated_ms))`;
}

const SELECT_COLUMNS = ['created_day', 'issue_id', 'created_ms', ...FACT_COLUMNS].join(', ');

/** Defects a page: under Forge's 4 MiB for one answer. */
export const DEFECTS_A_PAGE = 5000;

/** A page of a project's defects, in key order; parameters: project, day, day, issue of the last row before. */
export const SELECT_DEFECTS = `SELECT ${SELECT_COLUMNS} FROM defect
WHERE project_id = ? AND (created_day > ? OR (created_day = ? AND issue_id > ?))
ORDER BY created_day, issue_id LIMIT ${DEFECTS_A_PAGE}`;

/** What has to be known of linked defects of other projects. */
export function selectNeighbours(ids: number): string {
  return `SELECT issue_id, resolution_id, links FROM defect WHERE issue_id IN ${placeholders(1, ids)} ORDER BY issue_id`;
}

/** Deletes a project's rows in steps, since one statement must not run long. */
export const DELETE_DEFECTS = `DELETE FROM defect WHERE project_id = ? LIMIT 5000`;

export function deleteIssueRows(ids: number): string {
  return `DELETE FROM defect WHERE issue_id IN ${placeholders(1, ids)}`;
}
