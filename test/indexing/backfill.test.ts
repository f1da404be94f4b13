import { ProcessCrash } from '../../sandbox/forge';
import { createSecurityLevel, deleteIssue, updateIssue, updateVersion } from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { data, enable, open, shopSite } from '../support/site';

let sandbox: Sandbox | undefined;
afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

const reportOf = (running: Sandbox, project: { id: string }) =>
  data(running, 'report', { projectId: Number(project.id) });

test('install, enable, back-fill, report: affected versions decide by the release date', async () => {
  const { site, clock, shop, release, addBug, story, open: status } = shopSite();
  addBug('2024-05-02', { affected: [release] });
  addBug('2024-04-30', { affected: [release], fixed: [release] });
  addBug('2024-05-03');
  addBug('2024-05-03', { type: story, status });
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  const { index, report, card } = await reportOf(sandbox, shop);
  expect(index).toMatchObject({ state: 'ready', issuesRead: 3, issuesEstimated: 3, unreadable: 0 });
  expect(report.outcomes).toEqual({ escaped: 1, contained: 1, unclassified: 1 });
  expect(report.releases.rows).toMatchObject([
    { release: { name: '1.0' }, maturity: { state: 'mature', ageDays: 31 } },
  ]);
  expect(card.dataAsOf).toBeGreaterThanOrEqual(Date.parse('2024-06-01T12:00:00Z'));
  expect(sandbox.platform.errors).toEqual([]);
});

test('an issue under a security level is not read, stored or counted: no answer changes when one comes or goes', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const level = createSecurityLevel(site, shop, { name: 'Management' });
  addBug('2024-05-02', { affected: [release] });
  const secret = addBug('2024-05-03', { affected: [release], level });
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  const before = await reportOf(sandbox, shop);
  expect(before).toMatchObject({ report: { read: 1 }, index: { issuesRead: 1, issuesEstimated: 1 } });
  addBug('2024-05-04', { affected: [release], level });
  await sandbox.platform.settle();
  expect(await reportOf(sandbox, shop)).toEqual(before);
  updateIssue(site, secret, { level: null });
  await sandbox.platform.settle();
  expect((await reportOf(sandbox, shop)).report.read).toBe(2);
  updateIssue(site, secret, { level });
  await sandbox.platform.settle();
  expect((await reportOf(sandbox, shop)).report).toEqual(before.report);
});

test('a project without a type that counts as a defect is indexed and says so', async () => {
  const { site, clock, shop } = shopSite();
  sandbox = await open({ site, clock });
  await data(sandbox, 'save-site-settings', { document: { defects: { types: ['Incident'] } } });
  await enable(sandbox, shop);
  expect((await reportOf(sandbox, shop)).index).toMatchObject({
    state: 'ready',
    issuesRead: 0,
    noDefectType: true,
  });
});

test('events of issues and versions reach the numbers: created, edited, deleted, re-dated, unreleased', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  const running = sandbox;
  const outcomes = async () => {
    await running.platform.settle();
    return (await reportOf(running, shop)).report.outcomes;
  };
  const bug = addBug('2024-05-02', { affected: [release] });
  expect(await outcomes()).toEqual({ escaped: 1, contained: 0, unclassified: 0 });
  updateIssue(site, bug, { affected: [] });
  expect(await outcomes()).toEqual({ escaped: 0, contained: 0, unclassified: 1 });
  updateIssue(site, bug, { affected: [release] });
  updateVersion(site, release, { releaseDate: '2024-05-03' });
  expect(await outcomes()).toEqual({ escaped: 0, contained: 1, unclassified: 0 });
  deleteIssue(site, bug);
  expect(await outcomes()).toEqual({ escaped: 0, contained: 0, unclassified: 0 });
});

test('data as of moves on with every change that is taken over', async () => {
  const { site, clock, shop, addBug } = shopSite();
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  const { dataAsOf } = (await reportOf(sandbox, shop)).card;
  clock.advance(86_400_000);
  addBug('2024-05-02');
  await sandbox.platform.settle();
  const { card } = await reportOf(sandbox, shop);
  expect(Number(card.dataAsOf) - Number(dataAsOf)).toBeGreaterThanOrEqual(86_400_000);
});

