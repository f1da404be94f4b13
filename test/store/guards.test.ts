import type { DefectFacts } from '../../src/domain/facts';
import { loadDefects, removeIssues, saveDefects } from '../../src/store/defects';
import { takeLease } from '../../src/store/lease';
import { loadPending, markPending, settlePending } from '../../src/store/pending';
import { loadVersions, saveVersions } from '../../src/store/versions';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { newSite } from '../support/site';

const PROJECT = 7;
let sandbox: Sandbox;
let code: () => Promise<void>;

beforeAll(async () => {
  const { site, clock } = newSite();
  sandbox = await openSandbox(site, clock, {
    appModule: async () => ({ ...(await import('../../src/index')), resolver: () => code() }),
  });
});
afterAll(() => sandbox.close());

/** Runs code as a function of the app, on Forge SQL. */
async function inApp<T>(run: () => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  code = async () => {
    result = { value: await run() };
  };
  await sandbox.platform.invoke('resolver', 'any');
  if (!result) throw new Error('the code did not end');
  return result.value;
}

function defect(id: number, statusId: number): DefectFacts {
  const none = { resolutionId: null, severityId: null, discoveryId: null, originId: null, mechanismId: null };
  const unmapped = { typeOptionId: null, areaOptionId: null, preventionOptionId: null };
  const lists = { affected: [], fixed: [], components: [], labels: [], links: [] };
  return {
    ...{ ...none, ...unmapped, ...lists },
    ...{ id, number: id, created: 1_700_000_000_000, resolved: null, typeId: 1, statusId, history: null },
  };
}

const save = (id: number, statusId: number, seen: number): Promise<unknown> =>
  saveDefects([{ projectId: PROJECT, lane: 0, seen, facts: defect(id, statusId) }]);
const statusOf = async (id: number): Promise<number | undefined> =>
  (await loadDefects(PROJECT, 0)).find((each) => each.id === id)?.statusId;

test('what is known to hold earlier never overwrites what holds later; what holds at the same instant may', () =>
  inApp(async () => {
    await save(1, 10, 200);
    await save(1, 9, 100);
    expect(await statusOf(1)).toBe(10);
    await save(1, 11, 200);
    expect(await statusOf(1)).toBe(11);
  }));

test('a state from before a deletion does not bring a stored defect back, one from after does', () =>
  inApp(async () => {
    await save(2, 10, 100);
    await removeIssues([2], 0, 200, false);
    await save(2, 10, 150);
    expect(await statusOf(2)).toBeUndefined();
    await save(2, 12, 300);
    expect(await statusOf(2)).toBe(12);
    await removeIssues([2], 0, 250, false);
    expect(await statusOf(2)).toBe(12);
  }));

test('while a lane is being read, a deletion is remembered even of what is not stored yet', () =>
  inApp(async () => {
    await removeIssues([3], 0, 200, true);
    await save(3, 10, 150);
    expect(await statusOf(3)).toBeUndefined();
    await save(3, 12, 300);
    expect(await statusOf(3)).toBe(12);
  }));

test('what the changelog told is kept when a search brings the facts without it', () =>
  inApp(async () => {
    const history = { steps: [], discoveryEdits: [{ at: 5, from: null, to: 6 }] };
    await saveDefects([{ projectId: PROJECT, lane: 0, seen: 100, facts: { ...defect(4, 1), history } }]);
    await save(4, 2, 200);
    const stored = (await loadDefects(PROJECT, 0)).find(({ id }) => id === 4);
    expect(stored).toMatchObject({ statusId: 2, history });
  }));

test('a lane knows nothing of the other', () =>
  inApp(async () => {
    await save(5, 10, 100);
    await saveDefects([{ projectId: PROJECT, lane: 1, seen: 50, facts: defect(5, 20) }]);
    await removeIssues([5], 0, 200, false);
    expect(await statusOf(5)).toBeUndefined();
    expect((await loadDefects(PROJECT, 1)).map(({ id }) => id)).toEqual([5]);
  }));

test('an issue that is marked again while it is read stays on the list', () =>
  inApp(async () => {
    await markPending([31, 32].map((issueId) => ({ issueId, happened: 1000 })));
    const loaded = await loadPending();
    expect(loaded.map(({ issueId }) => issueId)).toEqual([31, 32]);
    await markPending([{ issueId: 32, happened: 1001 }]);
    await settlePending(loaded);
    expect((await loadPending()).map(({ issueId }) => issueId)).toEqual([32]);
    await settlePending(await loadPending());
    expect(await loadPending()).toEqual([]);
  }));

test('a lease is held by one, until it runs out', () =>
  inApp(async () => {
    const now = Date.now();
    expect(await takeLease('test', now + 60_000)).toBe(true);
    expect(await takeLease('test', now + 90_000)).toBe(false);
    expect(await takeLease('other', now - 1)).toBe(true);
    expect(await takeLease('other', now + 60_000)).toBe(true);
  }));

test('a version list that was read earlier changes nothing of a later one', () =>
  inApp(async () => {
    const version = { id: 1, released: true, archived: false, releaseDay: null, position: 0 };
    await saveVersions(PROJECT, 200, [{ ...version, name: 'new' }]);
    await saveVersions(PROJECT, 100, [{ ...version, name: 'old' }]);
    expect((await loadVersions(PROJECT)).map(({ name }) => name)).toEqual(['new']);
  }));
