import type { RowDataPacket } from 'mysql2/promise';
import { DAYS_THAT_TELL_OF_SPIKES } from '../../src/domain/aggregate/companions/import-spikes';
import { charactersOf, sizesFromText } from '../../src/store/part-sizes';
import { WINDOW_DAYS } from '../../src/store/segment-marks';
import { SLICE_CHARACTERS } from '../../src/store/segment-slice';
import type { Sandbox } from '../../sandbox/open';

/** What an answer says of a window beside its parts, of a part's size, and of a linked issue, in JSON. */
const WINDOW_BYTES = 200;
const SIZE_BYTES = 20;
const LINKED_BYTES = 50;
/** Versions, names, sprints, settings and rights; they do not grow with defects. */
const LISTS_BYTES = 100_000;

/**
 * The most that a page of the audit reads, from how it is made: copies of its own days, of the days on both sides that
 * tell of imports, and of all other days the links alone; and the list of windows and of linked issues.
 */
export async function auditBytes({ database: { pool } }: Sandbox, projectId: number): Promise<number> {
  const of = 'WHERE project_id = ?';
  const [rows] = await pool.query<RowDataPacket[]>(`SELECT sizes FROM segment ${of}`, [projectId]);
  const [[linked]] = await pool.query<RowDataPacket[]>(`SELECT COUNT(*) AS n FROM linked_issue ${of}`, [
    projectId,
  ]);
  const windows = rows.map((row) => sizesFromText(row['sizes'] as string | null));
  const largest = Math.max(...windows.map(charactersOf));
  const links = windows.map((sizes) => charactersOf(sizes.map((size) => ({ ...size, facts: 0 }))));
  const aside = 2 * Math.ceil((DAYS_THAT_TELL_OF_SPIKES + WINDOW_DAYS - 1) / WINDOW_DAYS);
  const ofWindows = windows.reduce((sum, sizes) => sum + WINDOW_BYTES + SIZE_BYTES * sizes.length, 0);
  return (
    Math.max(SLICE_CHARACTERS, largest) +
    aside * largest +
    links.reduce((sum, characters) => sum + characters, 0) +
    ofWindows +
    LINKED_BYTES * Number(linked?.['n']) +
    LISTS_BYTES
  );
}
