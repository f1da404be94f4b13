import {
  createComponent,
  createIssue,
  createSecurityLevel,
  createSelectField,
  type Field,
  type Issue,
  type JiraSite,
  type Project,
} from '../../../../sandbox/jira';
import type { ProductEvent } from '../../../../sandbox/rest';
import {
  ANONYMOUS,
  APP,
  DEVELOPER,
  OUTSIDER,
  PROJECT_ADMIN,
  served,
  smallSite,
  the,
  type Send,
} from '../support';

let site: JiraSite;
let web: Project;
let issue: Issue;
let stage: Field;
let send: Send;
let events: ProductEvent[];

beforeEach(() => {
  const small = smallSite();
  ({ site, web } = small);
  issue = createIssue(site, {
    project: web,
    type: the(site.issueTypes.all),
    status: the(site.statuses.all),
    summary: 'Before',
    created: 0,
  });
  stage = createSelectField(site, 'Discovery stage', ['UAT', 'Production'], [web]);
  ({ send } = served(site));
  events = [];
  site.subscribe((event) => events.push(event));
});

const edit = (body: object, caller = DEVELOPER) =>
  send('PUT', `/rest/api/3/issue/${issue.key}`, body, caller);
const option = (value: string) => stage.contexts[0]?.options.find((entry) => entry.value === value);

describe('an edit', () => {
  it('sets fields, writes history and sends one event', async () => {
    const version = the(web.versions, '1.0');
    const response = await edit({
      fields: {
        summary: 'After',
        priority: { name: 'High' },
        labels: ['a', 'b'],
        components: [{ id: the(web.components).id }],
        versions: [{ id: version.id }],
        fixVersions: [{ name: '2.0' }],
        [stage.id]: { id: option('UAT')?.id },
      },
    });
    expect(response.status).toBe(204);
    expect(response.body).toBeUndefined();
    const { body } = await send('GET', '/rest/api/3/issue/WEB-1?expand=changelog');
    expect(body).toMatchObject({
      fields: {
        summary: 'After',
        priority: { name: 'High' },
        labels: ['a', 'b'],
        components: [{ name: 'Checkout' }],
        versions: [{ name: '1.0', releaseDate: '2024-01-15' }],
        fixVersions: [{ name: '2.0', released: false }],
        updated: expect.stringMatching(/^2024-06-15T12:00:0/) as string,
        [stage.id]: { value: 'UAT' },
      },
      changelog: { total: 1, histories: [{ author: { displayName: 'Developer' } }] },
    });
    const items = issue.history[0]?.items ?? [];
    expect(items.map(({ field, from, to, toString }) => [field, from, to, toString])).toEqual([
      ['summary', null, null, 'After'],
      ['priority', null, '1', 'High'],
      ['labels', null, null, 'a b'],
      ['Component', null, the(web.components).id, 'Checkout'],
      ['Version', null, version.id, '1.0'],
      ['Fix Version', null, the(web.versions, '2.0').id, '2.0'],
      ['Discovery stage', null, option('UAT')?.id, 'UAT'],
    ]);
    expect(events).toMatchObject([
      {
        eventType: 'avi:jira:updated:issue',
        issue: { id: issue.id, key: 'WEB-1' },
        changelog: {
          items: expect.arrayContaining([expect.objectContaining({ fieldId: stage.id })]) as unknown,
        },
        atlassianId: DEVELOPER.kind === 'user' ? DEVELOPER.accountId : '',
        selfGenerated: false,
      },
    ]);
  });

  it('adds and removes by operations', async () => {
    await edit({ fields: { labels: ['a', 'b'], fixVersions: [{ name: '1.0' }] } });
    const response = await edit({
      update: {
        labels: [{ add: 'c' }, { remove: 'a' }],
        fixVersions: [{ add: { name: '2.0' } }, { remove: { name: '1.0' } }],
        summary: [{ set: 'New' }],
      },
    });
    expect(response.status).toBe(204);
    expect(issue).toMatchObject({ labels: ['b', 'c'], fixed: [{ name: '2.0' }], summary: 'New' });
  });

  it('takes values away with null', async () => {
    await edit({ fields: { [stage.id]: { value: 'UAT' }, priority: { id: '1' } } });
    await edit({ fields: { [stage.id]: null, priority: null } });
    const { body } = await send('GET', `/rest/api/3/issue/WEB-1?fields=priority,${stage.id}`);
    expect(body).toMatchObject({ fields: { priority: null, [stage.id]: null } });
    expect(issue.history).toHaveLength(2);
  });

  it('that changes nothing leaves no trace', async () => {
    expect((await edit({ fields: { summary: 'Before', labels: [] } })).status).toBe(204);
    expect(issue.history).toEqual([]);
    expect(events).toEqual([]);
  });

  it('made as the app is marked as its own, and can return the issue', async () => {
    const { status, body } = await send(
      'PUT',
      '/rest/api/3/issue/WEB-1?returnIssue=true',
      { fields: { summary: 'x' } },
      APP,
    );
    expect([status, body]).toEqual([200, expect.objectContaining({ key: 'WEB-1' })]);
    expect(events).toMatchObject([{ selfGenerated: true, atlassianId: site.appAccountId }]);
  });
});

