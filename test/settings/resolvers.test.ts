import { openSandbox, type Sandbox } from '../../sandbox/open';
import type { ResolverName } from '../../src/contract/calls';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
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
let projectId: number;
let clock: ReturnType<typeof shopSite>['clock'];
let base: ReturnType<typeof shopSite>;

beforeEach(async () => {
  base = shopSite();
  clock = base.clock;
  projectId = Number(base.shop.id);
  sandbox = await open(base);
});
afterEach(() => sandbox.close());

const problems = async (name: ResolverName, payload: unknown): Promise<string> => {
  const answer = await ask(sandbox, name, payload);
  if (answer.ok || answer.error.code !== 'bad-request') throw new Error(JSON.stringify(answer));
  return answer.error.problems.map((p) => `${p.path}: ${p.message} (value: ${p.value})`).join('; ');
};
const project = () => data(sandbox, 'settings', { projectId });
const site = () => data(sandbox, 'settings', {});
const saveProject = async (document: unknown) =>
  data(sandbox, 'save-project-settings', { projectId, document, revision: (await project()).revision });

test('rights: the site is for who administers Jira, a project for who administers it', async () => {
  const file = (await site()).file;
  const calls: [ResolverName, unknown][] = [
    ['settings', {}],
    ['read-settings-file', { file }],
    ['settings', { projectId }],
    ['save-project-settings', { projectId, document: {}, revision: 99 }],
    ['read-settings-file', { projectId, file }],
    ['settings', { projectId: 424242 }],
  ];
  const codes = (user: { accountId: string } | null) =>
    Promise.all(
      calls.map(async ([name, payload]) => {
        const answer = await ask(sandbox, name, payload, user);
        return answer.ok ? 'ok' : answer.error.code;
      }),
    );
  expect(new Set(await codes(null))).toEqual(new Set(['sign-in']));
  expect(new Set(await codes(outsider))).toEqual(new Set(['not-allowed']));
  expect(new Set(await codes(developer))).toEqual(new Set(['not-allowed']));
  expect(await codes(projectAdmin)).toEqual([
    'not-allowed',
    'not-allowed',
    'ok',
    'bad-request',
    'ok',
    'not-allowed',
  ]);
  expect((await codes(siteAdmin)).slice(0, 2)).toEqual(['ok', 'ok']);
});

test('a project inherits from the site; an empty document takes it back there', async () => {
  expect(await project()).toMatchObject({ revision: 0, effective: DEFAULT_SETTINGS, history: [] });
  await data(sandbox, 'save-site-settings', { document: { minimumN: 20, target: 0.1 } });
  expect(await saveProject({ minimumN: 30 })).toEqual({ saved: true, revision: 1 });
  expect((await project()).effective).toEqual({ ...DEFAULT_SETTINGS, minimumN: 30, target: 0.1 });
  await saveProject({});
  expect((await project()).effective).toEqual({ ...DEFAULT_SETTINGS, minimumN: 20, target: 0.1 });
  expect((await project()).file.document).toEqual({});
});

test('each save is a revision with what changed in force, newest first', async () => {
  await data(sandbox, 'save-site-settings', { document: { minimumN: 20 } });
  await saveProject({ minimumN: 30 });
  clock.advance(60_000);
  await saveProject({});
  const { history, revision } = await project();
  expect(revision).toBe(2);
  expect(history.map(({ changes, revision: number }) => ({ number, changes }))).toEqual([
    { number: 2, changes: [{ path: 'minimumN', from: '30', to: '20' }] },
    { number: 1, changes: [{ path: 'minimumN', from: '20', to: '30' }] },
  ]);
  expect((history[0]?.at ?? 0) - (history[1]?.at ?? 0)).toBeGreaterThanOrEqual(60_000);
});

test('a save from a stale revision is refused and changes nothing', async () => {
  await saveProject({ minimumN: 30 });
  expect(
    await problems('save-project-settings', { projectId, document: { minimumN: 40 }, revision: 0 }),
  ).toBe(
    'revision: the settings have changed meanwhile and are at revision 1; read them again and repeat the change (value: 0)',
  );
  const { revision } = await site();
  await data(sandbox, 'save-site-settings', { document: {}, revision });
  expect(await problems('save-site-settings', { document: {}, revision })).toContain('changed meanwhile');
  expect((await project()).effective?.minimumN).toBe(30);
});

