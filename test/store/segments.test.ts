import type { RowDataPacket } from 'mysql2/promise';
import type { DefectFacts } from '../../src/domain/facts';
import { coverLanes, loadToPack, rebuildWindows } from '../../src/store/segment-build';
import { defectPages, removeIssues, saveDefects } from '../../src/store/defects';
import { MOST_DEFECTS } from '../../src/store/packed/columns';
import { PackedDefects } from '../../src/store/packed/packed-defect';
import { LaneCache } from '../../src/store/segment-cache';
import { loadColumns } from '../../src/store/segments';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { newSite } from '../support/site';

const DAY_MS = 86_400_000;
let sandbox: Sandbox;
let code: () => Promise<void>;
let project = 100;

beforeAll(async () => {
  const { site, clock } = newSite();
  sandbox = await openSandbox(site, clock, {
    appModule: async () => ({ ...(await import('../../src/index')), resolver: () => code() }),
  });
});
beforeEach(() => {
  project += 1;
});
afterAll(() => sandbox.close());

/** Runs code as a function of the app, on Forge SQL. */
async function inApp<T>(run: () => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  code = async () => {
    result = { value: await run() };
  };
  await sandbox.platform.invoke('resolver', 'any');
  if (!result) throw new Error('the code did not end');
  return result.value;
}

function defect(id: number, statusId: number, day = 19_000): DefectFacts {
  const none = { resolutionId: null, severityId: null, discoveryId: null, originId: null, mechanismId: null };
  const unmapped = { typeOptionId: null, areaOptionId: null, preventionOptionId: null };
  const lists = { affected: [], fixed: [], components: [], labels: [], links: [] };
  return {
    ...{ ...none, ...unmapped, ...lists },
    ...{
      id: 1_000_000 * project + id,
      number: id,
      created: day * DAY_MS,
      resolved: null,
      typeId: 1,
      statusId,
      history: null,
    },
  };
}

const save = (...defects: readonly DefectFacts[]): Promise<unknown> =>
  saveDefects(defects.map((facts) => ({ projectId: project, lane: 0 as const, seen: Date.now(), facts })));
/** Status by number, as a reader has it. */
const read = async (): Promise<Record<number, number>> =>
  Object.fromEntries(
    [...new PackedDefects(await loadColumns(project, 0))].map(({ number, statusId }) => [number, statusId]),
  );
const packAll = async (): Promise<number> => {
  await coverLanes(project, (await loadToPack(project, Date.now())).uncovered);
  const { windows } = await loadToPack(project, Date.now());
  await rebuildWindows(windows);
  return windows.length;
};
async function query(sql: string): Promise<RowDataPacket[]> {
  const [rows] = await sandbox.database.pool.query<RowDataPacket[]>(sql, [project]);
  return rows;
}

test('a packed window is read from its copy, and from its rows as soon as a write is announced', () =>
  inApp(async () => {
    await save(defect(1, 10), defect(2, 10, 19_100));
    expect(await packAll()).toBe(2);
    await query('UPDATE defect SET status_id = 99 WHERE project_id = ?');
    new LaneCache(project, 0).clear();
    expect(await read()).toEqual({ 1: 10, 2: 10 });
    await save(defect(1, 11));
    expect(await read()).toEqual({ 1: 11, 2: 10 });
  }));

test('a window is not packed while a write that was announced may still come', () =>
  inApp(async () => {
    await save(defect(1, 10));
    await packAll();
    await query('UPDATE segment SET want = want + 1, held_until_ms = 9e15 WHERE project_id = ? AND want > 1');
    expect(await packAll()).toBe(0);
    await query('UPDATE defect SET status_id = 12 WHERE project_id = ?');
    expect(await read()).toEqual({ 1: 12 });
  }));

test('a copy of which a part is of another version is none', () =>
  inApp(async () => {
    await save(defect(1, 10));
    await packAll();
    await query('UPDATE defect SET status_id = 13 WHERE project_id = ?');
    await query('UPDATE segment_part SET have = have + 1 WHERE project_id = ?');
    expect(await read()).toEqual({ 1: 13 });
    await query('UPDATE segment_part SET have = have - 1 WHERE project_id = ?');
    new LaneCache(project, 0).clear();
    expect(await read()).toEqual({ 1: 10 });
  }));

