import { createProject, createScreen, renameOption, shareFields } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import type { CreatedFields, CreationStep } from '../../src/contract/set-up';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import {
  ask,
  createSelectField,
  data,
  developer,
  enable,
  open,
  outsider,
  projectAdmin,
  shopSite,
} from '../support/site';

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

const FIELDS = ['discovery', 'origin', 'mechanism'] as const;
const NAMES = ['Discovery stage', 'Defect origin', 'Escape mechanism'];
const create = (request: { fields?: readonly string[]; projectIds?: number[]; screenIds?: number[] } = {}) =>
  data(sandbox, 'create-fields', { fields: FIELDS, projectIds: [projectId], screenIds: [], ...request });
const state = (...projectIds: number[]) => data(sandbox, 'set-up-state', { projectIds });
const brief = ({ steps }: CreatedFields) =>
  steps.map(({ field, step, outcome }: CreationStep) => `${field} ${step} ${outcome}`);
const problems = ({ steps }: CreatedFields) =>
  steps.flatMap(({ field, step, target, problem }) => (problem ? [[field, step, target, problem.code]] : []));
const own = () => base.site.fields.all.filter(({ name }) => NAMES.includes(name));
const optionsOf = (name: string) =>
  base.site.fields.named(name)[0]?.contexts[0]?.options.map(({ value }) => value);

test.each([
  ['nobody', null, 'sign-in'],
  ['who may not browse', outsider, 'not-allowed'],
  ['who may browse', developer, 'not-allowed'],
  ['who administers the project only', projectAdmin, 'not-allowed'],
])('%s is told so, and nothing is created', async (_who, user, code) => {
  const requests = [
    ['set-up-state', { projectIds: [projectId] }],
    ['set-up-suggestions', { projectIds: [projectId] }],
    ['create-fields', { fields: FIELDS, projectIds: [projectId], screenIds: [] }],
  ] as const;
  for (const [name, payload] of requests) {
    const answer = await ask(sandbox, name, payload, user);
    expect([name, answer.ok ? 'ok' : answer.error.code]).toEqual([name, code]);
  }
  expect(own()).toEqual([]);
});

test('fields are created with options, given to the project and put on the screen; again nothing changes', async () => {
  const screen = createScreen(base.site, 'Shop screen', base.shop);
  const bug = base.addBug('2024-05-02');
  const screenIds = [Number(screen.id)];
  const all = FIELDS.flatMap((field) => [`${field} field`, `${field} options`]);
  const where = [...FIELDS.map((field) => `${field} project`), ...FIELDS.map((field) => `${field} screen`)];
  const first = await create({ screenIds });
  expect(brief(first)).toEqual([...all, ...where].map((step) => `${step} done`));
  expect(own().map(({ name }) => name)).toEqual(NAMES);
  expect(optionsOf('Discovery stage')).toEqual(DEFAULT_SETTINGS.ladder.stages);
  expect(optionsOf('Defect origin')).toEqual(DEFAULT_SETTINGS.origins.map(({ name }) => name));
  expect(optionsOf('Escape mechanism')).toEqual(DEFAULT_SETTINGS.mechanisms.map(({ name }) => name));
  const ids = own().map(({ id }) => id);
  expect(screen.tabs[0]?.fieldIds).toEqual(ids);

  const again = await create({ screenIds });
  expect(brief(again)).toEqual([...all, ...where].map((step) => `${step} already`));
  expect(again.fields).toEqual(first.fields);
  expect(own().map(({ id }) => id)).toEqual(ids);
  expect(screen.tabs[0]?.fieldIds).toEqual(ids);

  const [discovery, origin, mechanism] = ids;
  await data(sandbox, 'save-site-settings', { document: { fields: { discovery, origin, mechanism } } });
  await enable(sandbox, base.shop);
  const { counted } = await data(sandbox, 'issue', { issueId: Number(bug.id) });
  expect(counted).toMatchObject({ fields: { discovery: { state: 'editable', value: null } } });
});

test('the field is known by its marker when it was renamed, and keeps the options that were renamed', async () => {
  await create({ fields: ['origin'] });
  const [field] = own();
  const option = field?.contexts[0]?.options[0];
  if (!field || !option) throw new Error('no field');
  field.name = 'Where it was made';
  renameOption(base.site, field, option, 'Needs');
  const again = await create({ fields: ['origin'] });
  expect(brief(again)).toEqual(['origin field already', 'origin options done', 'origin project already']);
  expect(again.fields.origin).toEqual({ id: field.id, name: 'Where it was made', projects: 1 });
  expect(field.contexts[0]?.options.map(({ value }) => value)).toEqual([
    'Needs',
    ...DEFAULT_SETTINGS.origins.slice(1).map(({ name }) => name),
    'Requirements',
  ]);
});

test('a select field with the name is used, the oldest of several; the options of others are left alone', async () => {
  const theirs = createSelectField(base.site, 'defect origin', ['CODE', 'Luck']);
  createSelectField(base.site, 'Defect origin', []);
  const made = await create({ fields: ['origin'] });
  expect(made.fields.origin).toMatchObject({ id: theirs.id });
  expect(brief(made)).toEqual(['origin field already', 'origin options missing', 'origin project already']);
  expect(made.steps[1]?.problem).toEqual({
    code: 'not-ours',
    options: ['Requirements', 'Design', 'Configuration', 'Environment', 'Data'],
  });
  expect(theirs.contexts[0]?.options.map(({ value }) => value)).toEqual(['CODE', 'Luck']);
});

