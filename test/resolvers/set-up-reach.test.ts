import {
  createProject,
  createScreen,
  createSelectField,
  deleteProject,
  type Field,
  setRole,
  shareFields,
} from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import { ask, data, developer, open, outsider, projectAdmin, shopSite, siteAdmin } from '../support/site';

let sandbox: Sandbox;
let base: ReturnType<typeof shopSite>;
let projectId: number;
beforeEach(async () => {
  base = shopSite();
  projectId = Number(base.shop.id);
  sandbox = await open(base);
});
afterEach(async () => {
  expect(sandbox.platform.errors).toEqual([]);
  await sandbox.close();
});

const reach = (...projectIds: number[]) => data(sandbox, 'set-up-reach', { projectIds });
const create = (request: object = {}) =>
  data(sandbox, 'create-fields', { fields: ['origin'], projectIds: [projectId], screenIds: [], ...request });
const ownField = (): Field => {
  const field = base.site.fields.all.find(({ description = '' }) => description.includes('[defect-leakage:'));
  if (!field) throw new Error('no field of the app');
  return field;
};

test.each([
  ['nobody', null, 'sign-in'],
  ['who may not browse', outsider, 'not-allowed'],
  ['who may browse', developer, 'not-allowed'],
  ['who administers the project only', projectAdmin, 'not-allowed'],
])('%s is told so, and nothing is moved', async (_who, user, code) => {
  await create();
  const requests = [
    ['set-up-projects', { text: '', from: 0 }],
    ['set-up-chosen', { projectIds: [projectId] }],
    ['set-up-reach', { projectIds: [projectId] }],
    ['set-up-options', { fieldIds: [ownField().id] }],
    ['own-fields', {}],
    ['trash-field', { fieldId: ownField().id, trash: true }],
  ] as const;
  for (const [name, payload] of requests) {
    const answer = await ask(sandbox, name, payload, user);
    expect([name, answer.ok ? 'ok' : answer.error.code]).toEqual([name, code]);
  }
  expect(ownField().trashed).toBeUndefined();
});

describe('projects to choose from', () => {
  const list = (request: object = {}) => data(sandbox, 'set-up-projects', { text: '', from: 0, ...request });

  test('are listed by size with style and a number of defects, searched, and paged', async () => {
    for (let number = 10; number < 35; number++)
      createProject(base.site, { key: `P${number}`, name: `Project ${number}` });
    const team = createProject(base.site, { key: 'TEAM', name: 'Team', style: 'next-gen' });
    base.addBug('2024-05-02');
    base.addBug('2024-05-03', { type: base.story });
    const first = await list();
    expect(first.projects).toHaveLength(20);
    expect(first.projects[0]).toEqual({
      id: projectId,
      key: 'SHOP',
      name: 'SHOP',
      isTeamManaged: false,
      defects: 1,
      isEnabled: false,
    });
    expect([first.total, first.next, first.typesNotFound]).toEqual([27, 20, null]);
    const second = await list({ from: 20 });
    expect([second.projects.length, second.next]).toEqual([7, null]);
    expect((await list({ text: ' team ' })).projects).toMatchObject([
      { id: Number(team.id), isTeamManaged: true },
    ]);
  });

  test('tell where no issue type is a defect, unless another is named', async () => {
    base.addBug('2024-05-02', { type: base.story });
    base.site.issueTypes.remove(base.bug.id);
    const none = await list();
    expect([none.typesNotFound, none.projects[0]?.defects]).toEqual([['Bug', 'Defect'], 0]);
    const named = await list({ types: ['story'] });
    expect([named.typesNotFound, named.projects[0]?.defects]).toEqual([null, 1]);
  });

  test('do without a number that Jira does not give; say which are enabled; leave out what is gone', async () => {
    await data(sandbox, 'enable-projects', { projectIds: [projectId] });
    sandbox.jira.faults.next('countIssues', { status: 503 });
    const gone = createProject(base.site, { key: 'GONE' });
    const hidden = createProject(base.site, { key: 'HID' });
    setRole(base.site, hidden, siteAdmin.accountId, null);
    deleteProject(base.site, gone);
    const projectIds = [projectId, Number(gone.id)];
    const { projects } = await data(sandbox, 'set-up-chosen', { projectIds });
    expect(projects).toMatchObject([{ key: 'SHOP', defects: null, isEnabled: true }]);
  });
});

describe.each([
  ['field schemes', true],
  ['field configuration schemes', false],
])('what creating reaches, with %s', (_what, hasFieldSchemes) => {
  beforeEach(() => {
    base.site.hasFieldSchemes = hasFieldSchemes;
  });

  test('are all projects that share the fields, and how far Jira tells', async () => {
    const web = createProject(base.site, { key: 'WEB' });
    createProject(base.site, { key: 'ALONE' });
    const team = createProject(base.site, { key: 'TEAM', style: 'next-gen' });
    shareFields(base.site, base.shop, web);
    const found = await reach(projectId, Number(team.id), 1);
    expect(found.projects.map(({ key, isChosen }) => [key, isChosen])).toEqual([
      ['SHOP', true],
      ['WEB', false],
    ]);
    expect(found.byHand.map(({ key }) => key)).toEqual(['TEAM']);
    expect(found.limits).toEqual({ schemes: !hasFieldSchemes, many: false, notVisible: 0 });
    await create();
    expect([...(ownField().associated ?? [])].sort()).toEqual([base.shop.id, web.id].sort());
  });

  test('are the screens of the defects, with who shares them', async () => {
    const web = createProject(base.site, { key: 'WEB' });
    const shared = createScreen(base.site, 'Shared', base.shop, web);
    const own = createScreen(base.site, 'Own', base.shop);
    createScreen(base.site, 'Unused');
    const { screens, screensUnknown } = await reach(projectId);
    expect(screens).toEqual([
      { id: Number(own.id), name: 'Own', uses: ['create'], chosen: [projectId], projects: 1 },
      { id: Number(shared.id), name: 'Shared', uses: ['edit', 'view'], chosen: [projectId], projects: 2 },
    ]);
    expect(screensUnknown).toEqual([]);
  });

  test('says where Jira tells no screens', async () => {
    expect(await reach(projectId)).toMatchObject({ screens: [], screensUnknown: [projectId] });
  });
});

