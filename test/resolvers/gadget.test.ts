import { createProject, createVersion, setRole } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import type { GadgetAnswer } from '../../src/contract/gadget';
import { ask, data, developer, enable, open, outsider, shopSite, siteAdmin } from '../support/site';

let sandbox: Sandbox;
let shop: number;
let bank: number;
let secret: number;
let idle: number;

beforeAll(async () => {
  const base = shopSite();
  const { site, clock, bug, open: status, release, addBug } = base;
  addBug('2024-05-02', { affected: [release] });
  addBug('2024-04-20', { affected: [release] });
  const other = createProject(site, { key: 'BANK' });
  const version = createVersion(site, other, { name: '7.0', released: true, releaseDate: '2024-04-15' });
  addBug('2024-04-20', { project: other, type: bug, status, affected: [version] });
  const hidden = createProject(site, { key: 'HIDE' });
  addBug('2024-05-02', { project: hidden });
  setRole(site, hidden, developer.accountId, null);
  const unused = createProject(site, { key: 'IDLE' });
  shop = Number(base.shop.id);
  bank = Number(other.id);
  secret = Number(hidden.id);
  idle = Number(unused.id);
  sandbox = await open({ site, clock });
  await enable(sandbox, base.shop, other, hidden);
});
afterAll(() => sandbox.close());

const shown = async (request: object, user = developer) => {
  const answer: GadgetAnswer = await data(sandbox, 'gadget', request, user);
  if (answer.state !== 'shown') throw new Error(`the gadget answers ${answer.state}`);
  return answer;
};
const keys = ({ groups }: { groups: Awaited<ReturnType<typeof shown>>['groups'] }) =>
  groups.map(({ projects }) => projects.map(({ key }) => key));

test('who browses two of three gets those two pooled, and how many are missing, but not which', async () => {
  const answer = await shown({ projectIds: [shop, secret, bank] });
  expect(answer).toMatchObject({ asked: 3, notShown: 1, notOpen: 0, notEnabled: 0, differs: [] });
  expect(keys(answer)).toEqual([['SHOP', 'BANK']]);
  expect(answer.groups[0]?.counts.outcomes).toEqual({ escaped: 2, contained: 1, unclassified: 0 });
  expect(JSON.stringify(answer)).not.toContain('HIDE');
  expect(keys(await shown({ projectIds: [shop, secret, bank] }, siteAdmin))).toEqual([
    ['SHOP', 'HIDE', 'BANK'],
  ]);
});

test('a project that is not there counts as one that may not be browsed; a doubled one counts once', async () => {
  expect(await shown({ projectIds: [shop, 424_242, shop] })).toMatchObject({ asked: 2, notShown: 1 });
});

test('none to browse is refused, with a forged id or without', async () => {
  for (const projectIds of [[secret], [424_242], [secret, 424_242]])
    expect(await ask(sandbox, 'gadget', { projectIds }, developer)).toEqual({
      ok: false,
      error: { code: 'not-allowed', needs: 'Browse Projects' },
    });
  expect(await ask(sandbox, 'gadget', { projectIds: [shop] }, outsider)).toMatchObject({ ok: false });
  expect(await ask(sandbox, 'gadget', { projectIds: [shop] }, null)).toMatchObject({
    error: { code: 'sign-in' },
  });
  expect(await ask(sandbox, 'gadget', { projectIds: [] }, null)).toMatchObject({
    error: { code: 'sign-in' },
  });
});

test('a project that is not enabled is left out and counted; alone it is named as such', async () => {
  expect(await shown({ projectIds: [shop, idle] })).toMatchObject({ asked: 2, notShown: 0, notEnabled: 1 });
  expect(await ask(sandbox, 'gadget', { projectIds: [idle] }, developer)).toMatchObject({
    error: { code: 'not-enabled', projectId: idle },
  });
});

test('without a project the one that the caller may browse is meant; of several none is', async () => {
  expect(await data(sandbox, 'gadget', { projectIds: [] }, developer)).toEqual({
    state: 'choose',
    projects: 2,
  });
  const one = shopSite();
  const single = await open(one);
  try {
    expect(await data(single, 'gadget', { projectIds: [] }, developer)).toEqual({
      state: 'choose',
      projects: 0,
    });
    await enable(single, one.shop);
    expect(await data(single, 'gadget', { projectIds: [] }, developer)).toMatchObject({
      state: 'shown',
      asked: 1,
      notShown: 0,
      groups: [{ projects: [{ key: 'SHOP' }] }],
    });
    expect(await ask(single, 'gadget', { projectIds: [] }, outsider)).toMatchObject({
      error: { code: 'not-allowed' },
    });
  } finally {
    await single.close();
  }
});

test('a filter of severities and areas limits the counts; what is gone from all projects is named', async () => {
  const filtered = await shown({ projectIds: [shop, bank], filter: { severities: ['critical'] } });
  expect(filtered.groups[0]?.counts).toMatchObject({ read: 3, outside: 3 });
  expect(filtered.groups[0]?.card.filtering.isFiltering).toBe(true);
  expect(
    await ask(sandbox, 'gadget', { projectIds: [shop, bank], filter: { areas: ['Gone'] } }, developer),
  ).toMatchObject({
    error: { code: 'bad-request', problems: [{ path: 'filter.areas[0]', value: '"Gone"' }] },
  });
});

test('projects of different definitions are not added up', async () => {
  await data(sandbox, 'save-project-settings', { projectId: bank, document: { minimumN: 3 }, revision: 0 });
  await sandbox.platform.settle();
  const answer = await shown({ projectIds: [shop, bank] });
  expect(answer.differs).toEqual(['minimum n']);
  expect(keys(answer)).toEqual([['SHOP'], ['BANK']]);
  expect(answer.groups.map(({ card }) => card.settings.minimumN)).toEqual([10, 3]);
});