describe('an edit is refused and changes nothing', () => {
  it.each<[string, object, Record<string, string>]>([
    [
      'of an unknown field',
      { foo: 1 },
      { foo: "Field 'foo' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
    [
      'of the status',
      { status: { id: '1' } },
      { status: "Field 'status' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
    ['to no summary', { summary: '' }, { summary: 'You must specify a summary of the issue.' }],
    ['to an unknown priority', { priority: { id: '99' } }, { priority: 'The priority selected is invalid.' }],
    [
      'to an unknown version',
      { versions: [{ name: '9.9' }] },
      { versions: "Version name '9.9' is not valid" },
    ],
    [
      'to a version of another project',
      { fixVersions: [{ id: 'API' }] },
      { fixVersions: "Version id 'API' is not valid" },
    ],
    [
      'to an unknown component',
      { components: [{ id: '9' }] },
      { components: "Component id '9' is not valid" },
    ],
    [
      'to a label with a space',
      { labels: ['a b'] },
      { labels: "The label 'a b' contains spaces which is invalid." },
    ],
    ['to labels that are no list', { labels: 'a' }, { labels: "The value of 'labels' must be a list." }],
  ])('%s', async (_name, fields, errors) => {
    const response = await edit({
      fields: { ...fields, ...('summary' in fields ? {} : { summary: 'never' }) },
    });
    expect(response).toMatchObject({ status: 400, body: { errorMessages: [], errors } });
    expect(issue).toMatchObject({ summary: 'Before', history: [] });
  });

  it('to an option the field does not have', async () => {
    const errors = async (value: unknown) =>
      ((await edit({ fields: { [stage.id]: value } })).body as { errors: object }).errors;
    expect(await errors({ id: '1' })).toEqual({ [stage.id]: "Option id '1' is not valid" });
    expect(await errors({ value: 'Nope' })).toEqual({ [stage.id]: "Option value 'Nope' is not valid" });
    expect(await errors({})).toEqual({ [stage.id]: "Option id 'null' is not valid" });
    expect(await errors('UAT')).toEqual({ [stage.id]: 'data was not an object' });
  });

  it('with the same field in fields and update, or with a transition', async () => {
    expect((await edit({ fields: { labels: [] }, update: { labels: [{ add: 'x' }] } })).body).toMatchObject({
      errors: { labels: expect.any(String) as string },
    });
    expect(await edit({ fields: { labels: [] }, transition: { id: '5' } })).toMatchObject({ status: 400 });
    expect(await edit({ update: { summary: [{ add: 'x' }] } })).toMatchObject({
      status: 400,
      body: { errors: { summary: 'Fields of this type take only set.' } },
    });
  });

  it('by those who do not see the issue (404) or may not edit it (403)', async () => {
    expect((await edit({ fields: { summary: 'x' } }, OUTSIDER)).status).toBe(404);
    expect((await edit({ fields: { summary: 'x' } }, ANONYMOUS)).status).toBe(404);
    web.roles.set(OUTSIDER.kind === 'user' ? OUTSIDER.accountId : '', 'viewer');
    expect(await edit({ fields: { summary: 'x' } }, OUTSIDER)).toMatchObject({
      status: 403,
      body: { errorMessages: ['You do not have permission to edit issues in this project.'] },
    });
  });

  it('of the security level without the permission for it', async () => {
    const level = createSecurityLevel(site, web, { name: 'Staff' });
    expect((await edit({ fields: { security: { id: level.id } } })).status).toBe(400);
    expect((await edit({ fields: { security: { id: level.id } } }, PROJECT_ADMIN)).status).toBe(204);
    expect((await send('GET', '/rest/api/3/issue/WEB-1', undefined, PROJECT_ADMIN)).status).toBe(404);
  });
});

describe('editmeta', () => {
  it('names what can be edited with its values', async () => {
    createComponent(site, web, 'Search');
    const { body } = await send('GET', '/rest/api/3/issue/WEB-1/editmeta', undefined, DEVELOPER);
    const { fields } = body as {
      fields: Record<string, { allowedValues?: { name?: string; value?: string }[]; operations: string[] }>;
    };
    expect(fields[stage.id]?.allowedValues?.map(({ value }) => value)).toEqual(['UAT', 'Production']);
    expect(fields['components']?.allowedValues?.map(({ name }) => name)).toEqual(['Checkout', 'Search']);
    expect(fields['labels']?.operations).toEqual(['set', 'add', 'remove']);
    expect(fields).not.toHaveProperty('status');
  });

  it('does not offer a field in a project that does not have it', async () => {
    const other = createIssue(site, {
      project: site.project('API') ?? web,
      type: issue.type,
      status: issue.status,
    });
    const { body } = await send('GET', `/rest/api/3/issue/${other.key}/editmeta`);
    expect((body as { fields: object }).fields).not.toHaveProperty(stage.id);
    const refused = await send('PUT', `/rest/api/3/issue/${other.key}`, {
      fields: { [stage.id]: { id: option('UAT')?.id } },
    });
    expect(refused.status).toBe(400);
  });
});
