import { createSecurityLevel, createVersion, type IssueChanges, updateIssue } from '../../sandbox/jira';
import type { Issue } from '../../sandbox/jira';
import { CHANGELOGS_AT_ONCE, readHistories } from '../../src/jira/changelog';
import { metered } from '../../src/jira/meter';
import { readStatuses } from '../../src/jira/statuses';
import { type AppCalls, appCalls } from '../support/app-call';
import { createSelectField, shopSite } from '../support/site';

const OPERATION = 'getBulkChangelogs';

function shopWithWorkflow() {
  const base = shopSite();
  const { site, clock, shop, release } = base;
  const closed = { id: '2', name: 'Closed', category: 'done' as const };
  const reopened = { id: '3', name: 'Reopened', category: 'indeterminate' as const };
  const fixed = { id: '21', name: 'Fixed' };
  site.statuses.add(closed);
  site.statuses.add(reopened);
  site.resolutions.add(fixed);
  const next = createVersion(site, shop, { name: '1.1' });
  const discovery = createSelectField(site, 'Found in', ['UAT', 'Production']);
  const change = (issue: Issue, changes: IssueChanges): number => {
    clock.advance(3_600_000);
    updateIssue(site, issue, changes);
    return issue.history.at(-1)?.created ?? NaN;
  };
  return { ...base, closed, reopened, fixed, discovery, change, v1: release, v2: next };
}

let shop: ReturnType<typeof shopWithWorkflow>;
let app: AppCalls;
beforeEach(async () => {
  shop = shopWithWorkflow();
  app = await appCalls(shop);
});
afterEach(() => app.close());

const idOf = ({ id }: { readonly id: string }): number => Number(id);
const present = (issue: Issue) => ({ id: idOf(issue), fixed: issue.fixed.map(idOf) });
const read = (issues: readonly Issue[], discovery: string | null = null) =>
  app.run(() => readHistories(issues.map(present), { discovery }));
const readOne = async (issue: Issue, discovery: string | null = null) =>
  (await read([issue], discovery)).get(idOf(issue));

test('moves are kept with the fix versions that the defect had then, whatever it has now', async () => {
  const { addBug, change, closed, reopened, v1, v2 } = shop;
  const bug = addBug('2024-05-10');
  const done = change(bug, { status: closed });
  change(bug, { fixed: [v1] });
  const back = change(bug, { status: reopened });
  change(bug, { fixed: [v2] });
  const again = change(bug, { status: closed });
  expect(await readOne(bug)).toEqual({
    steps: [
      { at: done, moves: [{ from: 1, to: 2 }], resolutionCleared: false, fixed: [] },
      { at: back, moves: [{ from: 2, to: 3 }], resolutionCleared: false, fixed: [idOf(v1)] },
      { at: again, moves: [{ from: 3, to: 2 }], resolutionCleared: false, fixed: [idOf(v2)] },
    ],
    discoveryEdits: [],
  });
});

test('an entry that moves the status and clears the resolution is one step, with the versions from before it', async () => {
  const { addBug, change, open, closed, fixed, v1, v2 } = shop;
  const bug = addBug('2024-05-10', { status: closed, resolution: fixed, fixed: [v1] });
  const at = change(bug, { status: open, resolution: null, fixed: [v2] });
  expect((await readOne(bug))?.steps).toEqual([
    { at, moves: [{ from: 2, to: 1 }], resolutionCleared: true, fixed: [idOf(v1)] },
  ]);
});

test('a resolution that is cleared is a step, one that is set or changed is none', async () => {
  const { addBug, change, fixed, duplicate } = shop;
  const bug = addBug('2024-05-10');
  change(bug, { resolution: fixed });
  change(bug, { resolution: duplicate });
  const at = change(bug, { resolution: null });
  expect((await readOne(bug))?.steps).toEqual([{ at, moves: [], resolutionCleared: true, fixed: [] }]);
});