test('of two that save at the same time one wins, and the other is told that the settings have changed', async () => {
  await sandbox.close();
  // Both have read revision 1 before either writes.
  const waiting: (() => void)[] = [];
  let isRace = false;
  sandbox = await openSandbox(base.site, clock, {
    beforeStatement: async (statement) => {
      if (!isRace || !statement.startsWith('INSERT INTO settings')) return;
      await new Promise<void>((go) => {
        waiting.push(go);
        if (waiting.length === 2) waiting.splice(0).forEach((each) => each());
      });
    },
  });
  await saveProject({ minimumN: 30 });
  isRace = true;
  const saves = [40, 50].map((minimumN) => ({ projectId, document: { minimumN }, revision: 1 }));
  const answers = await Promise.all(saves.map((save) => ask(sandbox, 'save-project-settings', save)));
  const winner = answers.findIndex((answer) => answer.ok);
  expect(answers[winner]).toEqual({ ok: true, data: { saved: true, revision: 2 } });
  expect(answers[1 - winner]).toMatchObject({
    error: {
      code: 'bad-request',
      problems: [{ path: 'revision', message: expect.stringContaining('are at revision 2') as string }],
    },
  });
  const { effective, history } = await project();
  expect(effective?.minimumN).toBe(saves[winner]?.document.minimumN);
  expect(history).toHaveLength(2);
});

test('a project that is disabled takes its settings with it', async () => {
  await saveProject({ minimumN: 30 });
  await enable(sandbox, { id: String(projectId) });
  await data(sandbox, 'disable-project', { projectId });
  await sandbox.platform.settle();
  expect(await project()).toMatchObject({ revision: 0, history: [], file: { document: {} } });
});

test('a refused document changes nothing and leaves no revision', async () => {
  const before = await project();
  const save = (document: unknown) =>
    problems('save-project-settings', { projectId, document, revision: before.revision });
  expect(await save({ minimumN: 0, ladder: {} })).toContain('minimumN');
  expect(await save({ ladder: { boundary: 'Beta' } })).toContain('ladder.boundary');
  const labels = Array.from({ length: 1000 }, (_, index) => `${index}`.padEnd(255, 'x'));
  expect(await save({ scope: { accepted: { labels } } })).toMatch(/^\(all\): is too large: \d+ bytes/);
  expect(await project()).toEqual(before);
});

test('many saves of large documents stay within what Forge keeps', async () => {
  for (let save = 0; save < 12; save++) {
    const labels = Array.from({ length: 370 }, (_, index) => `${save}-${index}`.padEnd(255, 'x'));
    await saveProject({ scope: { accepted: { labels } } });
  }
  expect((await project()).history).toHaveLength(12);
});

test('a site document that a project clashes with is told of, and the project can be mended', async () => {
  const ladder = { stages: ['Test', 'Live'], releaseLine: 'Live', boundary: 'Live' };
  await saveProject({ ladder: { boundary: 'UAT' } });
  await data(sandbox, 'save-site-settings', { document: { ladder, discovery: [], origins: [] } });
  const clash = await project();
  expect(clash.effective).toBeNull();
  expect(clash.problems.map((problem) => problem.path)).toEqual(['ladder.boundary']);
  await saveProject({});
  expect((await project()).effective?.ladder).toEqual(ladder);
});

test('what is exported can be imported elsewhere', async () => {
  const document = { minimumN: 30, dimensions: { area: { from: 'labels', prefix: 'area-' } } };
  await saveProject(document);
  const file: unknown = JSON.parse(JSON.stringify((await project()).file));
  expect(file).toEqual({
    format: 'defect-leakage-settings',
    formatVersion: 1,
    definitionVersion: 1,
    document,
  });
  const read = await data(sandbox, 'read-settings-file', { file });
  await data(sandbox, 'save-site-settings', { document: read.document, revision: (await site()).revision });
  expect((await site()).file).toEqual(file);
});

test.each([
  ['no file', '(all): '],
  [{ minimumN: 10 }, 'format: is no settings file'],
  [{ format: 'another', formatVersion: 1, definitionVersion: 1, document: {} }, '(value: "another")'],
  [
    { format: 'defect-leakage-settings', formatVersion: 2, definitionVersion: 3, rules: {} },
    'formatVersion: is a version that this app does not read; it reads version 1 (value: 2)',
  ],
  [
    { format: 'defect-leakage-settings', formatVersion: 1, definitionVersion: 999, document: {} },
    'definitionVersion: is newer than the definitions of this app',
  ],
  [
    { format: 'defect-leakage-settings', formatVersion: 1, definitionVersion: 1, document: { minimumN: 0 } },
    'document.minimumN: ',
  ],
  [
    { format: 'defect-leakage-settings', formatVersion: 1, definitionVersion: 1, document: {}, by: 'me' },
    'by: is not known here',
  ],
])('%j is refused whole', async (file, message) => {
  const before = await site();
  expect(await problems('read-settings-file', { file })).toContain(message);
  expect(await site()).toEqual(before);
});