test('rows that were written before there were segments are read, and known from the first packing on', () =>
  inApp(async () => {
    await save(defect(1, 10), defect(2, 10, 18_000));
    await query('DELETE FROM segment WHERE project_id = ?');
    expect(await read()).toEqual({ 1: 10, 2: 10 });
    expect(await packAll()).toBe(2);
    expect(await read()).toEqual({ 1: 10, 2: 10 });
  }));

test('a window whose defects have gone is forgotten, with its copy', () =>
  inApp(async () => {
    await save(defect(1, 10), defect(2, 10, 19_100));
    await packAll();
    await removeIssues([defect(1, 10).id], 0, Date.now(), false);
    expect(await read()).toEqual({ 2: 10 });
    await packAll();
    expect(await query('SELECT part FROM segment_part WHERE project_id = ?')).toHaveLength(1);
    expect(await read()).toEqual({ 2: 10 });
  }));

test('a window of many defects is cut into parts, and read as one', () =>
  inApp(async () => {
    const many = Array.from({ length: MOST_DEFECTS + 5 }, (_, at) => defect(at + 1, at % 7));
    await save(...many);
    await packAll();
    expect(await query('SELECT part FROM segment_part WHERE project_id = ?')).toHaveLength(2);
    const expected: unknown[] = [];
    for await (const page of defectPages(project, 0, [{ first: 0, last: 20_000 }]))
      expected.push(...page.map(({ id }) => id));
    expect([...new PackedDefects(await loadColumns(project, 0))].map(({ id }) => id)).toEqual(expected);
  }));

test('a reader that knows copies asks only what has changed, and takes the new ones', () =>
  inApp(async () => {
    await save(defect(1, 10), defect(2, 10, 19_100));
    await packAll();
    await read();
    await save(defect(1, 11));
    await packAll();
    const before = sandbox.platform.usage.snapshot().sql.statements;
    expect(await read()).toEqual({ 1: 11, 2: 10 });
    expect(sandbox.platform.usage.snapshot().sql.statements - before).toBe(2);
    await read();
    expect(sandbox.platform.usage.snapshot().sql.statements - before).toBe(3);
  }));

test('rows of a window that no write is under way to are read once, and again after each write', () =>
  inApp(async () => {
    await save(defect(1, 10), defect(2, 10, 18_000), defect(3, 10, 19_100));
    await coverLanes(project, (await loadToPack(project, Date.now())).uncovered);
    const statements = async (): Promise<number> => {
      const before = sandbox.platform.usage.snapshot().sql.statements;
      expect(Object.keys(await read())).toHaveLength(3);
      return sandbox.platform.usage.snapshot().sql.statements - before;
    };
    expect(await statements()).toBe(2);
    expect(await statements()).toBe(1);
    await save(defect(1, 11), defect(3, 12, 19_100));
    expect(await read()).toEqual({ 1: 11, 2: 10, 3: 12 });
    expect(await statements()).toBe(1);
    await packAll();
    expect(await statements()).toBe(1);
    expect(await read()).toEqual({ 1: 11, 2: 10, 3: 12 });
  }));

test('rows are not kept while a write that was announced may still come', () =>
  inApp(async () => {
    await save(defect(1, 10));
    await coverLanes(project, (await loadToPack(project, Date.now())).uncovered);
    await query('UPDATE segment SET want = want + 1, held_until_ms = 9e15 WHERE project_id = ? AND want > 1');
    expect(await read()).toEqual({ 1: 10 });
    await query('UPDATE defect SET status_id = 12 WHERE project_id = ?');
    expect(await read()).toEqual({ 1: 12 });
    await query('UPDATE segment SET held_until_ms = 0 WHERE project_id = ?');
    expect(await read()).toEqual({ 1: 12 });
  }));

test('defects of many spans of days are read by one statement, a page at a time', () =>
  inApp(async () => {
    const days = [18_000, 18_001, 18_500, 19_000, 19_001, 19_002];
    const all = days.flatMap((day, at) =>
      Array.from({ length: 1200 }, (_, number) => defect(at * 1200 + number + 1, 1, day)),
    );
    await save(...all);
    const spans = [
      { first: 18_001, last: 18_400 },
      { first: 18_500, last: 18_500 },
      { first: 19_000, last: 19_002 },
    ];
    const before = sandbox.platform.usage.snapshot().sql.statements;
    const found: number[] = [];
    for await (const page of defectPages(project, 0, spans)) found.push(...page.map(({ number }) => number));
    expect(found).toEqual(all.slice(1200).map(({ number }) => number));
    expect(sandbox.platform.usage.snapshot().sql.statements - before).toBe(2);
  }));