test('edits of the mapped discovery field are kept by option, and only of that field', async () => {
  const { site, addBug, change, discovery } = shop;
  const origin = createSelectField(site, 'Made in', ['Code']);
  const [uat, production] = discovery.contexts[0]?.options ?? [];
  const [code] = origin.contexts[0]?.options ?? [];
  const bug = addBug('2024-05-10');
  const first = change(bug, { others: { [discovery.id]: production } });
  change(bug, { others: { [origin.id]: code } });
  const second = change(bug, { others: { [discovery.id]: uat } });
  const third = change(bug, { others: { [discovery.id]: null } });
  const [from, to] = [Number(production?.id), Number(uat?.id)];
  expect((await readOne(bug, discovery.id))?.discoveryEdits).toEqual([
    { at: first, from: null, to: from },
    { at: second, from, to },
    { at: third, from: to, to: null },
  ]);
  expect((await readOne(bug))?.discoveryEdits).toEqual([]);
});

test('a defect without entries, or that the app cannot see, has an empty history; nothing asked is nothing read', async () => {
  const { site, addBug, change, closed } = shop;
  const level = createSecurityLevel(site, shop.shop, { name: 'Closed', admitsApp: false });
  const [untouched, hidden] = [addBug('2024-05-10'), addBug('2024-05-10', { level })];
  change(untouched, { summary: 'Other words' });
  change(hidden, { status: closed });
  const empty = { steps: [], discoveryEdits: [] };
  expect(await read([untouched, hidden])).toEqual(
    new Map([
      [idOf(untouched), empty],
      [idOf(hidden), empty],
    ]),
  );
  app.jira.usage.reset();
  expect(await read([])).toEqual(new Map());
  expect(app.jira.usage.of(OPERATION).calls).toBe(0);
});

test('more issues than Jira takes at once are asked for in parts', async () => {
  const { addBug, change, closed } = shop;
  const bugs = Array.from({ length: CHANGELOGS_AT_ONCE + 1 }, () => addBug('2024-05-10'));
  for (const bug of bugs) change(bug, { status: closed });
  const { histories, meter } = await app.run(() =>
    metered(async (spent) => ({
      histories: await readHistories(bugs.map(present), { discovery: null }),
      meter: spent,
    })),
  );
  expect(histories.size).toBe(bugs.length);
  expect(meter).toMatchObject({ requests: 2, points: 2 + bugs.length });
  expect([...histories.values()].every(({ steps }) => steps.length === 1)).toBe(true);
  expect(app.jira.usage.of(OPERATION)).toEqual({ calls: 2, points: 2 + bugs.length });
});

test('a changelog of more than one page is read to its end', async () => {
  const { site, addBug, change, open, closed, v1 } = shop;
  const [busy, other] = [addBug('2024-05-10', { fixed: [v1] }), addBug('2024-05-10')];
  for (let turn = 0; turn < 5001; turn++)
    for (const status of [closed, open]) updateIssue(site, busy, { status });
  const last = change(busy, { fixed: [] });
  const end = change(other, { status: closed });
  expect(end).toBeGreaterThan(last);
  const histories = await read([busy, other]);
  const steps = histories.get(idOf(busy))?.steps ?? [];
  expect(steps).toHaveLength(10_002);
  expect(steps.every(({ fixed }) => fixed[0] === idOf(v1))).toBe(true);
  expect(histories.get(idOf(other))?.steps).toHaveLength(1);
  expect(app.jira.usage.of(OPERATION).calls).toBe(2);
});

test('statuses are read with the keys of their categories', async () => {
  expect(await app.run(() => readStatuses())).toEqual([
    { kind: 'statuses', id: 1, name: 'Open' },
    { kind: 'statusCategories', id: 1, name: 'new' },
    { kind: 'statuses', id: 2, name: 'Closed' },
    { kind: 'statusCategories', id: 2, name: 'done' },
    { kind: 'statuses', id: 3, name: 'Reopened' },
    { kind: 'statusCategories', id: 3, name: 'indeterminate' },
  ]);
});
