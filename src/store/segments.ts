import type { DefectFacts } from '../domain/facts';
import { utcDay } from '../domain/day';
import { ALL_DAYS, defectPages } from './defects';
import type { Lane } from './index-state';
import { type Columns, MOST_DEFECTS } from './packed/columns';
import type { Singles } from './packed/dictionary';
import { fromText, toColumns } from './packed/text';
import { batchesOf, select } from './run';
import { LaneCache } from './segment-cache';
import { daysOf, windowOf } from './segment-marks';
import {
  copyAmong,
  type Fetch,
  fetchesOf,
  partsIn,
  type StoredPart,
  type Window,
  windowsIn,
} from './segment-windows';
import { DEFECTS_A_PAGE } from './statements/defect';
import { SELECT_LANE, selectParts } from './statements/segment';

/** Characters of parts in the first answer, which tells of all windows too. */
const FIRST_CHARACTERS = 3_600_000;

/**
 * The defects of a lane by day and id, packed: from the copies that are true, and from the rows where there is none.
 * Whatever is on the way of being changed or copied, they are those of the rows.
 */
export async function loadColumns(projectId: number, lane: Lane): Promise<readonly Columns[]> {
  const cache = new LaneCache(projectId, lane);
  // What is kept need not be read again: then it is asked first what has changed.
  const characters = cache.hasAny() ? 0 : FIRST_CHARACTERS;
  const rows = await select(SELECT_LANE, [projectId, lane, projectId, lane, characters]);
  const windows = windowsIn(rows);
  if (windows === null) return columnsOfLane(projectId, lane);
  return columnsOfWindows(projectId, lane, windows, partsIn(rows), cache);
}

/**
 * The defects of some windows of a lane, in order.
 * @param read parts of copies that are in hand already
 */
export async function columnsOfWindows(
  projectId: number,
  lane: Lane,
  windows: readonly Window[],
  read: readonly StoredPart[],
  cache: LaneCache,
): Promise<readonly Columns[]> {
  const columns = await copiesOf(projectId, lane, windows, read, cache);
  const spans = spansWithout(windows, columns);
  if (spans.length > 0)
    for (const [window, ofWindow] of await columnsOfRows(projectId, lane, spans))
      columns.set(window, ofWindow);
  for (const { window, settled } of windows)
    if (settled !== null && cache.get(window, settled) === null)
      cache.set(window, settled, columns.get(window) ?? []);
  return windows.flatMap(({ window }) => columns.get(window) ?? []);
}

/** The columns of those windows that are kept, or have a true copy. */
async function copiesOf(
  projectId: number,
  lane: Lane,
  windows: readonly Window[],
  read: readonly StoredPart[],
  cache: LaneCache,
): Promise<Map<number, readonly Columns[]>> {
  const columns = new Map<number, readonly Columns[]>();
  for (const { window, settled } of windows) {
    const kept = cache.get(window, settled);
    if (kept !== null) columns.set(window, kept);
  }
  const copied = windows.filter(({ version }) => version !== null);
  const inHand = new Set(read.map(({ window }) => window));
  const missing = copied.filter(({ window }) => !columns.has(window) && !inHand.has(window));
  const fetched = await Promise.all(fetchesOf(missing).map((fetch) => fetchParts(projectId, lane, fetch)));
  const parts = new Map<number, StoredPart[]>();
  for (const part of [...read, ...fetched.flat()])
    parts.set(part.window, [...(parts.get(part.window) ?? []), part]);
  const singles: Singles = new Map();
  for (const each of copied) {
    const { window } = each;
    const copy = columns.has(window) ? null : copyAmong(parts.get(window) ?? [], each);
    if (copy === null) continue;
    columns.set(
      window,
      copy.map((part) => fromText(part, singles)),
    );
  }
  return columns;
}

async function fetchParts(
  projectId: number,
  lane: Lane,
  { windows, from, to }: Fetch,
): Promise<readonly StoredPart[]> {
  const rows: StoredPart[] = [];
  for (const some of batchesOf(windows))
    rows.push(...partsIn(await select(selectParts(some.length), [projectId, lane, from, to, ...some])));
  return rows;
}

/** Windows from one to another. */
interface WindowSpan {
  readonly first: number;
  readonly last: number;
}

/** Windows in a row that are not known, from the first to the last of them. */
export function spansWithout(
  windows: readonly Window[],
  known: ReadonlyMap<number, unknown>,
): readonly WindowSpan[] {
  const spans: { first: number; last: number }[] = [];
  let open: { first: number; last: number } | null = null;
  for (const { window } of windows) {
    if (known.has(window)) open = null;
    else if (open) open.last = window;
    else spans.push((open = { first: window, last: window }));
  }
  return spans;
}

/** The defects of some windows as their rows have them, by window. */
async function columnsOfRows(
  projectId: number,
  lane: Lane,
  spans: readonly WindowSpan[],
): Promise<ReadonlyMap<number, readonly Columns[]>> {
  const columns = new Map<number, readonly Columns[]>();
  let [window, chunk] = [-Infinity, [] as DefectFacts[]];
  const close = (): void => {
    if (chunk.length > 0) columns.set(window, [...(columns.get(window) ?? []), toColumns(chunk)]);
    chunk = [];
  };
  const days = spans.map(({ first, last }) => ({ first: daysOf(first).first, last: daysOf(last).last }));
  for await (const page of defectPages(projectId, lane, days))
    for (const defect of page) {
      const own = windowOf(utcDay(defect.created));
      if (own !== window || chunk.length === MOST_DEFECTS) close();
      window = own;
      chunk.push(defect);
    }
  close();
  return columns;
}

/** All defects of a lane as their rows have them. */
export async function columnsOfLane(projectId: number, lane: Lane): Promise<readonly Columns[]> {
  const columns: Columns[] = [];
  let chunk: DefectFacts[] = [];
  for await (const page of defectPages(projectId, lane, [ALL_DAYS])) {
    chunk.push(...page);
    if (chunk.length + DEFECTS_A_PAGE <= MOST_DEFECTS) continue;
    columns.push(toColumns(chunk));
    chunk = [];
  }
  return chunk.length === 0 ? columns : [...columns, toColumns(chunk)];
}
