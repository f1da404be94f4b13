import { gzipSync } from 'node:zlib';
import type { RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';
import { type Report, reportOf } from '../../src/domain/aggregate/report';
import { utcDay } from '../../src/domain/day';
import type { RequestOf, ResolverName } from '../../src/contract/calls';
import { type SentAnswer, unpacked } from '../../src/contract/packed-answer';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import type { DefectFacts, ProjectFacts } from '../../src/domain/facts';
import { enqueue } from '../../src/indexing/queue';
import { saveDefects } from '../../src/store/defects';
import { facts } from '../../src/store/facts';
import { loadIndexState } from '../../src/store/index-state';
import { LaneCache } from '../../src/store/segment-cache';
import { WINDOW_DAYS, windowOf } from '../../src/store/segment-marks';
import { Clock } from '../../sandbox/clock';
import { builtInUsers, createProject, JiraSite } from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { ask } from '../../sandbox/report/app';
import { manyFacts } from '../many-facts';
import { auditBytes } from './audit-bytes';
import { fillDefects, saveLists } from './fill';
import { GroupBy } from './group-by';
import { processorClock } from './processor';
import { type SurfaceCost, surfaceCost } from './surfaces';

export const segmentCost = z.object({
  defects: z.number(),
  /** Statements that read defects, of the first report of a fresh process. */
  statements: z.number(),
  /** Processor milliseconds of app and database: a report that reads every copy, one that has them in memory, and the same numbers by GROUP BY. */
  reportMs: z.number(),
  warmMs: z.number(),
  groupByMs: z.number(),
  tableBytes: z.number(),
  segmentBytes: z.number(),
  memoryBytes: z.number(),
  answerBytes: z.number(),
  /** Rows that packing reads after one edit, and those of the largest window. */
  refreshedRows: z.number(),
  windowRows: z.number(),
  surfaces: z.array(surfaceCost),
  /** The most that a page of the audit has to read. */
  auditBytes: z.number(),
  /** What stays reachable when every surface was asked: what was unpacked is kept. */
  keptBytes: z.number(),
});
export type SegmentCost = z.infer<typeof segmentCost>;

const AS_OF = '2024-01-01';
/** Half of the days on which defects were created. */
const DAYS_BACK = 1825;
/** The first runs also compile the code: of a small project more of them are made. */
const DEFECTS_IN_ALL_RUNS = 800_000;
const FEWEST_RUNS = 3;
const DEFECT_TABLES = /\b(?:defect|segment|segment_part)\b/;
/** So that the rows of a million defects are in memory when they are grouped. */
export const BUFFER_POOL = 1024 * 1024 * 1024;

/** What a project of a size costs; on a site of its own. */
export async function measureSegments(defects: number): Promise<SegmentCost> {
  const app = await openApp(defects);
  try {
    const many = manyFacts(defects);
    await app.sandbox.database.pool.query(`SET GLOBAL innodb_buffer_pool_size = ${BUFFER_POOL}`);
    await fillDefects(app.sandbox.database, app.projectId, 'MANY', many);
    await app.run(() => saveLists(app.projectId, many));
    await app.pack();
    const first = await app.counted(() => app.report());
    return {
      defects,
      statements: first.statements,
      ...(await timesOf(app, many)),
      ...(await storedBytes(app.sandbox)),
      answerBytes: gzipSync(JSON.stringify(first.result)).length,
      ...(await refreshed(app, many)),
      surfaces: await surfacesOf(app),
      auditBytes: await auditBytes(app.sandbox, app.projectId),
      keptBytes: await settledReachable(),
      memoryBytes: await bytesInMemory(app),
    };
  } finally {
    await app.sandbox.close();
  }
}

/** The app on a site with one project, and ways to ask it and to run code in it. */
export async function openApp(defects: number) {
  const clock = new Clock();
  const site = new JiraSite(clock);
  const projectId = Number(createProject(site, { key: 'MANY' }).id);
  let statements = 0;
  let inApp: (() => Promise<void>) | null = null;
  const sandbox = await openSandbox(site, clock, {
    appModule: async () => {
      const app = await import('../../src/index');
      const onIndexWork: typeof app.onIndexWork = async (event) => {
        if (inApp === null) return app.onIndexWork(event);
        await inApp();
        return undefined;
      };
      const onHour = (): Promise<void> => enqueue({ kind: 'segments', projectId });
      return { ...app, onIndexWork, onHour };
    },
    afterStatement: (statement) => {
      if (DEFECT_TABLES.test(statement)) statements++;
    },
  });
  const pack = async (): Promise<void> => {
    await sandbox.platform.runSchedule('hourly');
    await sandbox.platform.settle();
  };
  return {
    defects,
    sandbox,
    projectId,
    pack,
    report: () => ask(sandbox, 'report', { projectId, asOf: AS_OF }),
    /** Runs code as the app's, in the place of its index work. */
    run: async <T>(code: () => Promise<T>): Promise<T> => {
      const results: T[] = [];
      inApp = async () => {
        inApp = null;
        results.push(await code());
      };
      await pack();
      const [result] = results;
      if (result === undefined) throw new Error('the code did not end');
      return result;
    },
    counted: async <T>(code: () => Promise<T>): Promise<{ result: T; statements: number; rows: number }> => {
      const rows = sandbox.platform.usage.snapshot().sql.rowsRead;
      statements = 0;
      const result = await code();
      return { result, statements, rows: sandbox.platform.usage.snapshot().sql.rowsRead - rows };
    },
  };
}
export type App = Awaited<ReturnType<typeof openApp>>;

/** Makes what instances remember of copies worthless, as a new instance has it. */
export async function forgetCopies({ database: { pool } }: Sandbox): Promise<void> {
  await pool.query('UPDATE segment SET want = want + 1, have = have + 1 WHERE have > 1');
  await pool.query('UPDATE segment_part SET have = have + 1');
}

/** Processor time of each, the least of several rounds: what else the machine does only adds, and to all of them. */
async function timesOf(
  app: App,
  facts: ProjectFacts,
): Promise<Pick<SegmentCost, 'reportMs' | 'warmMs' | 'groupByMs'>> {
  const { sandbox, projectId, defects, report } = app;
  const groups = await GroupBy.over(sandbox.database, projectId, facts);
  requireSame((await report()).report, await groups.run());
  const clock = await processorClock(sandbox.database);
  const times = { reportMs: Infinity, warmMs: Infinity, groupByMs: Infinity };
  const time = async (which: keyof typeof times, work: () => Promise<unknown>): Promise<void> => {
    const began = clock();
    await work();
    times[which] = Math.min(times[which], clock() - began);
  };
  for (let round = 0; round < Math.max(FEWEST_RUNS, DEFECTS_IN_ALL_RUNS / defects); round++) {
    await forgetCopies(sandbox);
    await time('reportMs', report);
    await time('warmMs', report);
    await time('groupByMs', () => groups.run());
  }
  return times;
}

/** The surfaces that read all defects, each as a new instance answers. */
async function surfacesOf(app: App): Promise<SurfaceCost[]> {
  const { projectId, defects } = app;
  const day = utcDay(Date.parse(AS_OF)) - DAYS_BACK;
  const middle = { day, issueId: 0, rows: defects / 2 };
  return [
    await surfaceOf(app, 'report', 'report', { projectId, asOf: AS_OF }),
    await surfaceOf(app, 'settings preview', 'preview-settings', {
      projectId,
      document: { exposureWindowDays: 30 },
    }),
    await surfaceOf(app, 'triage queue', 'triage-queue', { projectId, tab: 'recent' }),
    await surfaceOf(app, 'first page of the audit', 'audit-export', { projectId, after: null }),
    await surfaceOf(app, 'audit, a page from the middle', 'audit-export', { projectId, after: middle }),
  ];
}

/** What an answer costs an instance that remembers nothing of the app's first project. @throws Error when it is refused */
export async function surfaceOf<N extends ResolverName>(
  { sandbox, projectId, run }: App,
  name: string,
  resolver: N,
  request: RequestOf<N>,
): Promise<SurfaceCost> {
  await run(async () => {
    new LaneCache(projectId, 0).clear();
    return true;
  });
  const before = { ...sandbox.platform.usage.snapshot().sql };
  const clock = await processorClock(sandbox.database);
  const began = clock();
  const { accountId } = builtInUsers.siteAdmin;
  const sent = await sandbox.platform.invoke('resolver', resolver, request, { accountId });
  const processorMs = clock() - began;
  const answer = await unpacked(sent as SentAnswer<unknown>);
  if (!answer.ok) {
    const said = sandbox.platform.logs
      .map(({ message }) => message)
      .filter((line) => line.includes('resolver-failed'));
    throw new Error(`${name}: ${JSON.stringify(answer.error)} ${said.join(' ')}`);
  }
  const { statements, rowsRead, responseBytes } = sandbox.platform.usage.snapshot().sql;
  return {
    name,
    statements: statements - before.statements,
    rowsRead: rowsRead - before.rowsRead,
    bytesRead: responseBytes - before.responseBytes,
    answerBytes: Buffer.byteLength(JSON.stringify(sent)),
    processorMs,
  };
}

/** @throws Error when the two ways do not come to the same numbers */
function requireSame(
  report: Report | undefined,
  [rows, shipped]: readonly (readonly RowDataPacket[])[],
): void {
  const counted = Object.fromEntries((rows ?? []).map((row) => [String(row['scope']), Number(row['n'])]));
  for (const [row, n] of Object.entries(report?.reconciliation ?? {}))
    if ((counted[row] ?? 0) !== n)
      throw new Error(`${row}: ${counted[row] ?? 0} by GROUP BY, ${n} in the report`);
  for (const { release, shippedIn } of report?.releases.rows ?? []) {
    const of = (shipped ?? []).filter((row) => Number(row['shipped_id']) === release.id);
    const n = of.reduce((sum, row) => sum + Number(row['n']), 0);
    const { escaped, contained, unclassified } = shippedIn;
    if (n !== escaped + contained + unclassified) throw new Error(`${release.name}: ${n} by GROUP BY`);
  }
}

async function storedBytes({ database }: Sandbox): Promise<Pick<SegmentCost, 'tableBytes' | 'segmentBytes'>> {
  await database.pool.query('ANALYZE TABLE defect, segment, segment_part');
  const [tables] = await database.pool.query<RowDataPacket[]>(
    'SELECT table_name AS name, data_length + index_length AS bytes FROM information_schema.tables WHERE table_schema = ?',
    [database.name],
  );
  const of = (name: string): number => Number(tables.find((table) => table['name'] === name)?.['bytes'] ?? 0);
  return { tableBytes: of('defect'), segmentBytes: of('segment') + of('segment_part') };
}

/** One of the last defects is written again; then what changed is packed, and nothing else may be read for it. */
async function refreshed(
  { projectId, sandbox, run, counted, pack }: App,
  { defects }: ProjectFacts,
): Promise<Pick<SegmentCost, 'refreshedRows' | 'windowRows'>> {
  let last: DefectFacts | null = null;
  for (const facts of defects) last = facts;
  if (last === null) throw new Error('there is no defect');
  const facts = last;
  const first = WINDOW_DAYS * windowOf(utcDay(facts.created));
  const [[inWindow]] = await sandbox.database.pool.query<RowDataPacket[]>(
    'SELECT COUNT(*) AS n FROM defect WHERE created_day BETWEEN ? AND ?',
    [first, first + WINDOW_DAYS - 1],
  );
  const { rows } = await counted(async () => {
    await run(async () => {
      await saveDefects([{ projectId, lane: 0, seen: Date.now(), facts }]);
      return true;
    });
    await pack();
  });
  return { refreshedRows: rows, windowRows: Number(inWindow?.['n']) };
}

/** The most that is reachable at the end of a walk or of the whole, above what was before. */
function bytesInMemory({ projectId, run }: App): Promise<number> {
  return run(async () => {
    const index = await loadIndexState(projectId);
    if (index === null) throw new Error('the project is not there');
    new LaneCache(projectId, 0).clear();
    const before = await settledReachable();
    const read = await facts(index, 'service requests');
    let most = reachable() - before;
    function* walked(): Generator<DefectFacts, void> {
      yield* read.defects;
      most = Math.max(most, reachable() - before);
    }
    const report = reportOf(
      { ...read, defects: { [Symbol.iterator]: walked } },
      DEFAULT_SETTINGS,
      utcDay(Date.parse(AS_OF)),
    );
    if (report.read === 0) throw new Error('no defect was read');
    return Math.max(most, reachable() - before);
  });
}

/** Bytes that are in use. Buffers that nobody needs are given back some time after the objects that held them. */
export async function settledReachable(): Promise<number> {
  reachable();
  await new Promise((resolve) => setTimeout(resolve, 200));
  return reachable();
}

function reachable(): number {
  if (!globalThis.gc) throw new Error('run with node --expose-gc');
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
