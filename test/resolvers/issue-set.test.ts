import { createSecurityLevel } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import { MOST_LISTED } from '../../src/domain/issue-set/issue-set';
import { data, developer, enable, open, shopSite, siteAdmin } from '../support/site';

let sandbox: Sandbox;
let shopId: number;
let escapedNumbers: number[];

const numberOf = ({ key }: { readonly key: string }): number => Number(key.split('-')[1]);
const ESCAPED = { row: 'in scope', criteria: [{ by: 'outcome', is: 'escaped' }] };

beforeAll(async () => {
  const { site, clock, shop, release, high, addBug } = shopSite();
  const level = createSecurityLevel(site, shop, { name: 'Management', members: [siteAdmin.accountId] });
  const [older, severe, newer] = [
    addBug('2024-05-02', { affected: [release] }),
    addBug('2024-05-03', { affected: [release], priority: high }),
    addBug('2024-05-04', { affected: [release] }),
  ];
  escapedNumbers = [severe, newer, older].map(numberOf);
  addBug('2024-04-20', { affected: [release] });
  addBug('2024-05-05', { affected: [release], level });
  for (let count = 0; count < MOST_LISTED; count++) addBug('2024-05-06');
  shopId = Number(shop.id);
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
});
afterAll(() => sandbox.close());

const asked = (set: object) => data(sandbox, 'issue-set', { projectId: shopId, set }, developer);

test('the issues behind a number, severest first; one under a security level is not among them', async () => {
  const { projectKey, numbers, total, jql, dataAsOf } = await asked(ESCAPED);
  expect({ projectKey, numbers, total, jql }).toEqual({
    projectKey: 'SHOP',
    numbers: escapedNumbers,
    total: 3,
    jql: null,
  });
  expect(dataAsOf).toBeGreaterThan(0);
});

test('as many as the report counts, and no more than 500 by number', async () => {
  const { report } = await data(sandbox, 'report', { projectId: shopId }, developer);
  const set = { row: 'in scope', criteria: [{ by: 'outcome', is: 'unclassified' }] };
  const { numbers, total } = await asked(set);
  expect(total).toBe(report.outcomes.unclassified);
  expect(numbers).toHaveLength(MOST_LISTED);
});

test('all that was read has a query, which finds as many, also for who sees more', async () => {
  const { jql, total } = await asked({ row: 'read', criteria: [] });
  const request = { method: 'POST', url: '/rest/api/3/search/approximate-count', headers: {} };
  const { accountId } = siteAdmin;
  const answer = await sandbox.jira.handle({ ...request, body: { jql } }, { kind: 'user', accountId });
  expect(total).toBe(MOST_LISTED + 4);
  expect(answer.body).toEqual({ count: total });
});
