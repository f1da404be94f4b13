import type { RowDataPacket } from 'mysql2/promise';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { ask, data, enable, shopSite } from '../support/site';

let sandbox: Sandbox;
let projectId: number;
beforeEach(async () => {
  const { site, clock, shop, addBug } = shopSite();
  addBug('2024-05-02');
  sandbox = await openSandbox(site, clock);
  await enable(sandbox, shop);
  projectId = Number(shop.id);
});
afterEach(() => sandbox.close());

const rows = async (text: string): Promise<RowDataPacket[]> =>
  (await sandbox.database.pool.query<RowDataPacket[]>(text))[0];

test('upgrading again, or several times at once, does every step once and loses nothing', async () => {
  const before = await rows('SELECT name FROM __migrations ORDER BY name');
  sandbox.platform.redeploy('2.0.0');
  sandbox.platform.redeploy('2.0.1');
  sandbox.platform.redeploy('2.0.2');
  await sandbox.platform.settle();
  expect(await rows('SELECT name FROM __migrations ORDER BY name')).toEqual(before);
  expect((await data(sandbox, 'report', { projectId })).report.read).toBe(1);
  expect(sandbox.platform.errors).toEqual([]);
});

test('the app works on the schema of a later version, which only adds', async () => {
  await rows('ALTER TABLE defect ADD COLUMN later BIGINT NULL');
  await rows('ALTER TABLE project ADD COLUMN later BIGINT NOT NULL DEFAULT 7');
  await data(sandbox, 'enable-projects', { projectIds: [projectId] });
  await sandbox.platform.settle();
  expect((await data(sandbox, 'report', { projectId })).report.read).toBe(1);
});

test('on the schema of an earlier version it says that it is being updated, and the schedule mends that', async () => {
  await rows('DROP TABLE sprint');
  await rows("DELETE FROM __migrations WHERE name LIKE '%-sprint'");
  expect(await ask(sandbox, 'report', { projectId })).toEqual({ ok: false, error: { code: 'updating' } });
  sandbox.clock.advance(3_600_000);
  await sandbox.platform.runSchedule('hourly');
  await sandbox.platform.settle();
  expect((await data(sandbox, 'report', { projectId })).report.read).toBe(1);
});
