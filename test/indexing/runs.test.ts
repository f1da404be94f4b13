import { createIssue, createProject, deleteIssue, updateIssue } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import { data, enable, open, shopSite } from '../support/site';

let sandbox: Sandbox | undefined;
afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

const BULK_FETCH = 'bulkFetchIssues';
const SEARCH = 'searchAndReconsileIssuesUsingJqlPost';

const answerOf = (running: Sandbox, project: { id: string }) =>
  data(running, 'report', { projectId: Number(project.id) });

const readOf = async (running: Sandbox, project: { id: string }) =>
  (await answerOf(running, project)).report.read;

test('what is older than the horizon is not read, not even after a change, until the settings go further back', async () => {
  const { site, clock, shop, addBug, high } = shopSite();
  addBug('2024-05-02');
  const old = addBug('2022-05-31');
  addBug('2022-06-01');
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  expect(await readOf(sandbox, shop)).toBe(2);
  updateIssue(site, old, { priority: high });
  await sandbox.platform.settle();
  expect(await readOf(sandbox, shop)).toBe(2);
  sandbox.jira.usage.reset();
  await data(sandbox, 'save-site-settings', { document: { defects: { horizonMonths: 36 } } });
  await sandbox.platform.settle();
  expect(await readOf(sandbox, shop)).toBe(3);
  expect(sandbox.jira.usage.of(SEARCH).points).toBeLessThanOrEqual(5);
});

test('a longer horizon for a project without a type that counts as a defect reads nothing, and fails at nothing', async () => {
  const { site, clock, shop } = shopSite();
  sandbox = await open({ site, clock });
  await data(sandbox, 'save-site-settings', { document: { defects: { types: ['Incident'] } } });
  await enable(sandbox, shop);
  await data(sandbox, 'save-site-settings', {
    document: { defects: { types: ['Incident'], horizonMonths: 36 } },
  });
  await sandbox.platform.settle();
  expect((await answerOf(sandbox, shop)).index).toMatchObject({ state: 'ready', failure: null });
});

test('while fields are read anew, the numbers of before stand; then the new ones are there', async () => {
  const { site, clock, shop, addBug, high } = shopSite();
  addBug('2024-05-02', { priority: high });
  addBug('2024-05-03');
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  const running = sandbox;
  running.jira.faults.next(SEARCH, { status: 429, retryAfter: 600 });
  await data(running, 'save-project-settings', {
    projectId: Number(shop.id),
    document: { defects: { filter: 'priority = High' } },
    revision: 0,
  });
  const during = await answerOf(running, shop);
  expect(during).toMatchObject({ index: { state: 'ready', isReadAnew: true }, report: { read: 2 } });
  expect(during.card.settings.defects.filter).toBeNull();
  await running.platform.settle();
  const after = await answerOf(running, shop);
  expect(after).toMatchObject({ index: { state: 'ready', isReadAnew: false }, report: { read: 1 } });
  expect(after.card.settings.defects.filter).toBe('priority = High');
});

test('a change while a new reading goes on reaches the old numbers and the new', async () => {
  const { site, clock, shop, addBug, high } = shopSite();
  const bug = addBug('2024-05-02', { priority: high });
  for (let i = 0; i < 120; i++) addBug('2024-05-03', { priority: high });
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  const running = sandbox;
  await data(running, 'save-project-settings', {
    projectId: Number(shop.id),
    document: { defects: { filter: 'priority = High' } },
    revision: 0,
  });
  deleteIssue(site, bug);
  await running.platform.settle();
  expect(await readOf(running, shop)).toBe(120);
});

test('a page token that Jira does not take any more costs no more than the page it was for', async () => {
  const { site, clock, shop, addBug } = shopSite();
  for (let i = 0; i < 250; i++) addBug(`2024-05-${String(1 + (i % 28)).padStart(2, '0')}`);
  sandbox = await open({ site, clock });
  sandbox.jira.faults.next(SEARCH, 'refused-token');
  await enable(sandbox, shop);
  expect(await answerOf(sandbox, shop)).toMatchObject({ index: { state: 'ready' }, report: { read: 250 } });
  expect(sandbox.platform.logs.some(({ message }) => message.includes('page-token-refused'))).toBe(true);
  const { calls, points } = sandbox.jira.usage.of(SEARCH);
  expect(points - calls).toBeLessThan(250 + 100);
});

test('a reading that is paused reads nothing, and goes on where it was', async () => {
  const { site, clock, shop, addBug } = shopSite();
  for (let i = 0; i < 250; i++) addBug('2024-05-02');
  sandbox = await open({ site, clock });
  await data(sandbox, 'enable-projects', { projectIds: [Number(shop.id)] });
  await data(sandbox, 'pause-reading', { projectId: Number(shop.id), paused: true });
  await sandbox.platform.settle();
  expect((await answerOf(sandbox, shop)).index).toMatchObject({ state: 'indexing', isPaused: true });
  expect(sandbox.jira.usage.of(SEARCH).calls).toBe(0);
  await data(sandbox, 'pause-reading', { projectId: Number(shop.id), paused: false });
  await sandbox.platform.settle();
  expect(await readOf(sandbox, shop)).toBe(250);
});

