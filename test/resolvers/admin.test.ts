import { setAppAccess } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import type { ResolverName } from '../../src/contract/calls';
import type { ProjectHealth } from '../../src/contract/index-health';
import {
  ask,
  data,
  developer,
  enable,
  open,
  outsider,
  projectAdmin,
  shopSite,
  siteAdmin,
} from '../support/site';

let sandbox: Sandbox;
let base: ReturnType<typeof shopSite>;
let projectId: number;

beforeEach(async () => {
  base = shopSite();
  projectId = Number(base.shop.id);
  base.addBug('2024-05-02');
  base.addBug('2024-05-03');
  sandbox = await open(base);
});
afterEach(async () => {
  expect(sandbox.platform.errors).toEqual([]);
  await sandbox.close();
});

const health = async (): Promise<ProjectHealth> => {
  const { projects } = await data(sandbox, 'index-health', {});
  const [project] = projects;
  if (!project) throw new Error('no project is enabled');
  return project;
};
/** Starts the reading of SHOP without letting it go on. */
const start = () => data(sandbox, 'enable-projects', { projectIds: [projectId] });
const settle = () => sandbox.platform.settle();

const requests = (): [ResolverName, unknown][] => [
  ['index-health', {}],
  ['visible-defects', {}],
  ['pause-reading', { projectId, paused: true }],
  ['sweep-index', { projectId }],
  ['enable-projects', { projectIds: [projectId] }],
  ['disable-project', { projectId }],
];

test.each([
  ['nobody', null, 'sign-in'],
  ['who may not browse', outsider, 'not-allowed'],
  ['who may browse', developer, 'not-allowed'],
  ['who administers the project only', projectAdmin, 'not-allowed'],
])('%s is refused everything, and nothing changes', async (_who, user, code) => {
  await enable(sandbox, base.shop);
  const before = await health();
  for (const [name, payload] of requests()) {
    const answer = await ask(sandbox, name, payload, user);
    expect([name, answer.ok ? 'ok' : answer.error.code]).toEqual([name, code]);
  }
  await settle();
  expect(await health()).toEqual(before);
});

test.each<[ResolverName, object]>([
  ['pause-reading', { paused: true }],
  ['pause-reading', { paused: false }],
  ['sweep-index', {}],
  ['disable-project', {}],
])('%s of a project that is not enabled, or not any more, is refused', async (name, payload) => {
  const refused = { ok: false, error: { code: 'not-enabled', projectId } };
  expect(await ask(sandbox, name, { projectId, ...payload })).toEqual(refused);
  await enable(sandbox, base.shop);
  await data(sandbox, 'disable-project', { projectId });
  expect(await ask(sandbox, name, { projectId, ...payload })).toEqual(refused);
  await settle();
  expect(await ask(sandbox, name, { projectId, ...payload })).toEqual(refused);
});

test('a site without enabled projects has a state, too', async () => {
  expect(await data(sandbox, 'index-health', {})).toEqual({
    now: expect.any(Number) as unknown,
    projects: [],
    backlog: { issues: 0, oldest: null },
    pointsThisHour: 0,
    errors: [],
  });
  expect(await data(sandbox, 'visible-defects', {})).toEqual({ projects: [] });
});

test('a paused reading stays where it is until it is resumed', async () => {
  await start();
  await data(sandbox, 'pause-reading', { projectId, paused: true });
  await settle();
  expect(await health()).toMatchObject({
    dataAsOf: null,
    progress: { state: 'indexing', isPaused: true, issuesRead: 0, issuesEstimated: 2 },
  });
  await data(sandbox, 'pause-reading', { projectId, paused: false });
  await settle();
  expect((await health()).progress).toMatchObject({ state: 'ready', isPaused: false, issuesRead: 2 });
});

test('reading anew keeps the numbers of before until it has ended', async () => {
  await enable(sandbox, base.shop);
  const { dataAsOf } = await health();
  await start();
  expect(await health()).toMatchObject({ dataAsOf, progress: { state: 'ready', isReadAnew: true } });
  expect((await data(sandbox, 'report', { projectId })).report.read).toBe(2);
  await settle();
  expect((await health()).progress).toMatchObject({ state: 'ready', isReadAnew: false });
});

test('a comparison of everything is seen to go on, and when it ended', async () => {
  await enable(sandbox, base.shop);
  expect(await health()).toMatchObject({ isSweeping: false, swept: null });
  await data(sandbox, 'sweep-index', { projectId });
  expect(await health()).toMatchObject({ isSweeping: true, swept: null });
  await settle();
  const { now } = await data(sandbox, 'index-health', {});
  const { isSweeping, swept } = await health();
  expect(isSweeping).toBe(false);
  expect(swept).toBeGreaterThan(Date.parse('2024-06-01T12:00:00Z'));
  expect(swept).toBeLessThanOrEqual(now);
});

test('a disabled project is gone from every list at once, and can be enabled again', async () => {
  await enable(sandbox, base.shop);
  await data(sandbox, 'disable-project', { projectId });
  expect((await data(sandbox, 'index-health', {})).projects).toEqual([]);
  expect((await data(sandbox, 'projects', {})).projects).toEqual([]);
  await settle();
  await enable(sandbox, base.shop);
  expect((await health()).progress).toMatchObject({ state: 'ready', issuesRead: 2 });
});

test('the points are those of the running hour: an hour later they are none', async () => {
  await enable(sandbox, base.shop);
  const used = (await data(sandbox, 'index-health', {})).pointsThisHour;
  expect(used).toBeGreaterThan(2);
  const { clock } = base;
  clock.set((Math.floor(clock.now() / 3_600_000) + 1) * 3_600_000);
  expect((await data(sandbox, 'index-health', {})).pointsThisHour).toBe(0);
});

test('what went wrong in a day is told by kind, with points left out, and then forgotten', async () => {
  sandbox.jira.faults.next('searchAndReconsileIssuesUsingJqlPost', { status: 503 });
  sandbox.jira.faults.next('searchAndReconsileIssuesUsingJqlPost', { status: 429, retryAfter: 60 }, 2);
  await enable(sandbox, base.shop);
  expect((await data(sandbox, 'index-health', {})).errors).toEqual([
    { kind: 'rate-limited', times: 2 },
    { kind: 'failed-jira-503', times: 1 },
  ]);
  base.clock.set(base.clock.now() + 26 * 3_600_000);
  expect((await data(sandbox, 'index-health', {})).errors).toEqual([]);
});

test('what Jira shows the viewer and the app is told apart', async () => {
  await enable(sandbox, base.shop);
  const visible = async () => (await data(sandbox, 'visible-defects', {}, siteAdmin)).projects;
  expect(await visible()).toEqual([{ projectId, visible: { toViewer: 2, toApp: 2 } }]);
  setAppAccess(base.site, base.shop, false);
  expect(await visible()).toEqual([{ projectId, visible: { toViewer: 2, toApp: 0 } }]);
  sandbox.jira.faults.next('countIssues', { status: 503 });
  expect(await visible()).toEqual([{ projectId, visible: null }]);
});

test('a project that Jira does not show to the app is named in the refusal', async () => {
  const answer = await ask(sandbox, 'enable-projects', { projectIds: [2_147_483_648] });
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'bad-request', problems: [{ path: 'projectIds', value: '2147483648' }] },
  });
});
