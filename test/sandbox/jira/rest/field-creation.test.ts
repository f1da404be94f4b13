import {
  createIssue,
  createProject,
  createScreen,
  type Issue,
  type JiraSite,
  type Project,
  type Screen,
  shareFields,
} from '../../../../sandbox/jira';
import type { Caller, RestResponse } from '../../../../sandbox/rest';
import {
  ANONYMOUS,
  APP,
  DEVELOPER,
  PROJECT_ADMIN,
  served,
  SITE_ADMIN,
  smallSite,
  the,
  type Send,
} from '../support';

const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes';
const DEFINITION = {
  name: 'Discovery stage',
  description: 'Where it was found',
  type: `${TYPES}:select`,
  searcherKey: `${TYPES}:multiselectsearcher`,
};

let site: JiraSite;
let web: Project;
let api: Project;
let issue: Issue;
let send: Send;
beforeEach(() => {
  ({ site, web, api } = smallSite());
  issue = createIssue(site, { project: web, type: the(site.issueTypes.all), status: the(site.statuses.all) });
  ({ send } = served(site));
});

const post = (url: string, body: unknown, caller: Caller = SITE_ADMIN) => send('POST', url, body, caller);
const get = (url: string, caller: Caller = SITE_ADMIN) => send('GET', url, undefined, caller);
const valuesOf = ({ body }: RestResponse) => (body as { values: readonly { id: string }[] }).values;

async function create(): Promise<string> {
  const { status, body } = await post('/rest/api/3/field', DEFINITION);
  expect(status).toBe(201);
  return (body as { id: string }).id;
}
async function optionsPath(fieldId: string): Promise<string> {
  const [context] = valuesOf(await get(`/rest/api/3/field/${fieldId}/context`));
  return `/rest/api/3/field/${fieldId}/context/${context?.id ?? ''}/option`;
}
const associate = (fieldId: string, projects: readonly Project[], caller: Caller = SITE_ADMIN) =>
  send(
    'PUT',
    '/rest/api/3/field/association',
    {
      fields: [{ type: 'FIELD_ID', identifier: fieldId }],
      associationContexts: projects.map(({ id }) => ({ type: 'PROJECT_ID', identifier: Number(id) })),
    },
    caller,
  );
const projectsWith = async (fieldId: string, ...projects: readonly Project[]) => {
  const query = projects.map(({ id }) => `projectId=${id}`).join('&');
  const { body } = await get(`/rest/api/3/projects/fields?${query}&workTypeId=1&fieldId=${fieldId}`);
  return (body as { values: { projectId: number }[] }).values.map(({ projectId }) => String(projectId));
};

describe('a new field', () => {
  it('is found by the search alone until a project has it', async () => {
    const id = await create();
    const listed = async () => {
      const { body } = await get('/rest/api/3/field');
      return (body as { id: string }[]).some((field) => field.id === id);
    };
    const found = await get('/rest/api/3/field/search?type=custom&query=where%20it%20was');
    expect(valuesOf(found)).toEqual([
      expect.objectContaining({
        id,
        name: 'Discovery stage',
        description: 'Where it was found',
        projectsCount: 0,
      }),
    ]);
    expect(await listed()).toBe(false);
    expect((await associate(id, [web])).status).toBe(204);
    expect(await listed()).toBe(true);
  });

  it('may have the name of another, and needs a name and a type that is served', async () => {
    expect(await create()).not.toBe(await create());
    for (const wrong of [{ name: ' ' }, { name: 'x'.repeat(256) }, { type: `${TYPES}:float` }])
      expect((await post('/rest/api/3/field', { ...DEFINITION, ...wrong })).status).toBe(400);
  });

  it('gets options, all of a request or none', async () => {
    const path = await optionsPath(await create());
    const made = await post(path, { options: [{ value: 'QA' }, { value: 'UAT' }] });
    expect(made.body).toMatchObject({ options: [{ value: 'QA', disabled: false }, { value: 'UAT' }] });
    for (const options of [
      [{ value: 'New' }, { value: 'qa' }],
      [{ value: 'Twice' }, { value: 'Twice' }],
      [{ value: '' }],
      [],
      Array.from({ length: 1001 }, (_, number) => ({ value: String(number) })),
    ])
      expect((await post(path, { options })).status).toBe(400);
    expect(valuesOf(await get(path))).toHaveLength(2);
    expect((await post(path.replace(/\d+\/option$/, '1/option'), { options: [{ value: 'A' }] })).status).toBe(
      404,
    );
  });
});

