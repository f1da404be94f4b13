import type { RowDataPacket } from 'mysql2/promise';
import { utcDay } from '../../../src/domain/day';
import type { DefectFacts } from '../../../src/domain/facts';
import { defectFrom } from '../../../src/store/defect-row';
import { PackedDefects } from '../../../src/store/packed/packed-defect';
import { fromText } from '../../../src/store/packed/text';
import { copyAmong, partsIn, windowsIn } from '../../../src/store/segment-windows';
import { windowOf } from '../../../src/store/segment-marks';
import type { Database } from '../../../sandbox/database';

/** A lane's windows, the parts of their copies and its rows, seen from outside the app. */
interface Lane {
  readonly heads: RowDataPacket[];
  readonly parts: RowDataPacket[];
  readonly rows: RowDataPacket[];
}

/** Copies that say they are true and are not what the rows are, and rows in windows that nobody knows of; in words. */
export async function untrueCopies({ pool }: Database): Promise<readonly string[]> {
  const lanes = new Map<string, Lane>();
  for (const [what, statement] of Object.entries(STATEMENTS) as [keyof Lane, string][]) {
    const [rows] = await pool.query<RowDataPacket[]>(statement);
    for (const row of rows) {
      const name = `${String(row['project_id'])}/${String(row['lane'])}`;
      const lane = lanes.get(name) ?? { heads: [], parts: [], rows: [] };
      lanes.set(name, lane);
      lane[what].push(row);
    }
  }
  return [...lanes].flatMap(([name, lane]) => untrueIn(name, lane));
}

const STATEMENTS: Readonly<Record<keyof Lane, string>> = {
  heads: 'SELECT * FROM segment ORDER BY project_id, lane, window_no',
  parts: 'SELECT *, have AS part_have FROM segment_part ORDER BY project_id, lane, window_no, part',
  rows: 'SELECT * FROM defect WHERE project_id > 0 AND gone = 0 ORDER BY project_id, lane, created_day, issue_id',
};

/** Windows whose copy waits to be made; in words. */
export async function waitingCopies({ pool }: Database): Promise<readonly string[]> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT project_id, lane, window_no FROM segment WHERE want > have',
  );
  return rows.map((row) => `the window ${nameOf(row)} was never packed`);
}

function untrueIn(lane: string, { heads, parts, rows }: Lane): readonly string[] {
  const windows = windowsIn(heads);
  // Rows of a lane that is not covered are read themselves.
  if (windows === null) return [];
  const stored = byWindow(rows);
  const copies = partsIn(parts);
  const problems: string[] = [];
  for (const window of windows) {
    const own = stored.get(window.window) ?? [];
    stored.delete(window.window);
    if (window.version === null) continue;
    const copy = copyAmong(
      copies.filter((part) => part.window === window.window),
      window,
    );
    if (copy === null) continue;
    const packed = [...new PackedDefects(copy.map((part) => fromText(part, new Map())))].map(plain);
    if (JSON.stringify(packed) !== JSON.stringify(own))
      problems.push(`the copy of the window ${lane}/${window.window} is not its rows`);
  }
  return [...problems, ...[...stored.keys()].map((window) => `nobody knows of the window ${lane}/${window}`)];
}

function byWindow(rows: readonly RowDataPacket[]): Map<number, DefectFacts[]> {
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
