import {
  createBoard,
  createSelectField,
  createSprint,
  createVersion,
  moveVersion,
  type JiraSite,
  type Project,
} from '../../../../sandbox/jira';
import {
  ANONYMOUS,
  APP,
  DEVELOPER,
  OUTSIDER,
  served,
  SITE_ADMIN,
  smallSite,
  the,
  type Send,
} from '../support';

let site: JiraSite;
let web: Project;
let send: Send;

beforeEach(() => {
  const small = smallSite();
  ({ site, web } = small);
  ({ send } = served(site));
});

const get = async (url: string, caller = APP) => (await send('GET', url, undefined, caller)).body;
const namesIn = (body: unknown) => (body as { values: { name: string }[] }).values.map(({ name }) => name);

describe('projects', () => {
  it('are searched among those the caller can view', async () => {
    expect(namesIn(await get('/rest/api/3/project/search'))).toEqual(['Interface', 'Web shop']);
    expect(namesIn(await get('/rest/api/3/project/search', OUTSIDER))).toEqual([]);
    expect(namesIn(await get('/rest/api/3/project/search', ANONYMOUS))).toEqual([]);
    expect(namesIn(await get('/rest/api/3/project/search?action=edit', DEVELOPER))).toEqual([]);
    expect(namesIn(await get('/rest/api/3/project/search?action=edit', SITE_ADMIN))).toHaveLength(2);
    expect(namesIn(await get('/rest/api/3/project/search?query=shop'))).toEqual(['Web shop']);
    expect(namesIn(await get('/rest/api/3/project/search?keys=API&keys=NOPE'))).toEqual(['Interface']);
    expect(namesIn(await get('/rest/api/3/project/search?orderBy=-name'))).toEqual(['Web shop', 'Interface']);
  });

  it('come in pages', async () => {
    expect(await get('/rest/api/3/project/search?maxResults=1')).toMatchObject({
      startAt: 0,
      maxResults: 1,
      total: 2,
      isLast: false,
      nextPage: expect.stringMatching(/startAt=1&maxResults=1$/) as string,
    });
    expect(await get('/rest/api/3/project/search?startAt=1&maxResults=1')).toMatchObject({
      isLast: true,
      values: [{ key: 'WEB' }],
    });
  });

  it('are got by key or id, with their versions, by those who browse them', async () => {
    expect(await get('/rest/api/3/project/WEB')).toMatchObject({
      id: web.id,
      style: 'classic',
      versions: [{ name: '1.0' }, { name: '2.0' }],
    });
    expect(await get(`/rest/api/3/project/${web.id}`)).toMatchObject({ key: 'WEB' });
    const refused = await send('GET', '/rest/api/3/project/WEB', undefined, OUTSIDER);
    expect(refused).toMatchObject({
      status: 404,
      body: { errorMessages: ["No project could be found with key 'WEB'."] },
    });
  });
});

describe('versions', () => {
  it('stand in list order, with dates only where they have some', async () => {
    createVersion(site, web, {
      name: '0.9',
      released: true,
      releaseDate: '2023-01-01',
      archived: true,
      startDate: '2022-12-01',
    });
    moveVersion(site, the(web.versions, '2.0'), 0);
    const body = (await get('/rest/api/3/project/WEB/versions')) as Record<string, unknown>[];
    expect(body.map(({ name }) => name)).toEqual(['2.0', '1.0', '0.9']);
    expect(body[0]).not.toHaveProperty('releaseDate');
    expect(body[1]).toMatchObject({
      releaseDate: '2024-01-15',
      userReleaseDate: '15/Jan/24',
      released: true,
      projectId: Number(web.id),
    });
    expect(body[2]).toMatchObject({ archived: true, startDate: '2022-12-01' });
  });

  it('come in pages, filtered and sorted', async () => {
    createVersion(site, web, { name: '0.9', released: true, releaseDate: '2023-01-01' });
    createVersion(site, web, { name: 'old', released: true, archived: true });
    const names = async (query: string) => namesIn(await get(`/rest/api/3/project/WEB/version?${query}`));
    expect(await names('maxResults=2')).toEqual(['1.0', '2.0']);
    expect(await names('startAt=2&maxResults=2')).toEqual(['0.9', 'old']);
    expect(await names('orderBy=releaseDate')).toEqual(['0.9', '1.0', '2.0', 'old']);
    expect(await names('orderBy=-sequence')).toEqual(['old', '0.9', '2.0', '1.0']);
    expect(await names('status=released,archived')).toEqual(['1.0', '0.9', 'old']);
    expect(await names('query=O')).toEqual(['old']);
  });

  it('say that they are overdue', async () => {
    createVersion(site, web, { name: 'late', releaseDate: '2024-06-14' });
    createVersion(site, web, { name: 'planned', releaseDate: '2024-06-15' });
    const body = (await get('/rest/api/3/project/WEB/versions')) as Record<string, unknown>[];
    expect(body.map(({ name, overdue }) => [name, overdue])).toEqual([
      ['1.0', undefined],
      ['2.0', undefined],
      ['late', true],
      ['planned', false],
    ]);
  });
});

