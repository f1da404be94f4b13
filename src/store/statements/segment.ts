import { placeholders } from './placeholders';

/** No window, but a row that says of its lane that every window with rows has a row here. */
export const EVERY_WINDOW = -2_000_000_000;

/** Parts are counted from 0. */
export const LAST_PART = 65_535;

/** Characters that a part's row takes in an answer beside its texts, at most. */
export const PART_OVERHEAD = 400;

/**
 * From an announcement on for so long the write may come: longer than all attempts of a statement take. A copy made
 * earlier could miss it.
 */
export const HELD_MS = 90_000;

/**
 * The same announcement twice is as once. Another one contests the hold that goes on. What tells them apart is written
 * last and what is read of the row of before first, so that the outcome is the same in every engine.
 */
const announced = (by: string, until: string, version: string): string =>
  `contested = IF(announced_by = ${by}, contested, IF(held_until_ms > ${until} - ${HELD_MS}, 1, 0)),
  want = IF(announced_by = ${by}, want, GREATEST(want + 1, ${version})),
  held_until_ms = GREATEST(held_until_ms, ${until}), announced_by = ${by}`;

/** Announces writes; parameters a row: project, lane, window, version, held until, announcement. */
export function announceWindows(rows: number): string {
  return `INSERT INTO segment (project_id, lane, window_no, want, held_until_ms, announced_by) VALUES ${placeholders(rows, 6)}
ON DUPLICATE KEY UPDATE ${announced('VALUES(announced_by)', 'VALUES(held_until_ms)', 'VALUES(want)')}`;
}

/**
 * Announces writes to all windows of a lane; parameters: announcement, held until, announcement, version, held until,
 * announcement, project, lane.
 */
export const ANNOUNCE_LANE = `UPDATE segment SET ${announced('?', '?', '?')}
WHERE project_id = ? AND lane = ? AND window_no > ${EVERY_WINDOW}`;

const RELEASE = `UPDATE segment SET held_until_ms = 0 WHERE announced_by = ? AND contested = 0 AND lane = ?`;

/** The writes have come; parameters: announcement, lane, (project, window) for each. */
export function releaseWindows(windows: number): string {
  return `${RELEASE} AND (project_id, window_no) IN (${placeholders(windows, 2)})`;
}

/** Parameters: announcement, lane, project. */
export const RELEASE_LANE = `${RELEASE} AND project_id = ?`;

/** Copies in another format than the code's; parameters: project, format. */
export const WANT_FORMAT = `UPDATE segment SET want = want + 1
WHERE project_id = ? AND window_no > ${EVERY_WINDOW} AND have > 0 AND have = want AND format <> ?`;

/** Every window of a lane that has rows; parameters: days a window, version, project, lane. */
export const WANT_STORED = `INSERT INTO segment (project_id, lane, window_no, want, held_until_ms)
SELECT DISTINCT project_id, lane, FLOOR(created_day / ?), ?, 0 FROM defect WHERE project_id = ? AND lane = ?
ON DUPLICATE KEY UPDATE want = GREATEST(want + 1, VALUES(want))`;

/** Parameters: project, lane. */
export const COVER_LANE = `INSERT IGNORE INTO segment (project_id, lane, window_no, want, have, held_until_ms)
VALUES (?, ?, ${EVERY_WINDOW}, 1, 1, 0)`;

/**
 * What is to be done for the copies of a project: the rows that say of a lane that it is covered, the windows whose copy
 * is to be made, and those whose copy is in another format; parameters: project, format.
 */
export const SELECT_TO_PACK = `SELECT lane, window_no, want, have, held_until_ms, sizes FROM segment FORCE INDEX (PRIMARY)
WHERE project_id = ? AND (window_no = ${EVERY_WINDOW} OR want > have OR have > 0 AND format <> ?) ORDER BY lane, window_no`;

const PART_COLUMNS = [
  'project_id',
  'lane',
  'window_no',
  'part',
  'have',
  'defects',
  'facts',
  'links',
] as const;

/** A part of a newer copy is not overwritten by one of an older. The guard column comes last. */
export function saveParts(rows: number): string {
  const texts = ['defects', 'facts', 'links'].map(
    (column) => `${column} = IF(VALUES(have) >= have, VALUES(${column}), ${column})`,
  );
  return `INSERT INTO segment_part (${PART_COLUMNS.join(', ')}) VALUES ${placeholders(rows, PART_COLUMNS.length)}
ON DUPLICATE KEY UPDATE ${texts.join(', ')}, have = GREATEST(have, VALUES(have))`;
}

/**
 * Makes copies valid whose parts are written, unless newer ones are; parameters: (window, size) for each, (window,
 * sizes) for each, format, (window, have) for each, project, lane, windows, (window, have) for each. What guards is
 * written last.
 */
export function finishWindows(windows: number): string {
  const byWindow = (otherwise: string): string =>
    `CASE window_no ${'WHEN ? THEN ? '.repeat(windows)}ELSE ${otherwise} END`;
  return `UPDATE segment SET size = ${byWindow('size')}, sizes = ${byWindow('sizes')}, format = ?, have = ${byWindow('have')}
WHERE project_id = ? AND lane = ? AND window_no IN ${placeholders(1, windows)} AND have < ${byWindow('have')}`;
}

const OF_WINDOW = `project_id = ? AND lane = ? AND window_no = ?`;

/** Parts that a copy does not have any more; parameters: window, first of them, have. */
export const DELETE_PARTS_FROM = `DELETE FROM segment_part WHERE ${OF_WINDOW} AND part >= ? AND have <= ?`;

/** Forgets a window without rows; parameters: window, want. One that was marked again stays. */
export const DELETE_EMPTY_WINDOW = `DELETE FROM segment WHERE ${OF_WINDOW} AND want = ?`;

/**
 * All windows of a lane, and the parts of as many of the first as fit an answer; parameters: project, lane, project,
 * lane, characters.
 */
export const SELECT_LANE = `SELECT w.window_no, w.want, w.have, w.held_until_ms, w.format, w.sizes, p.part, p.have AS part_have, p.defects,
  p.facts, p.links
FROM (SELECT window_no, want, have, held_until_ms, format, sizes, SUM(size) OVER (ORDER BY window_no ROWS UNBOUNDED PRECEDING) AS upto
  FROM segment FORCE INDEX (PRIMARY) WHERE project_id = ? AND lane = ?) w
LEFT JOIN segment_part p FORCE INDEX (PRIMARY) ON p.project_id = ? AND p.lane = ? AND p.window_no = w.window_no AND w.upto <= ?
ORDER BY w.window_no, p.part`;

/** Some parts of some windows; parameters: project, lane, first and last part, windows. */
export function selectParts(windows: number): string {
  return `SELECT window_no, part, have AS part_have, defects, facts, links FROM segment_part FORCE INDEX (PRIMARY)
WHERE project_id = ? AND lane = ? AND part BETWEEN ? AND ? AND window_no IN ${placeholders(1, windows)}
ORDER BY window_no, part`;
}

/** The links of some windows; parameters: project, lane, windows. */
export function selectLinks(windows: number): string {
  return `SELECT window_no, part, have AS part_have, links FROM segment_part FORCE INDEX (PRIMARY)
WHERE project_id = ? AND lane = ? AND window_no IN ${placeholders(1, windows)} AND links <> '' ORDER BY window_no, part`;
}

export const DELETE_SEGMENTS = `DELETE FROM segment WHERE project_id = ? LIMIT 5000`;

/** In steps of some megabytes. */
export const DELETE_SEGMENT_PARTS = `DELETE FROM segment_part WHERE project_id = ? LIMIT 200`;