test('with team-managed projects alone nothing is reached', async () => {
  const team = createProject(base.site, { key: 'TEAM', style: 'next-gen' });
  expect(await reach(Number(team.id))).toMatchObject({
    projects: [],
    screens: [],
    byHand: [{ key: 'TEAM' }],
  });
});

describe('the options of fields as they are now', () => {
  const options = (...fieldIds: string[]) => data(sandbox, 'set-up-options', { fieldIds });

  test('tell of a field that is trashed, gone, or of another type by now', async () => {
    const good = createSelectField(base.site, 'Found in', ['QA', 'Live']);
    const trashed = createSelectField(base.site, 'Old', ['A']);
    trashed.trashed = true;
    const text = base.site.fields.add({
      ...createSelectField(base.site, 'Text', []),
      id: 'customfield_5',
      schema: {
        type: 'string',
        custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
        customId: 5,
      },
    });
    const { fields } = await options(good.id, trashed.id, text.id, 'customfield_1');
    expect(fields.map(({ name, state }) => [name, state])).toEqual([
      ['Found in', 'select'],
      ['Old', 'trashed'],
      ['Text', 'other-type'],
      ['customfield_1', 'gone'],
    ]);
    expect(fields[0]?.options.map(({ name }) => name)).toEqual(['QA', 'Live']);
  });

  test('no field is no question', async () => {
    expect(await options()).toEqual({ fields: [] });
  });
});

describe('a field that serves for something else', () => {
  test('is not taken for one of its name; the new one is called otherwise', async () => {
    const theirs = createSelectField(base.site, 'Defect origin', ['Pre-production', 'Production']);
    const fields = { discovery: theirs.id, origin: null, mechanism: null };
    const state = await data(sandbox, 'set-up-state', { projectIds: [projectId], fields });
    expect(state.fields.origin).toMatchObject({ found: null, newName: 'Defect origin (made in)' });
    const made = await create({ taken: [theirs.id] });
    expect(made.fields.origin).toMatchObject({ name: 'Defect origin (made in)' });
    expect(made.steps.every(({ outcome }) => outcome === 'done')).toBe(true);
    expect(theirs.contexts[0]?.options.map(({ value }) => value)).toEqual(['Pre-production', 'Production']);
    const again = await create({ taken: [theirs.id] });
    expect(again.fields.origin?.id).toBe(made.fields.origin?.id);
    expect(again.steps.every(({ outcome }) => outcome === 'already')).toBe(true);
  });
});

describe('the fields that the app created', () => {
  const own = () => data(sandbox, 'own-fields', {});
  const move = (fieldId: string, trash: boolean) => ask(sandbox, 'trash-field', { fieldId, trash });

  test('are listed, trashed and restored with their values; creating again restores rather than makes another', async () => {
    expect(await own()).toEqual({ fields: [] });
    await create();
    const field = ownField();
    await data(sandbox, 'save-site-settings', { document: { fields: { origin: field.id } } });
    const entry = { id: field.id, name: 'Defect origin', field: 'origin', isMapped: true };
    expect((await own()).fields).toEqual([{ ...entry, isTrashed: false, projects: 1 }]);
    const trashed = { ...entry, isTrashed: true, projects: null };
    expect(await move(field.id, true)).toEqual({ ok: true, data: { fields: [trashed] } });
    expect(await move(field.id, true)).toEqual({ ok: true, data: { fields: [trashed] } });
    const { fields } = await data(sandbox, 'set-up-state', { projectIds: [] });
    expect(fields.origin).toMatchObject({ found: null, trashed: { id: field.id }, mapped: { name: null } });
    const made = await create();
    expect(made.fields.origin?.id).toBe(field.id);
    expect((await own()).fields).toMatchObject([{ id: field.id, isTrashed: false }]);
    expect(await move(field.id, false)).toMatchObject({ ok: true });
  });

  test('are those with the marker alone: every other field is left alone', async () => {
    const theirs = createSelectField(base.site, 'Defect origin', ['Code']);
    expect(await move(theirs.id, true)).toMatchObject({
      ok: false,
      error: { code: 'bad-request', problems: [{ path: 'fieldId', value: theirs.id }] },
    });
    expect(theirs.trashed).toBeUndefined();
  });

  test.each([503, 429] as const)('stay as they are when Jira answers %i', async (status) => {
    await create();
    const fault = status === 429 ? { status, retryAfter: 9 } : { status };
    sandbox.jira.faults.next('trashCustomField', fault);
    const answer = await move(ownField().id, true);
    expect(answer.ok ? 'ok' : answer.error).toMatchObject(
      status === 429 ? { code: 'wait', retryAfterSeconds: 9 } : { code: 'jira-unavailable', status },
    );
    expect(ownField().trashed).toBeUndefined();
  });
});