test('a select field with the name and no options gets them', async () => {
  createSelectField(base.site, 'Defect origin', []);
  const made = await create({ fields: ['origin'] });
  expect(brief(made)).toEqual(['origin field already', 'origin options done', 'origin project already']);
  expect(problems(await create({ fields: ['origin'] }))).toEqual([]);
});

test('projects that share a configuration get the field too, and are counted', async () => {
  shareFields(base.site, base.shop, createProject(base.site, { key: 'WEB' }));
  expect((await create()).fields.discovery?.projects).toBe(2);
});

test('a team-managed project, one that is not there and one that Jira refuses keep no other from its field', async () => {
  const team = createProject(base.site, { key: 'TEAM', style: 'next-gen' });
  const web = createProject(base.site, { key: 'WEB' });
  sandbox.jira.faults.next('createAssociations', { status: 503 });
  const projectIds = [projectId, Number(team.id), Number(web.id), 1];
  const first = await create({ fields: ['discovery'], projectIds });
  expect(problems(first)).toEqual([
    ['discovery', 'project', projectId, 'refused'],
    ['discovery', 'project', Number(team.id), 'team-managed'],
    ['discovery', 'project', Number(web.id), 'refused'],
    ['discovery', 'project', 1, 'not-visible'],
  ]);
  const second = await create({ fields: ['discovery'], projectIds });
  expect(problems(second).map(([, , target]) => target)).toEqual([Number(team.id), 1]);
  const { projects } = await state(...projectIds);
  const missing = { origin: null, mechanism: null };
  expect(projects).toEqual([
    expect.objectContaining({
      key: 'SHOP',
      isTeamManaged: false,
      fields: { discovery: 'available', ...missing },
    }),
    expect.objectContaining({
      key: 'TEAM',
      isTeamManaged: true,
      fields: { discovery: 'missing', ...missing },
    }),
    expect.objectContaining({ key: 'WEB', fields: { discovery: 'available', ...missing } }),
    { id: 1, isVisible: false },
  ]);
});

describe('what fails half-way', () => {
  test.each([
    ['createCustomField', ['field', 'options', 'project', 'screen']],
    ['createCustomFieldOption', ['options']],
    ['createAssociations', ['project']],
    ['addScreenTabField', ['screen']],
    ['getAllScreenTabs', ['screen']],
    ['getProjectFields', ['project']],
    ['getFieldsPaginated', ['field', 'options', 'project', 'screen']],
  ])('%s is told, and made good the next time', async (operation, missing) => {
    const screen = createScreen(base.site, 'Shop screen', base.shop);
    const request = { fields: ['mechanism'], screenIds: [Number(screen.id)] };
    sandbox.jira.faults.next(operation, { status: 500 });
    const first = await create(request);
    expect(problems(first).map(([, step]) => step)).toEqual(missing);
    base.clock.set(base.clock.now() + 11_000);
    expect(problems(await create(request))).toEqual([]);
    expect(own()).toHaveLength(1);
    expect(brief(await create(request)).every((step) => step.endsWith('already'))).toBe(true);
  });

  test('a wait that Jira asks for is told with its length', async () => {
    sandbox.jira.faults.next('createCustomField', { status: 429, retryAfter: 7 });
    const { steps, fields } = await create({ fields: ['origin'] });
    expect(steps[0]?.problem).toEqual({ code: 'wait', retryAfterSeconds: 7 });
    expect(fields).toEqual({});
  });

  test('two who create at once make one field', async () => {
    await Promise.all([create({ fields: ['origin'] }), create({ fields: ['origin'] })]);
    expect(own()).toHaveLength(1);
  });
});

test('the state tells what is mapped and what is found, also where the field is gone', async () => {
  const screen = createScreen(base.site, 'Shop screen', base.shop);
  const found = createSelectField(base.site, 'Found in', ['QA']);
  await data(sandbox, 'save-site-settings', {
    document: { fields: { discovery: found.id, mechanism: 'customfield_99' } },
  });
  await create({ fields: ['origin'] });
  const { fields, screens } = await state();
  expect(fields).toEqual({
    discovery: {
      mapped: { id: found.id, name: 'Found in' },
      found: null,
      trashed: null,
      newName: 'Discovery stage',
    },
    origin: {
      mapped: null,
      found: { id: own()[0]?.id, name: 'Defect origin' },
      trashed: null,
      newName: 'Defect origin',
    },
    mechanism: {
      mapped: { id: 'customfield_99', name: null },
      found: null,
      trashed: null,
      newName: 'Escape mechanism',
    },
  });
  expect(screens).toEqual([{ id: Number(screen.id), name: 'Shop screen' }]);
});

test('a project that has lost the field says so', async () => {
  await create({ fields: ['origin'] });
  own()[0]?.associated?.clear();
  expect((await state(projectId)).projects[0]).toMatchObject({ fields: { origin: 'missing' } });
});

test('where Jira does not tell which project has a field, that is unknown, and the field is associated', async () => {
  base.site.tellsProjectFields = false;
  for (let time = 0; time < 2; time++)
    expect(brief(await create({ fields: ['origin'] })).at(-1)).toBe('origin project done');
  expect(own()[0]?.associated).toEqual(new Set([base.shop.id]));
  expect((await state(projectId)).projects[0]).toMatchObject({
    fields: { discovery: null, origin: 'unknown', mechanism: null },
  });
});
