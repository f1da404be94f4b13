import { readdirSync } from 'node:fs';
import path from 'node:path';
import { statementsOf } from '../../scripts/lint/sql';
import { createSelectField, setEditable, updateIssue } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import type { ResolverName } from '../../src/contract/calls';
import { verdictOn } from '../../src/store/explain/explain';
import { questionsAbout } from '../../src/store/explain/questions';
import { readPlan } from '../../src/store/explain/read-plan';
import { ask, data, developer, enable, open, outsider, projectAdmin, shopSite } from '../support/site';

function raise(statement: string): never {
  throw new Error(`${statement} is not asked about`);
}

describe('on a site', () => {
  let base: ReturnType<typeof shopSite>;
  let sandbox: Sandbox;

  beforeEach(async () => {
    base = shopSite();
    for (let place = 0; place < 40; place++) base.addBug('2024-05-02');
    sandbox = await open(base);
  });
  afterEach(async () => {
    expect(sandbox.platform.errors).toEqual([]);
    await sandbox.close();
  });

  test.each<[ResolverName]>([['check-database'], ['check-jira'], ['signs-of-life'], ['test-queue']])(
    '%s is for who administers Jira',
    async (name) => {
      for (const [user, code] of [
        [null, 'sign-in'],
        [outsider, 'not-allowed'],
        [developer, 'not-allowed'],
        [projectAdmin, 'not-allowed'],
      ] as const) {
        const answer = await ask(sandbox, name, {}, user);
        expect(answer.ok ? 'ok' : answer.error.code).toBe(code);
      }
      expect((await ask(sandbox, name, {})).ok).toBe(true);
      await sandbox.platform.settle();
    },
  );

  test('the database tells its version and how it would run every statement', async () => {
    await enable(sandbox, base.shop);
    const { version, plans } = await data(sandbox, 'check-database', {});
    expect(version).toMatch(/^\d+\.\d+/);
    expect(plans).toHaveLength(questionsAbout({ projectId: 1, lane: 0, day: 0, issueId: 1 }).length);
    expect(plans.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
    expect(plans.filter(({ verdict }) => verdict === 'other')).toEqual([]);
  });

  test('no plan hangs on statistics: what is not one row of a whole key is read by an index that is named', async () => {
    await enable(sandbox, base.shop);
    const { plans } = await data(sandbox, 'check-database', {});
    const questions = questionsAbout({ projectId: 1, lane: 0, day: 0, issueId: 1 });
    const left = plans.flatMap(({ statement, reads }) => {
      const { text, indexes } = questions.find(({ name }) => name === statement) ?? raise(statement);
      return reads
        .filter(({ table, access }) => table in indexes && !['const', 'eq_ref'].includes(access))
        .filter(({ table, index }) => !new RegExp(`\\b${table} FORCE INDEX \\(${index}\\)`).test(text))
        .map(({ table, access }) => `${statement}: ${table} (${access})`);
    });
    expect(left).toEqual([]);
  });

  test('before anything is read there is nothing to explain, and nothing is wrong with that', async () => {
    const { plans } = await data(sandbox, 'check-database', {});
    const verdicts = new Set(plans.map(({ verdict }) => verdict));
    expect(verdicts.has('refused')).toBe(false);
    expect(verdicts.has('no plan')).toBe(true);
    expect((await data(sandbox, 'check-jira', {})).editing).toEqual([]);
    expect(await data(sandbox, 'signs-of-life', {})).toMatchObject({
      issueEvent: null,
      schedule: null,
      queue: null,
    });
  });

  test('Jira tells its time and rates, and which mapped fields the caller can set', async () => {
    const discovery = createSelectField(base.site, 'Stage', ['UAT']);
    const origin = createSelectField(base.site, 'Origin', ['Code']);
    origin.trashed = true;
    await data(sandbox, 'save-site-settings', {
      document: { fields: { discovery: discovery.id, origin: origin.id } },
    });
    await enable(sandbox, base.shop);
    const { clock, rates, editing } = await data(sandbox, 'check-jira', {});
    expect(Math.abs(clock.aheadMs)).toBeLessThanOrEqual(1000 + clock.uncertainMs);
    for (const headers of [rates.app, rates.user])
      expect(headers.map(({ name }) => name)).toEqual(expect.arrayContaining(['x-ratelimit-remaining']));
    expect(editing).toEqual([
      {
        projectKey: 'SHOP',
        issue: {
          key: 'SHOP-40',
          fields: [
            { field: 'discovery', isEditable: true },
            { field: 'origin', isEditable: false },
          ],
        },
      },
    ]);
    setEditable(base.site, base.open, false);
    const [shop] = (await data(sandbox, 'check-jira', {})).editing;
    expect(shop?.issue?.fields.map(({ isEditable }) => isEditable)).toEqual([false, false]);
  });

  test('events, the schedule and the queue leave a sign, with how late an event came', async () => {
    await enable(sandbox, base.shop);
    const before = base.clock.now();
    sandbox.platform.disturb({
      seed: 1,
      doubledShare: 0,
      lostShare: 0,
      earliestMs: 60_000,
      latestMs: 60_000,
    });
    const [issue] = base.site.issues.ofProject(base.shop);
    if (!issue) throw new Error('there is no issue');
    updateIssue(base.site, issue, { labels: ['seen'] });
    await sandbox.platform.settle();
    const event = (await data(sandbox, 'signs-of-life', {})).issueEvent;
    expect(event?.at).toBeGreaterThanOrEqual(before + 60_000);
    expect(event?.lateMs).toBeGreaterThanOrEqual(60_000);
    expect(event?.lateMs).toBeLessThan(120_000);
    await sandbox.platform.runSchedule('hourly');
    const { asked } = await data(sandbox, 'test-queue', {});
    await sandbox.platform.settle();
    const { schedule, queue } = await data(sandbox, 'signs-of-life', {});
    expect(schedule?.at).toBeGreaterThanOrEqual(before);
    expect(queue?.at).toBeGreaterThanOrEqual(asked);
  });
});

test('every SELECT of the app is asked about', async () => {
  const folder = path.join(__dirname, '../../src/store/statements');
  const asked = new Set(
    questionsAbout({ projectId: 1, lane: 0, day: 0, issueId: 1 }).map(({ name }) => name),
  );
  const selects: string[] = [];
  for (const file of readdirSync(folder)) {
    const exported = (await import(path.join(folder, file))) as Record<string, unknown>;
    for (const { name, text } of statementsOf(exported))
      if (/^[\s(]*SELECT/.test(text)) selects.push(name.replace(/\(.*/, ''));
  }
  expect([...asked].sort()).toEqual([...new Set(selects)].sort());
});

describe('a plan', () => {
  const indexes = { defect: ['PRIMARY'], d: ['u_issue'] };
  const tidb = (id: string, object: string) => ({
    id,
    estRows: '12.50',
    task: 'cop[tikv]',
    'access object': object,
  });

  test.each([
    ['TiDB, by the rows of a clustered key', tidb('  └─TableRangeScan_9', 'table:defect'), 'expected'],
    [
      'TiDB, by an index',
      tidb('├─IndexRangeScan_5(Build)', 'table:d, index:u_issue(issue_id, lane)'),
      'expected',
    ],
    ['TiDB, one row', tidb('Point_Get_1', 'table:defect, clustered index:PRIMARY(project_id)'), 'expected'],
    [
      'TiDB, by another index',
      tidb('IndexRangeScan_5', 'table:defect, index:u_issue(issue_id, lane)'),
      'other',
    ],
    ['TiDB, all rows', tidb('TableFullScan_8', 'table:defect'), 'other'],
    ['TiDB, a whole index', tidb('IndexFullScan_8', 'table:d, index:u_issue(issue_id)'), 'other'],
    ['TiDB, nothing to read', tidb('TableDual_5', ''), 'no plan'],
    ['MySQL, by a key', { table: 'defect', type: 'range', key: 'PRIMARY', rows: 3 }, 'expected'],
    ['MySQL, all rows', { table: 'defect', type: 'ALL', key: null, rows: 900 }, 'other'],
    ['MySQL, a whole index', { table: 'defect', type: 'index', key: 'PRIMARY', rows: 900 }, 'other'],
    ['MySQL, nothing to read', { table: null, type: null, key: null, rows: null }, 'no plan'],
    ['MySQL, a derived table', { table: '<derived2>', type: 'ALL', key: null, rows: 2 }, 'no plan'],
  ])('of %s', (_what, row, verdict) => {
    expect(verdictOn(readPlan([row]), indexes)).toBe(verdict);
  });

  test('is as expected only when every table is', () => {
    const rows = [tidb('TableRangeScan_9', 'table:defect'), tidb('TableFullScan_8', 'table:d')];
    expect(verdictOn(readPlan(rows), indexes)).toBe('other');
    expect(readPlan(rows).map(({ rows: n, isFull }) => [n, isFull])).toEqual([
      [13, false],
      [13, true],
    ]);
  });

  test('of a small table is as expected, however it is read', () => {
    expect(verdictOn(readPlan([tidb('TableFullScan_8', 'table:project')]), {})).toBe('expected');
  });
});