test.each([
  ['priority = High) OR (issuetype = Story', /defects\.filter/],
  ['priority = High ORDER BY key', /defects\.filter.*ORDER BY/],
  ['colour = red', /defects\.filter.*colour/],
])('a filter of %j is refused with its path: it may only narrow what is read', async (filter, message) => {
  const { site, clock } = shopSite();
  sandbox = await open({ site, clock });
  await expect(data(sandbox, 'save-site-settings', { document: { defects: { filter } } })).rejects.toThrow(
    message,
  );
});

test('a filter narrows what is read, now and after a change', async () => {
  const { site, clock, shop, addBug, high } = shopSite();
  addBug('2024-05-02', { priority: high });
  const other = addBug('2024-05-02');
  sandbox = await open({ site, clock });
  await data(sandbox, 'save-site-settings', { document: { defects: { filter: 'priority = High' } } });
  await enable(sandbox, shop);
  expect((await reportOf(sandbox, shop)).report.read).toBe(1);
  updateIssue(site, other, { priority: high });
  await sandbox.platform.settle();
  expect((await reportOf(sandbox, shop)).report.read).toBe(2);
  updateIssue(site, other, { priority: null });
  await sandbox.platform.settle();
  expect((await reportOf(sandbox, shop)).report.read).toBe(1);
});

test('when Jira asks to wait, the back-fill waits and ends with the same numbers', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  for (let i = 0; i < 250; i++) addBug('2024-05-02', { affected: [release] });
  sandbox = await open({ site, clock });
  sandbox.jira.faults.next('searchAndReconsileIssuesUsingJqlPost', { status: 429, retryAfter: 120 }, 2);
  const started = clock.now();
  await enable(sandbox, shop);
  expect(clock.now() - started).toBeGreaterThanOrEqual(240_000);
  expect((await reportOf(sandbox, shop)).report.outcomes.escaped).toBe(250);
});

test('a budget of fewer points than defects only makes it take hours', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  for (let i = 0; i < 450; i++) addBug('2024-05-02', { affected: [release] });
  sandbox = await openSandbox(site, clock, { checkContract: true, hourlyPoints: 250 });
  await enable(sandbox, shop);
  clock.advance(3_600_000);
  expect((await reportOf(sandbox, shop)).report.outcomes.escaped).toBe(450);
});

test('a Jira that stays down ends the run with a reason instead of leaving it open', async () => {
  const { site, clock, shop } = shopSite();
  sandbox = await open({ site, clock });
  sandbox.jira.faults.next('searchAndReconsileIssuesUsingJqlPost', { status: 503 }, 50);
  await enable(sandbox, shop);
  expect((await reportOf(sandbox, shop)).index).toMatchObject({
    state: 'failed',
    failure: 'POST /rest/api/3/search/jql 503',
  });
});

test('a crash at any statement of the back-fill is healed by the next delivery', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  for (let i = 0; i < 130; i++) addBug('2024-05-02', { affected: [release] });
  let statements = 0;
  const crashAt = new Set([3, 9, 20, 31]);
  sandbox = await openSandbox(site, clock, {
    checkContract: true,
    afterStatement: () => {
      if (crashAt.has(++statements)) throw new ProcessCrash('between two statements');
    },
  });
  crashAt.clear();
  statements = 0;
  crashAt.add(2);
  await data(sandbox, 'enable-projects', { projectIds: [Number(shop.id)] }).catch(() => undefined);
  await data(sandbox, 'enable-projects', { projectIds: [Number(shop.id)] });
  for (const later of [2, 4, 7, 12]) crashAt.add(statements + later);
  await sandbox.platform.settle();
  expect((await reportOf(sandbox, shop)).report.outcomes.escaped).toBe(130);
  expect(statements).toBeGreaterThan(20);
});

test('enabling again starts from nothing: what is no defect any more is gone', async () => {
  const { site, clock, shop, addBug } = shopSite();
  addBug('2024-05-02');
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  await data(sandbox, 'save-site-settings', { document: { defects: { types: ['Story'] } } });
  await enable(sandbox, shop);
  expect((await reportOf(sandbox, shop)).report.read).toBe(0);
});