describe('the lists of a site', () => {
  it.each([
    'field',
    'priority',
    'resolution',
    'status',
    'issuetype',
    'issueLinkType',
    'serverInfo',
    'project/WEB/component',
  ])('%s is served', async (path) => {
    expect((await send('GET', `/rest/api/3/${path}`)).status).toBe(200);
  });

  it('show a custom field to those who browse a project that has it', async () => {
    const field = createSelectField(site, 'Found in', ['UAT'], [web]);
    const ids = async (caller = APP) =>
      ((await get('/rest/api/3/field', caller)) as { id: string }[]).map(({ id }) => id);
    expect(await ids(DEVELOPER)).toContain(field.id);
    expect(await ids(OUTSIDER)).not.toContain(field.id);
    expect(await ids(OUTSIDER)).toContain('summary');
  });

  it('have boards with sprints', async () => {
    const board = createBoard(site, web, 'Web board');
    createSprint(site, board, {
      name: 'Sprint 1',
      state: 'closed',
      startDate: 0,
      endDate: 86_400_000,
      completeDate: 86_400_000,
    });
    createSprint(site, board, { name: 'Sprint 2', state: 'future' });
    expect(await get('/rest/agile/1.0/board?projectKeyOrId=WEB&type=scrum')).toMatchObject({
      values: [{ id: board.id, location: { projectKey: 'WEB' } }],
    });
    expect(await get('/rest/agile/1.0/board', OUTSIDER)).toMatchObject({ values: [] });
    expect(await get(`/rest/agile/1.0/board/${board.id}/sprint?state=closed`)).toMatchObject({
      values: [{ name: 'Sprint 1', startDate: '1970-01-01T00:00:00.000+0000', originBoardId: board.id }],
    });
    expect((await send('GET', '/rest/agile/1.0/board/1/sprint')).status).toBe(404);
  });
});

describe('what is not served', () => {
  it('is not found, in the shape of Jira', async () => {
    const body = { errorMessages: [expect.stringContaining('/rest/api/3/nothing') as string], errors: {} };
    expect(await send('GET', '/rest/api/3/nothing')).toEqual({ status: 404, body });
    expect((await send('DELETE', '/rest/api/3/issue/WEB-1')).status).toBe(404);
  });

  it.each([
    ['/rest/api/3/project/search?expand=lead', /the value 'lead' of the parameter 'expand'/],
    ['/rest/api/3/project/search?categoryId=1', /the parameter 'categoryId'/],
    ['/rest/api/3/project/search?status=archived', /the value 'archived' of the parameter 'status'/],
    ['/rest/api/3/project/WEB/version?expand=issuesstatus', /the parameter 'expand'/],
    ['/rest/api/3/project/WEB/version?status=shipped', /the value 'shipped' of the parameter 'status'/],
    ['/rest/api/3/issue/WEB-1?properties=a', /the parameter 'properties'/],
    ['/rest/api/3/project/WEB/component?maxResults=0', /'maxResults' must be a whole number of at least 1/],
  ])('is refused by name: %s', async (url, message) => {
    const { status, body } = await send('GET', url);
    expect(status).toBe(400);
    expect((body as { errorMessages: string[] }).errorMessages[0]).toMatch(message);
  });
});
