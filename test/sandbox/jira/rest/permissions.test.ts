import {
  builtInUsers,
  createIssue,
  createSecurityLevel,
  setAppAdministers,
  setBrowseBy,
  updateIssue,
  type Issue,
  type JiraSite,
  type Project,
} from '../../../../sandbox/jira';
import type { Caller } from '../../../../sandbox/rest';
import {
  ANONYMOUS,
  APP,
  DEVELOPER,
  OUTSIDER,
  PROJECT_ADMIN,
  served,
  SITE_ADMIN,
  smallSite,
  the,
  type Send,
} from '../support';

const KEYS = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS', 'ADMINISTER'];
let site: JiraSite;
let web: Project;
let issue: Issue;
let send: Send;

beforeEach(() => {
  const small = smallSite();
  ({ site, web } = small);
  issue = createIssue(site, { project: web, type: the(site.issueTypes.all), status: the(site.statuses.all) });
  ({ send } = served(site));
});

async function mine(caller: Caller, query = ''): Promise<string[]> {
  const { body } = await send(
    'GET',
    `/rest/api/3/mypermissions?permissions=${KEYS.join(',')}${query}`,
    undefined,
    caller,
  );
  const { permissions } = body as { permissions: Record<string, { havePermission: boolean }> };
  return KEYS.filter((key) => permissions[key]?.havePermission === true);
}

describe('my permissions', () => {
  it.each<[string, Caller, string[]]>([
    ['the site administrator', SITE_ADMIN, KEYS],
    ['the project administrator', PROJECT_ADMIN, KEYS.slice(0, 3)],
    ['the developer', DEVELOPER, KEYS.slice(0, 2)],
    ['the app', APP, KEYS.slice(0, 3)],
    ['the outsider', OUTSIDER, []],
    ['nobody', ANONYMOUS, []],
  ])('of %s', async (_name, caller, expected) => {
    expect(await mine(caller)).toEqual(expected);
    const visible = caller !== OUTSIDER && caller !== ANONYMOUS;
    if (visible) expect(await mine(caller, '&projectKey=WEB')).toEqual(expected);
    else
      expect(
        (
          await send(
            'GET',
            '/rest/api/3/mypermissions?permissions=ADMINISTER&projectKey=WEB',
            undefined,
            caller,
          )
        ).status,
      ).toBe(404);
  });

  it('on an issue take its security level into account', async () => {
    const members = DEVELOPER.kind === 'user' ? [DEVELOPER.accountId] : [];
    updateIssue(site, issue, { level: createSecurityLevel(site, web, { name: 'Staff', members }) });
    expect(await mine(DEVELOPER, `&issueKey=${issue.key}`)).toEqual(KEYS.slice(0, 2));
    expect(
      (
        await send(
          'GET',
          `/rest/api/3/mypermissions?permissions=ADMINISTER&issueId=${issue.id}`,
          undefined,
          PROJECT_ADMIN,
        )
      ).status,
    ).toBe(404);
  });

  it('must be asked for by known names', async () => {
    expect((await send('GET', '/rest/api/3/mypermissions')).body).toMatchObject({
      errorMessages: ["The 'permissions' query parameter is required."],
    });
    expect((await send('GET', '/rest/api/3/mypermissions?permissions=FLY')).body).toMatchObject({
      errors: { FLY: 'Unrecognized permission' },
    });
  });
});

