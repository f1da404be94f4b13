import { createSecurityLevel } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import { readAudit } from '../../sandbox/report/audit';
import type { AuditAnswer, AuditCursor } from '../../src/contract/audit';
import { readCsv } from '../domain/export/read-csv';
import { ask, data, developer, enable, open, outsider, shopSite, siteAdmin } from '../support/site';

let sandbox: Sandbox;
let shopId: number;
let keys: string[];

beforeAll(async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const level = createSecurityLevel(site, shop, { name: 'Management', members: [siteAdmin.accountId] });
  const bugs = [
    addBug('2024-05-02', { affected: [release] }),
    addBug('2024-05-03'),
    addBug('2024-04-20', { affected: [release], fixed: [release] }),
    addBug('2024-05-04', { affected: [release] }),
    addBug('2024-05-04', { affected: [release] }),
  ];
  addBug('2024-05-05', { affected: [release], level });
  keys = bugs.map(({ key }) => key);
  shopId = Number(shop.id);
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
});
afterAll(() => sandbox.close());

async function pagesOf(rowsAPage: number): Promise<readonly AuditAnswer[]> {
  const pages: AuditAnswer[] = [];
  let after: AuditCursor | null = null;
  do {
    const page: AuditAnswer = await data(
      sandbox,
      'audit-export',
      { projectId: shopId, after, rowsAPage },
      developer,
    );
    pages.push(page);
    after = page.next;
  } while (after !== null);
  return pages;
}

test('how each defect was counted and why; one under a security level is not there', async () => {
  const page = await data(sandbox, 'audit-export', { projectId: shopId, after: null }, developer);
  const [head, ...rows] = readCsv(page.csv);
  const column = (name: string) => rows.map((row) => row[head?.indexOf(name) ?? -1]);
  const [first, second, third, fourth, fifth] = keys;
  expect(column('key')).toEqual([third, first, second, fourth, fifth]);
  expect(column('row')).toEqual(rows.map(() => 'in scope'));
  expect(column('rule')).toEqual(['release date', 'release date', '', 'release date', 'release date']);
  expect(column('outcome')).toEqual(['contained', 'escaped', 'unclassified', 'escaped', 'escaped']);
  expect(column('shipped in')).toEqual(['1.0', '1.0', '', '1.0', '1.0']);
  expect(column('fixed in because')).toEqual([
    'fix version: released',
    ...rows.slice(1).map(() => 'no release'),
  ]);
  const { card } = await data(sandbox, 'report', { projectId: shopId }, developer);
  const { definitionVersion, settingsRevision, dataAsOf } = card;
  expect(dataAsOf).toBeGreaterThanOrEqual(Date.parse('2024-06-01T12:00:00Z'));
  expect(page).toMatchObject({
    rows: 5,
    next: null,
    card: { definitionVersion, settingsRevision, dataAsOf },
  });
});

test('pages, joined, are what the command line writes; each says how many rows there are so far', async () => {
  const whole = await readAudit(sandbox, { id: shopId, key: 'SHOP' });
  const pages = await pagesOf(2);
  expect(pages.map(({ rows, next }) => [rows, next && next.rows])).toEqual([
    [2, 2],
    [4, 4],
    [5, null],
  ]);
  expect(pages.map(({ csv }) => csv).join('')).toBe(whole.csv);
  expect((await pagesOf(5)).map(({ rows }) => rows)).toEqual([5]);
});

test('who may not browse the project gets none of it, from whatever page on', async () => {
  const [{ next }] = (await pagesOf(2)) as [AuditAnswer];
  for (const after of [null, next])
    expect(await ask(sandbox, 'audit-export', { projectId: shopId, after }, outsider)).toEqual({
      ok: false,
      error: { code: 'not-allowed', needs: 'Browse Projects' },
    });
  expect(await ask(sandbox, 'audit-export', { projectId: shopId, after: null }, null)).toMatchObject({
    error: { code: 'sign-in' },
  });
});
