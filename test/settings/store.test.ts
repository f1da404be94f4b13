import path from 'node:path';
import { Clock } from '../../sandbox/clock';
import { openDatabaseServer, type DatabaseServer } from '../../sandbox/database';
import { openPlatform, type Platform } from '../../sandbox/forge';
import { ROOT } from '../../sandbox/open';
import type { SettingsAnswer } from '../../src/contract/settings';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import type { EffectiveSettings } from '../../src/settings/store';
import type { SettingsRevisions } from '../../src/store/settings-rows';

const PROJECT = 77;
let server: DatabaseServer;
let platform: Platform;
let clock: Clock;

beforeAll(async () => {
  server = await openDatabaseServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  clock = new Clock();
  platform = await openPlatform({
    manifestPath: path.join(ROOT, 'manifest.yml'),
    appModule: () => import('./store-app/index'),
    jira: { handle: () => Promise.reject(new Error('nothing here asks Jira')) },
    database: await server.createDatabase(),
    clock,
    delivery: 'hurried',
    operationScopes: () => undefined,
  });
});
afterEach(() => platform.close());

const install = async (): Promise<void> => {
  platform.install();
  await platform.settle();
};
const load = async (at?: SettingsRevisions): Promise<EffectiveSettings> =>
  (await platform.invoke('resolver', 'load', { projectId: PROJECT, at })) as EffectiveSettings;
const save = (document: unknown, projectId: number | null = PROJECT): Promise<unknown> =>
  platform.invoke('resolver', 'save', { projectId, document });
const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = platform.usage.snapshot().sql.statements;
  await work();
  return platform.usage.snapshot().sql.statements - before;
};

test('before the schema is there, the defaults hold and nothing fails', async () => {
  expect(await load()).toEqual({
    settings: DEFAULT_SETTINGS,
    revision: 0,
    since: null,
    at: { site: 0, project: 0 },
    previous: null,
  });
  expect(await platform.invoke('resolver', 'read-site')).toMatchObject({ revision: 0, history: [] });
});

test('settings are loaded in one statement, whether anything was saved or not', async () => {
  await install();
  expect(await statementsOf(load)).toBe(1);
  await save({ minimumN: 20 }, null);
  await save({ minimumN: 30 });
  expect(await statementsOf(load)).toBe(1);
});

test('the newest of the site and of the project hold, with what held before the last change of either', async () => {
  await install();
  await save({ minimumN: 20, target: 0.1 }, null);
  expect(await load()).toMatchObject({ revision: 1, previous: DEFAULT_SETTINGS });
  clock.advance(60_000);
  await save({ minimumN: 30 });
  clock.advance(60_000);
  await save({ minimumN: 40 });
  const { settings, revision, since, at, previous } = await load();
  expect(settings).toMatchObject({ minimumN: 40, target: 0.1 });
  expect({ revision, at }).toEqual({ revision: 3, at: { site: 1, project: 2 } });
  expect(previous).toMatchObject({ minimumN: 30, target: 0.1 });
  clock.advance(60_000);
  await save({ target: 0.2 }, null);
  const later = await load();
  expect(later.settings).toMatchObject({ minimumN: 40, target: 0.2 });
  expect(later.previous).toMatchObject({ minimumN: 40, target: 0.1 });
  expect(Number(later.since) - Number(since)).toBeGreaterThanOrEqual(60_000);
});

test('earlier revisions are loaded as they were; what is kept no more gives the newest', async () => {
  await install();
  await save({ minimumN: 20 }, null);
  for (const minimumN of [30, 40, 50]) await save({ minimumN });
  expect(await load({ site: 1, project: 2 })).toMatchObject({
    settings: { minimumN: 40 },
    revision: 3,
    at: { site: 1, project: 2 },
    previous: { minimumN: 30 },
  });
  expect(await load({ site: 0, project: 0 })).toMatchObject({ settings: DEFAULT_SETTINGS, since: null });
  expect(await load({ site: 1, project: 0 })).toMatchObject({ settings: { minimumN: 20 } });
  expect(await load({ site: 1, project: 9 })).toMatchObject({ settings: { minimumN: 50 }, revision: 4 });
});

test('settings that clashed are not compared with: nothing was computed by them', async () => {
  await install();
  const ladder = { stages: ['Test', 'Live'], releaseLine: 'Live', boundary: 'Live' };
  await save({ ladder: { boundary: 'UAT' } });
  await save({ ladder, discovery: [], origins: [] }, null);
  await save({});
  expect(await load()).toMatchObject({ settings: { ladder }, previous: null });
});

test('saves at the same time that name no revision are all kept, one after the other', async () => {
  await install();
  await Promise.all([1, 2, 3, 4].map((minimumN) => save({ minimumN }, null)));
  const { history, revision } = (await platform.invoke('resolver', 'read-site')) as SettingsAnswer;
  expect(revision).toBe(4);
  expect(history.map((saved) => saved.revision)).toEqual([4, 3, 2, 1]);
});

test('the newest 100 saves are kept', async () => {
  await install();
  for (let number = 1; number <= 103; number++) await save({ minimumN: 1 + (number % 50) }, null);
  const { history } = (await platform.invoke('resolver', 'read-site')) as SettingsAnswer;
  expect(history.map(({ revision }) => revision)).toEqual(Array.from({ length: 100 }, (_, i) => 103 - i));
  expect(await load({ site: 4, project: 0 })).toMatchObject({ revision: 4, previous: null });
  expect(await load({ site: 3, project: 0 })).toMatchObject({ revision: 103 });
});

test('a revision that reports go on with is kept, however many come after it', async () => {
  await install();
  for (const minimumN of [2, 3]) await save({ minimumN }, null);
  await save({ target: 0.3 });
  const held = { site: 2, project: 1 };
  await platform.invoke('resolver', 'hold', { projectId: PROJECT, held });
  for (let number = 0; number < 103; number++) {
    await save({ minimumN: 10 }, null);
    await save({ target: 0.1 });
  }
  expect(await load(held)).toMatchObject({ settings: { minimumN: 3, target: 0.3 }, at: held });
  expect(await load({ site: 1, project: 1 })).toMatchObject({ at: { site: 105, project: 104 } });
});