test('what is gone is forgotten within two hours, but not while a project is being read; a paused one is not', async () => {
  const { site, clock, shop, addBug, bug, open: status } = shopSite();
  addBug('2024-05-02');
  const bank = createProject(site, { key: 'BANK' });
  const gone = createIssue(site, { project: bank, type: bug, status });
  sandbox = await open({ site, clock });
  const { jira, platform, database } = sandbox;
  await enable(sandbox, bank);
  jira.faults.next(SEARCH, { status: 429, retryAfter: 6 * 3600 });
  await data(sandbox, 'enable-projects', { projectIds: [Number(shop.id)] });
  deleteIssue(site, gone);
  const afterAnHour = async () => {
    await platform.pass(3_700_000);
    await platform.runSchedule('hourly');
    const [rows] = await database.pool.query('SELECT issue_id FROM defect WHERE gone = 1');
    return rows;
  };
  expect(await afterAnHour()).not.toEqual([]);
  await data(sandbox, 'pause-reading', { projectId: Number(shop.id), paused: true });
  expect(await afterAnHour()).toEqual([]);
});

test('of a disabled or deleted project no row is left', async () => {
  const { site, clock, shop, addBug } = shopSite();
  addBug('2024-05-02');
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  await data(sandbox, 'disable-project', { projectId: Number(shop.id) });
  await sandbox.platform.settle();
  expect((await data(sandbox, 'index-health', {})).projects).toEqual([]);
  await enable(sandbox, shop);
  expect(await readOf(sandbox, shop)).toBe(1);
});

test.each([
  ['reporter = "712020:00000000-0000-4000-8000-000000000003"', 'reporter'],
  ['priority = High OR NOT (ASSIGNEE is not EMPTY)', 'ASSIGNEE'],
  ['creator in ("712020:00000000-0000-4000-8000-000000000003")', 'creator'],
  ['labels = "5b10ac8d82e05b22cc7d4ef5"', 'an account id'],
])(
  'a filter of %s is refused when it is saved: it is kept, and nothing of people is',
  async (filter, part) => {
    const { site, clock } = shopSite();
    sandbox = await open({ site, clock });
    await expect(data(sandbox, 'save-site-settings', { document: { defects: { filter } } })).rejects.toThrow(
      `${part} is about people`,
    );
    expect((await data(sandbox, 'settings', {})).revision).toBe(0);
  },
);

test.each([
  ['reporter = currentUser()', 'currentUser()'],
  ['created >= -7d', 'relative date -7d'],
  ['fixVersion in unreleasedVersions()', 'unreleasedVersions()'],
])('a filter of %s is refused when it is saved: %s means something else each time', async (filter, part) => {
  const { site, clock } = shopSite();
  sandbox = await open({ site, clock });
  await expect(data(sandbox, 'save-site-settings', { document: { defects: { filter } } })).rejects.toThrow(
    part,
  );
  expect((await data(sandbox, 'settings', {})).revision).toBe(0);
});

test('a burst of a thousand updates of 200 issues reads each issue at most once', async () => {
  const { site, clock, shop, addBug, high } = shopSite();
  const bugs = Array.from({ length: 200 }, () => addBug('2024-05-02'));
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  clock.advance(60_000);
  sandbox.jira.usage.reset();
  for (let round = 0; round < 5; round++)
    for (const bug of bugs) updateIssue(site, bug, { priority: round % 2 === 0 ? high : null });
  await sandbox.platform.settle();
  const { calls, points } = sandbox.jira.usage.of(BULK_FETCH);
  expect(points - calls).toBeLessThanOrEqual(200);
  expect((await answerOf(sandbox, shop)).report.severities).toBeDefined();
});

test('the filter is asked about what was written just now, however far the search lags', async () => {
  const { site, clock, shop, addBug, high } = shopSite();
  const bug = addBug('2024-05-02');
  sandbox = await open({ site, clock });
  await data(sandbox, 'save-site-settings', { document: { defects: { filter: 'priority = High' } } });
  await enable(sandbox, shop);
  site.searchIndex.lag({ seed: 1, latestMs: 3_600_000 });
  updateIssue(site, bug, { priority: high });
  await sandbox.platform.settle();
  expect(await readOf(sandbox, shop)).toBe(1);
});

test('a save that cannot be followed at once stands, and is followed within the hour', async () => {
  const { site, clock, shop, addBug, high } = shopSite();
  addBug('2024-05-02', { priority: high });
  addBug('2024-05-03');
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  sandbox.jira.faults.next('getProject', { status: 503 });
  await data(sandbox, 'save-project-settings', {
    projectId: Number(shop.id),
    document: { defects: { filter: 'priority = High' } },
    revision: 0,
  });
  await sandbox.platform.settle();
  clock.advance(3_600_000);
  await sandbox.platform.runSchedule('hourly');
  await sandbox.platform.settle();
  expect(await readOf(sandbox, shop)).toBe(1);
});

test('a reading that Jira broke off goes on within the hour', async () => {
  const { site, clock, shop, addBug } = shopSite();
  addBug('2024-05-02');
  sandbox = await open({ site, clock });
  sandbox.jira.faults.next(SEARCH, { status: 503 }, 5);
  await enable(sandbox, shop);
  expect((await answerOf(sandbox, shop)).index.state).toBe('failed');
  clock.advance(3_600_000);
  await sandbox.platform.runSchedule('hourly');
  await sandbox.platform.settle();
  expect((await answerOf(sandbox, shop)).index.state).toBe('ready');
});
