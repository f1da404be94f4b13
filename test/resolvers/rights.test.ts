import { createSecurityLevel, setAnonymousBrowse } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import { ask, data, developer, enable, open, outsider, shopSite, siteAdmin } from '../support/site';

let sandbox: Sandbox;
let shopId: number;
let secretId: number;

beforeAll(async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const level = createSecurityLevel(site, shop, { name: 'Management', members: [siteAdmin.accountId] });
  secretId = Number(addBug('2024-05-02', { affected: [release], level }).id);
  shopId = Number(shop.id);
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
});
afterAll(() => sandbox.close());

test('the chooser lists what the caller may browse, and nothing to the outsider', async () => {
  expect(await data(sandbox, 'projects', {}, developer)).toEqual({
    projects: [{ id: shopId, key: 'SHOP', name: 'SHOP' }],
  });
  expect(await data(sandbox, 'projects', {}, outsider)).toEqual({ projects: [] });
});

test('a secured issue is not there for who may not see it, and uncounted for who may', async () => {
  expect(await ask(sandbox, 'issue', { issueId: secretId }, developer)).toMatchObject({
    error: { code: 'not-allowed' },
  });
  expect((await data(sandbox, 'issue', { issueId: secretId }, siteAdmin)).counted).toEqual({
    state: 'secured',
  });
});

test.each([
  ['report', { projectId: '1' }, 'projectId'],
  ['report', { projectId: 1, asOf: '2024-02-30' }, 'asOf'],
  ['report', { projectId: 1, extra: 1 }, 'extra'],
  ['report', { projectIds: [1, 2] }, 'projectIds'],
  ['report', undefined, 'projectId'],
  ['gadget', {}, 'projectIds'],
  ['gadget', { projectIds: ['1'] }, 'projectIds[0]'],
  ['gadget', { projectIds: Array.from({ length: 21 }, (_, i) => i + 1) }, 'projectIds'],
  ['gadget', { projectIds: [1], filter: { releases: { by: 'shipped in', from: 1 } } }, 'filter.releases'],
  ['audit-export', { projectId: 1 }, 'after'],
  ['audit-export', { projectId: 1, after: { day: 1, issueId: 2 } }, 'after.rows'],
  ['audit-export', { projectId: 1, after: null, rowsAPage: 0 }, 'rowsAPage'],
  ['issue-set', { projectId: 1, set: { row: 'all', criteria: [] } }, 'set.row'],
  ['issue-set', { projectId: 1, set: { row: 'any', criteria: [{ by: 'assignee' }] } }, 'set.criteria[0].by'],
  [
    'issue-set',
    { projectId: 1, set: { row: 'any', criteria: [{ by: 'shipped in', releases: [] }] } },
    'set.criteria[0].releases',
  ],
  ['tag-issue', { issueId: 1, field: 'assignee', optionId: '1' }, 'field'],
  ['tag-issue', { issueId: 1, field: 'origin', optionId: '1 OR 1=1' }, 'optionId'],
  ['tag-issue', { issueId: 1, field: 'origin', optionId: '1', from: 1, suggested: null }, 'from'],
  ['tag-issue', { issueId: 1, field: 'origin', optionId: '1', from: '1' }, 'suggested'],
  ['save-site-settings', { document: { minimumN: -1 } }, 'minimumN'],
] as const)('%s refuses %j, naming the path', async (name, payload, path) => {
  const answer = await ask(sandbox, name, payload, siteAdmin);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
  if (!answer.ok && answer.error.code === 'bad-request') {
    expect(answer.error.problems.map((problem) => problem.path)).toContain(path);
  }
});

test('a project that is not enabled is named as such', async () => {
  const { site, clock, shop } = shopSite();
  setAnonymousBrowse(site, shop, false);
  const fresh = await open({ site, clock });
  try {
    expect(await ask(fresh, 'report', { projectId: Number(shop.id) })).toEqual({
      ok: false,
      error: { code: 'not-enabled', projectId: Number(shop.id) },
    });
  } finally {
    await fresh.close();
  }
});