describe('a check of permissions', () => {
  const check = (body: object, caller: Caller) => send('POST', '/rest/api/3/permissions/check', body, caller);
  const asking = (permission = 'BROWSE_PROJECTS') => ({
    projectPermissions: [
      { permissions: [permission], projects: [Number(web.id), 1], issues: [Number(issue.id), 1] },
    ],
    globalPermissions: ['ADMINISTER'],
  });

  it('names what is granted, and leaves out ids of nothing', async () => {
    const granted = { permission: 'BROWSE_PROJECTS', projects: [Number(web.id)], issues: [Number(issue.id)] };
    expect((await check(asking(), DEVELOPER)).body).toEqual({
      globalPermissions: [],
      projectPermissions: [granted],
    });
    expect((await check(asking(), SITE_ADMIN)).body).toEqual({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [granted],
    });
    const none = { permission: 'BROWSE_PROJECTS', projects: [], issues: [] };
    expect((await check(asking(), OUTSIDER)).body).toMatchObject({ projectPermissions: [none] });
    expect((await check(asking('ADMINISTER_PROJECTS'), DEVELOPER)).body).toMatchObject({
      projectPermissions: [{ projects: [], issues: [] }],
    });
  });

  it('of another user needs an administrator', async () => {
    const accountId = OUTSIDER.kind === 'user' ? OUTSIDER.accountId : '';
    expect((await check({ ...asking(), accountId }, APP)).status).toBe(403);
    expect((await check({ ...asking(), accountId }, SITE_ADMIN)).body).toMatchObject({
      projectPermissions: [{ projects: [] }],
    });
    expect((await check({ ...asking(), accountId: 'nobody' }, SITE_ADMIN)).status).toBe(400);
  });

  it('of one’s own account id is allowed', async () => {
    const accountId = DEVELOPER.kind === 'user' ? DEVELOPER.accountId : '';
    expect((await check({ ...asking(), accountId }, DEVELOPER)).status).toBe(200);
  });

  it('with an unknown permission is refused', async () => {
    expect((await check(asking('FLY'), APP)).body).toMatchObject({
      errors: { FLY: 'Unrecognized permission' },
    });
  });
});

describe('a user', () => {
  it('knows themselves; nobody and strangers do not', async () => {
    expect((await send('GET', '/rest/api/3/myself', undefined, DEVELOPER)).body).toMatchObject({
      displayName: 'Developer',
      accountType: 'atlassian',
    });
    expect((await send('GET', '/rest/api/3/myself')).body).toMatchObject({
      accountType: 'app',
      accountId: site.appAccountId,
    });
    expect((await send('GET', '/rest/api/3/myself', undefined, ANONYMOUS)).status).toBe(401);
    expect(
      (await send('GET', '/rest/api/3/myself', undefined, { kind: 'user', accountId: 'gone' })).status,
    ).toBe(401);
  });
});

describe('a permission scheme', () => {
  const holders = async (caller: Caller) => {
    const { status, body } = await send(
      'GET',
      '/rest/api/3/project/WEB/permissionscheme?expand=permissions',
      undefined,
      caller,
    );
    if (status !== 200) return status;
    const { permissions } = body as { permissions: { permission: string; holder: { type: string } }[] };
    const browsing = permissions.filter(({ permission }) => permission === 'BROWSE_PROJECTS');
    return [...new Set(browsing.map(({ holder }) => holder.type))];
  };

  it('is told to who administers the project, the app among them', async () => {
    expect(await holders(PROJECT_ADMIN)).toEqual(['projectRole']);
    expect(await holders(APP)).toEqual(['projectRole']);
    expect(await holders(DEVELOPER)).toBe(403);
    expect(await holders(OUTSIDER)).toBe(404);
    setAppAdministers(site, web, false);
    expect(await holders(APP)).toBe(403);
  });

  it('that grants Browse by a field lets everybody into the project, and to their own issues alone', async () => {
    const { accountId } = builtInUsers.outsider;
    const own = createIssue(site, {
      project: web,
      type: the(site.issueTypes.all),
      status: the(site.statuses.all),
      others: { reporter: { accountId } },
    });
    setBrowseBy(site, web, 'reporter', true);
    setBrowseBy(site, web, 'customfield_10999', true);
    expect(await holders(APP)).toEqual(['projectRole', 'reporter', 'userCustomField']);
    expect(await mine(OUTSIDER, '&projectKey=WEB')).toEqual(['BROWSE_PROJECTS']);
    const { body } = await send(
      'POST',
      '/rest/api/3/search/jql',
      { jql: 'project = WEB', fields: ['id'] },
      OUTSIDER,
    );
    expect((body as { issues: { id: string }[] }).issues.map(({ id }) => id)).toEqual([own.id]);
    const seen = await send('GET', `/rest/api/3/issue/${issue.key}?fields=project`, undefined, OUTSIDER);
    expect(seen.status).toBe(404);
  });
});
