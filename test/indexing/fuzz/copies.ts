import type { RowDataPacket } from 'mysql2/promise';
import { utcDay } from '../../../src/domain/day';
import type { DefectFacts } from '../../../src/domain/facts';
import { defectFrom } from '../../../src/store/defect-row';
import { PackedDefects } from '../../../src/store/packed/packed-defect';
import { fromText } from '../../../src/store/packed/text';
import { copyAmong, partsIn, windowsIn } from '../../../src/store/segment-windows';
import { windowOf } from '../../../src/store/segment-marks';
import type { Database } from '../../../sandbox/database';

/** A lane's rows and its packed copies, seen from outside the app. */
interface Lane {
  readonly projectId: number;
  readonly lane: number;
}

/** Copies that say they are true and are not what the rows are, and rows in windows that nobody knows of; in words. */
export async function untrueCopies({ pool }: Database): Promise<readonly string[]> {
  const [lanes] = await pool.query<RowDataPacket[]>(
    'SELECT DISTINCT project_id, lane FROM segment UNION SELECT DISTINCT project_id, lane FROM defect WHERE project_id > 0',
  );
  const problems: string[] = [];
  for (const row of lanes)
    problems.push(
      ...(await untrueIn(pool, { projectId: Number(row['project_id']), lane: Number(row['lane']) })),
    );
  return problems;
}

/** Windows whose copy waits to be made; in words. */
export async function waitingCopies({ pool }: Database): Promise<readonly string[]> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT project_id, lane, window_no FROM segment WHERE want > have',
  );
  return rows.map((row) => `the window ${nameOf(row)} was never packed`);
}

async function untrueIn(pool: Database['pool'], { projectId, lane }: Lane): Promise<readonly string[]> {
  const key = [projectId, lane];
  const [heads] = await pool.query<RowDataPacket[]>(
    'SELECT * FROM segment WHERE project_id = ? AND lane = ?',
    key,
  );
  const windows = windowsIn(heads);
  // Rows of a lane that is not covered are read themselves.
  if (windows === null) return [];
  const [parts] = await pool.query<RowDataPacket[]>(
    'SELECT *, have AS part_have FROM segment_part WHERE project_id = ? AND lane = ? ORDER BY window_no, part',
    key,
  );
  const stored = await rowsOf(pool, key);
  const problems: string[] = [];
  for (const window of windows) {
    const name = `${projectId}/${lane}/${window.window}`;
    const rows = stored.get(window.window) ?? [];
    stored.delete(window.window);
    if (window.version === null) continue;
    const copy = copyAmong(
      partsIn(parts).filter((part) => part.window === window.window),
      window,
    );
    if (copy === null) continue;
    const packed = [...new PackedDefects(copy.map(fromText))].map(plain);
    if (JSON.stringify(packed) !== JSON.stringify(rows))
      problems.push(`the copy of the window ${name} is not its rows`);
  }
  return [
    ...problems,
    ...[...stored.keys()].map((window) => `nobody knows of the window ${projectId}/${lane}/${window}`),
  ];
}

async function rowsOf(pool: Database['pool'], key: number[]): Promise<Map<number, DefectFacts[]>> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT * FROM defect WHERE project_id = ? AND lane = ? AND gone = 0 ORDER BY created_day, issue_id',
    key,
  );
  const windows = new Map<number, DefectFacts[]>();
  for (const defect of rows.map(defectFrom)) {
    const window = windowOf(utcDay(defect.created));
    windows.set(window, [...(windows.get(window) ?? []), plain(defect)]);
  }
  return windows;
}

/** Every fact, looked up: what is packed has them only when asked. */
export function plain(defect: DefectFacts): DefectFacts {
  const { id, number, created, resolved, typeId, statusId, resolutionId, severityId, discoveryId } = defect;
  const { originId, mechanismId, typeOptionId, areaOptionId, preventionOptionId } = defect;
  const { affected, fixed, components, labels, links, history } = defect;
  return {
    ...{ id, number, created, resolved, typeId, statusId, resolutionId, severityId, discoveryId, originId },
    ...{ mechanismId, typeOptionId, areaOptionId, preventionOptionId },
    ...{ affected, fixed, components, labels, links, history },
  };
}

function nameOf(row: RowDataPacket): string {
  return ['project_id', 'lane', 'window_no'].map((column) => String(row[column])).join('/');
}
