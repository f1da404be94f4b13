import { ORDERLY, ProcessCrash } from '../../sandbox/forge';
import {
  createIssue,
  createLink,
  createProject,
  createVersion,
  deleteIssue,
  deleteLink,
  deleteVersion,
  updateIssue,
} from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { data, enable, open, shopSite } from '../support/site';

let sandbox: Sandbox | undefined;
afterEach(async () => {
  await sandbox?.close();
  sandbox = undefined;
});

async function reportOf(running: Sandbox, project: { id: string }) {
  return (await data(running, 'report', { projectId: Number(project.id) })).report;
}

/** Does something that no event tells of. */
function unnoticed(running: Sandbox, change: () => void): void {
  running.platform.disturb({ ...ORDERLY, lostShare: 1 });
  change();
  running.platform.disturb(ORDERLY);
}

async function anHourLater(running: Sandbox): Promise<void> {
  running.clock.advance(3_600_000);
  await running.platform.runSchedule('hourly');
  await running.platform.settle();
}

test('an update whose event was lost is found within the hour, and counted as mended', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const bug = addBug('2024-05-02');
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  unnoticed(sandbox, () => updateIssue(site, bug, { affected: [release] }));
  await sandbox.platform.settle();
  expect((await reportOf(sandbox, shop)).outcomes.escaped).toBe(0);
  await anHourLater(sandbox);
  expect((await reportOf(sandbox, shop)).outcomes.escaped).toBe(1);
  expect((await data(sandbox, 'index-health', {})).projects).toMatchObject([{ mended: 1 }]);
});

test('a link is told by an event of its own: it is taken over at once, and nothing is left to mend', async () => {
  const { site, clock, shop, addBug } = shopSite();
  const [one, other] = [addBug('2024-05-02'), addBug('2024-05-03')];
  const duplicate = site.linkTypes.add({
    id: '10002',
    name: 'Duplicate',
    inward: 'is duplicated by',
    outward: 'duplicates',
  });
  sandbox = await open({ site, clock });
  await data(sandbox, 'save-site-settings', {
    document: { scope: { duplicate: { linkTypes: ['Duplicate'] } } },
  });
  await enable(sandbox, shop);
  const scopeOf = async (running: Sandbox) => (await reportOf(running, shop)).outcomes;
  const before = await scopeOf(sandbox);
  const link = createLink(site, duplicate, one, other);
  await sandbox.platform.settle();
  const linked = await scopeOf(sandbox);
  expect(linked).not.toEqual(before);
  await anHourLater(sandbox);
  expect((await data(sandbox, 'index-health', {})).projects).toMatchObject([{ mended: 0 }]);
  deleteLink(site, one, link);
  await sandbox.platform.settle();
  expect(await scopeOf(sandbox)).toEqual(before);
});

test('what the comparison finds older while it is being read is not read again for that', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const bugs = Array.from({ length: 200 }, () => addBug('2024-05-02'));
  const { beforeCall, beforeStatement, marked } = comparisonMarksLast();
  sandbox = await openSandbox(site, clock, { beforeCall, beforeStatement });
  await enable(sandbox, shop);
  clock.advance(60_000);
  for (const bug of bugs) updateIssue(site, bug, { affected: [release] });
  await sandbox.platform.pass(5000);
  sandbox.jira.usage.reset();
  await sandbox.platform.runSchedule('hourly');
  await sandbox.platform.settle();
  const { calls, points } = sandbox.jira.usage.of('bulkFetchIssues');
  expect(marked()).toBe(200);
  expect(points - calls).toBe(200);
  expect((await reportOf(sandbox, shop)).outcomes.escaped).toBe(200);
  expect((await data(sandbox, 'index-health', {})).backlog.issues).toBe(0);
});

test('what should not be in the index is read again, though it was read after its update', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const bug = addBug('2024-05-02');
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  updateIssue(site, bug, { affected: [release] });
  await sandbox.platform.settle();
  expect((await reportOf(sandbox, shop)).read).toBe(1);
  // Neither updated by it nor told by an event.
  bug.others['issuerestriction'] = { issuerestrictions: { projectrole: [{ id: '10002', name: 'Viewer' }] } };
  await anHourLater(sandbox);
  expect((await reportOf(sandbox, shop)).read).toBe(0);
});