describe('association', () => {
  it('reaches the projects that share a configuration, and can be repeated', async () => {
    const other = createProject(site, { key: 'OTHER' });
    shareFields(site, web, other);
    const id = await create();
    for (let time = 0; time < 2; time++) {
      expect((await associate(id, [web])).status).toBe(204);
      expect(await projectsWith(id, web, api, other)).toEqual([web.id, other.id]);
    }
  });

  it('is refused for a team-managed project, and then nothing is done', async () => {
    const team = createProject(site, { key: 'TEAM', style: 'next-gen' });
    const id = await create();
    const { status, body } = await associate(id, [web, team]);
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('team-managed')]);
    expect(await projectsWith(id, web, team)).toEqual([]);
  });

  it('of what is not there, or of too much, is refused', async () => {
    expect((await associate('customfield_1', [web])).status).toBe(404);
    const id = await create();
    expect((await associate(id, [{ ...web, id: '1' }])).status).toBe(404);
    expect((await associate(id, [])).status).toBe(400);
    expect(
      (
        await associate(
          id,
          Array.from({ length: 101 }, () => web),
        )
      ).status,
    ).toBe(400);
  });
});

describe('a screen', () => {
  let screen: Screen;
  let path: string;
  beforeEach(() => {
    screen = createScreen(site, 'Web screen', web);
    path = `/rest/api/3/screens/${screen.id}/tabs/${the(screen.tabs).id}/fields`;
  });
  const isEditable = async (fieldId: string) => {
    const { body } = await get(`/rest/api/3/issue/${issue.key}/editmeta`);
    return fieldId in (body as { fields: object }).fields;
  };

  it('shows an associated field once it was added, which it can be once', async () => {
    const id = await create();
    await associate(id, [web]);
    expect(await isEditable(id)).toBe(false);
    expect(valuesOf(await get('/rest/api/3/screens'))).toMatchObject([{ name: 'Web screen' }]);
    expect((await get(`/rest/api/3/screens/${screen.id}/tabs`)).body).toMatchObject([{ name: 'Field Tab' }]);
    expect((await post(`${path}?skipFieldAssociation=true`, { fieldId: id })).status).toBe(200);
    expect((await get(path)).body).toEqual([{ id, name: 'Discovery stage' }]);
    expect(await isEditable(id)).toBe(true);
    expect((await post(path, { fieldId: id })).status).toBe(400);
  });

  it('associates what is added to it with its projects, unless told not to', async () => {
    const [one, two] = [await create(), await create()];
    await post(`${path}?skipFieldAssociation=true`, { fieldId: one });
    await post(path, { fieldId: two });
    expect([await projectsWith(one, web, api), await projectsWith(two, web, api)]).toEqual([[], [web.id]]);
  });

  it('that is not there, a tab or a field that is not, is told', async () => {
    const id = await create();
    expect((await get('/rest/api/3/screens/1/tabs')).status).toBe(404);
    expect((await post(`/rest/api/3/screens/${screen.id}/tabs/1/fields`, { fieldId: id })).status).toBe(404);
    expect((await post(path, { fieldId: 'customfield_1' })).status).toBe(404);
  });
});

it('only who administers Jira may change anything or see screens', async () => {
  const id = await create();
  const path = await optionsPath(id);
  const screen = createScreen(site, 'Web screen', web);
  const tab = `/rest/api/3/screens/${screen.id}/tabs/${the(screen.tabs).id}/fields`;
  for (const caller of [PROJECT_ADMIN, DEVELOPER, APP]) {
    expect((await post('/rest/api/3/field', DEFINITION, caller)).status).toBe(400);
    expect((await associate(id, [web], caller)).status).toBe(400);
    expect((await post(path, { options: [{ value: 'QA' }] }, caller)).status).toBe(403);
    expect((await get('/rest/api/3/screens', caller)).status).toBe(403);
    expect((await post(tab, { fieldId: id }, caller)).status).toBe(403);
  }
  expect((await post('/rest/api/3/field', DEFINITION, ANONYMOUS)).status).toBe(401);
  expect(valuesOf(await get(path))).toEqual([]);
  expect(await projectsWith(id, web)).toEqual([]);
});
