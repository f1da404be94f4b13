import type { Sandbox } from '../../sandbox/open';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { ask, data, developer, open, outsider, projectAdmin, shopSite } from '../support/site';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await open(shopSite());
});
afterEach(async () => {
  expect(sandbox.platform.errors).toEqual([]);
  await sandbox.close();
});

const draft = (patch: object = {}) => ({
  step: 'fields',
  projectIds: [10001],
  fields: {
    discovery: { kind: 'field', id: 'customfield_7' },
    origin: { kind: 'create' },
    mechanism: { kind: 'none' },
  },
  settings: null,
  settingsRevision: 0,
  hasProposals: false,
  ...patch,
});
const keep = (kept: unknown, revision: number) =>
  ask(sandbox, 'save-set-up-draft', { draft: kept, revision });
const kept = () => data(sandbox, 'set-up-draft', {});

test.each([
  ['nobody', null, 'sign-in'],
  ['who may not browse', outsider, 'not-allowed'],
  ['who may browse', developer, 'not-allowed'],
  ['who administers the project only', projectAdmin, 'not-allowed'],
])('%s neither sees nor keeps a draft', async (_who, user, code) => {
  const requests = [
    ['set-up-draft', {}],
    ['save-set-up-draft', { draft: draft(), revision: 0 }],
  ] as const;
  for (const [name, payload] of requests) {
    const answer = await ask(sandbox, name, payload, user);
    expect([name, answer.ok ? 'ok' : answer.error.code]).toEqual([name, code]);
  }
  expect((await kept()).revision).toBe(0);
});

test('what was chosen is kept as it was, and forgotten when it is finished', async () => {
  expect(await kept()).toEqual({ draft: null, revision: 0, at: null, isOutdated: false });
  expect(await keep(draft(), 0)).toEqual({ ok: true, data: { revision: 1 } });
  expect(await kept()).toMatchObject({ draft: draft(), revision: 1, isOutdated: false });
  const settings = { edited: { ...DEFAULT_SETTINGS, minimumN: 3 }, base: DEFAULT_SETTINGS };
  expect((await keep(draft({ step: 'values', settings }), 1)).ok).toBe(true);
  expect((await kept()).draft).toEqual(draft({ step: 'values', settings }));
  expect((await keep(null, 2)).ok).toBe(true);
  expect(await kept()).toMatchObject({ draft: null, revision: 3 });
});

test('settings that do not fit together yet are kept all the same, and change no number', async () => {
  const edited = { ...DEFAULT_SETTINGS, ladder: { ...DEFAULT_SETTINGS.ladder, boundary: 'Nowhere' } };
  const settings = { edited, base: DEFAULT_SETTINGS };
  await keep(draft({ settings }), 0);
  expect((await kept()).draft?.settings).toEqual(settings);
  expect(await data(sandbox, 'settings', {})).toMatchObject({ revision: 0, effective: DEFAULT_SETTINGS });
});

test('of two who go on at once the second is told, and nothing of the first is replaced', async () => {
  await keep(draft(), 0);
  for (const revision of [0, 5]) {
    const answer = await keep(draft({ projectIds: [] }), revision);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-request', problems: [{ path: 'revision', value: String(revision) }] },
    });
  }
  expect((await kept()).draft?.projectIds).toEqual([10001]);
});

test('settings that this version does not understand are left out of the draft, and told', async () => {
  await keep(draft({ settings: { edited: { ladder: 7 }, base: {} } }), 0);
  expect(await kept()).toMatchObject({ draft: draft(), isOutdated: true });
});

test('a draft that is too large is refused with its size', async () => {
  const edited = { ...DEFAULT_SETTINGS, filler: 'x'.repeat(210_000) };
  expect(await keep(draft({ settings: { edited, base: {} } }), 0)).toMatchObject({
    ok: false,
    error: { code: 'bad-request', problems: [{ path: 'draft' }] },
  });
});