/**
 * Hooks by which a comparison has seen what is in the index before changes are read, and marks what differs only when
 * they were.
 */
function comparisonMarksLast() {
  const [compared, read] = [gate(), gate()];
  let marked = 0;
  return {
    marked: () => marked,
    beforeCall: async (_service: string, path: string): Promise<void> => {
      if (path.includes('/issue/bulkfetch')) await compared.opened;
    },
    beforeStatement: async (statement: string, parameters: readonly unknown[]): Promise<void> => {
      if (statement.startsWith('DELETE FROM pending_issue')) read.open();
      if (!statement.startsWith('INSERT INTO pending_issue') || parameters.length === 3) return;
      marked = new Set(parameters.filter((_, at) => at % 3 === 0)).size;
      compared.open();
      await read.opened;
    },
  };
}

function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

test('a deletion whose event was lost is found by the count of the day', async () => {
  const { site, clock, shop, addBug } = shopSite();
  const bugs = Array.from({ length: 300 }, (_, i) => addBug(`2024-0${1 + (i % 5)}-10`));
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  await anHourLater(sandbox);
  unnoticed(sandbox, () => {
    for (const bug of bugs.slice(0, 2)) deleteIssue(site, bug);
  });
  clock.advance(86_400_000);
  await anHourLater(sandbox);
  expect((await reportOf(sandbox, shop)).read).toBe(298);
});

test('a deletion made up for by a creation is found by comparing everything', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const bug = addBug('2024-05-02', { affected: [release] });
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  unnoticed(sandbox, () => {
    deleteIssue(site, bug);
    addBug('2024-05-02');
  });
  await data(sandbox, 'sweep-index', { projectId: Number(shop.id) });
  await sandbox.platform.settle();
  expect((await reportOf(sandbox, shop)).outcomes).toEqual({ escaped: 0, contained: 0, unclassified: 1 });
  const [health] = (await data(sandbox, 'index-health', {})).projects;
  expect(health).toMatchObject({ isSweeping: false, mended: 2 });
  expect(health?.swept).not.toBeNull();
});

test('when a version is deleted, the issues that named it are read again', async () => {
  const { site, clock, shop, release, addBug } = shopSite();
  const next = createVersion(site, shop, { name: '1.1', released: true, releaseDate: '2024-05-10' });
  addBug('2024-05-02', { affected: [release] });
  sandbox = await open({ site, clock });
  await enable(sandbox, shop);
  expect((await reportOf(sandbox, shop)).outcomes.escaped).toBe(1);
  deleteVersion(site, release, { affects: next });
  await sandbox.platform.settle();
  expect((await reportOf(sandbox, shop)).outcomes).toEqual({ escaped: 0, contained: 1, unclassified: 0 });
});

test('crashes between what is written of a link leave nothing of it unread', async () => {
  const { site, clock, shop, bug, open: status, addBug } = shopSite();
  const bank = createProject(site, { key: 'BANK' });
  const elsewhere = createIssue(site, { project: bank, type: bug, status });
  const defect = addBug('2024-05-02');
  const duplicate = site.linkTypes.add({
    ...{ id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  });
  let crashes = 0;
  sandbox = await openSandbox(site, clock, {
    beforeStatement: (statement) => {
      if (crashes === 0 || !statement.startsWith('INSERT INTO linked_issue')) return;
      crashes--;
      throw new ProcessCrash('before linked issues');
    },
  });
  await data(sandbox, 'save-site-settings', {
    document: { scope: { duplicate: { linkTypes: ['Duplicate'] } } },
  });
  await enable(sandbox, shop, bank);
  clock.advance(60_000);
  createLink(site, duplicate, defect, elsewhere);
  crashes = 2;
  await sandbox.platform.settle();
  expect(crashes).toBe(0);
  const { report } = await data(sandbox, 'report', { projectId: Number(shop.id) });
  expect(report.reconciliation.duplicate).toBe(1);
});
