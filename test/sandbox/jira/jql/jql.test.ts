import {
  createIssue,
  createSecurityLevel,
  createSelectField,
  createVersion,
  setRole,
  updateIssue,
  type Issue,
  type JiraSite,
  type NewIssue,
} from '../../../../sandbox/jira';
import { DEVELOPER, keysOf, OUTSIDER, SITE_ADMIN, served, smallSite, the, type Send } from '../support';

let send: Send;
let site: JiraSite;

/** Nine issues: WEB-1 … WEB-6 and API-1 … API-3, created on the days 1 to 9 of June 2024 at 10:00 UTC. */
beforeAll(() => {
  const small = smallSite();
  const { web, api } = small;
  site = small.site;
  const bug = the(site.issueTypes.all);
  const story = site.issueTypes.add({ id: '2', name: 'User Story', subtask: false, hierarchyLevel: 0 });
  const open = the(site.statuses.all);
  const closed = site.statuses.add({ id: '6', name: 'Closed', category: 'done' });
  const [high, low] = [the(site.priorities.all, 'High'), the(site.priorities.all, 'Low')];
  const fixed = the(site.resolutions.all);
  const [web1, web2, api1] = [the(web.versions, '1.0'), the(web.versions, '2.0'), the(api.versions)];
  createVersion(site, web, { name: '3.0', released: true });
  const stage = createSelectField(site, 'Discovery stage', ['UAT', 'Production']);
  const twin = createSelectField(site, 'Twin', ['x']);
  createSelectField(site, 'twin', ['y']);
  site.fields.add({
    id: 'customfield_1',
    name: 'Story points',
    custom: true,
    schema: { type: 'number' },
    clauseNames: [],
    contexts: [],
  });
  const level = createSecurityLevel(site, web, { name: 'Staff', members: [] });
  const option = (value: string) =>
    stage.contexts[0]?.options.filter((entry) => entry.value === value).map(({ id }) => ({ id, value }))[0];
  let day = 0;
  const add = (values: Partial<NewIssue> & Pick<NewIssue, 'project'>): Issue => {
    day += 1;
    return createIssue(site, { type: bug, status: open, created: Date.UTC(2024, 5, day, 10), ...values });
  };
  add({
    project: web,
    summary: 'Checkout fails on Android',
    priority: high,
    affected: [web1],
    fixed: [web2],
    labels: ['Mobile', 'ios'],
  });
  add({
    project: web,
    summary: 'Check the price',
    priority: low,
    affected: [web1, web2],
    components: web.components,
  });
  add({
    project: web,
    type: story,
    status: closed,
    resolution: fixed,
    labels: ['ios'],
    others: { [stage.id]: option('UAT') },
  });
  add({ project: web, fixed: [web1], others: { [stage.id]: option('Production'), customfield_1: 5 } });
  add({ project: web, level, priority: high });
  const last = add({ project: web, others: { [twin.id]: { id: '0', value: 'x' } } });
  updateIssue(site, last, { parent: { id: site.issues.find('WEB-3')?.id ?? '', key: 'WEB-3' } });
  add({ project: api, affected: [api1], priority: low });
  add({ project: api, labels: ['with space'], others: { customfield_1: 8 } });
  add({ project: api, status: closed, resolution: fixed });
  send = served(site).send;
});

describe('a query finds', () => {
  it.each([
    // Values by key, name and id, in any case.
    ['project = api', 'API-1 API-2 API-3'],
    ['project = "web shop" AND issuetype != bug', 'WEB-3'],
    ['project in (API, NOPE) OR key = WEB-1', /The value 'NOPE' does not exist for the field 'project'/],
    ['type = "user story"', 'WEB-3'],
    ['issuetype = 2', 'WEB-3'],
    ['status = closed', 'WEB-3 API-3'],
    ['statusCategory = Done', 'WEB-3 API-3'],
    ['statusCategory = new AND project = API', 'API-1 API-2'],
    ['project = API AND statusCategory in ("To Do", done)', 'API-1 API-2 API-3'],
    // Emptiness: != and not in leave out what has no value, and so does NOT.
    ['resolution = Unresolved AND project = API', 'API-1 API-2'],
    ['resolution is not EMPTY', 'WEB-3 API-3'],
    ['priority != High', 'WEB-2 API-1'],
    ['NOT priority = High', 'WEB-2 API-1'],
    ['NOT (priority = High OR priority = Low) AND project = API', ''],
    ['NOT (priority is EMPTY OR project = WEB)', 'API-1'],
    ['!priority = High', 'WEB-2 API-1'],
    ['priority in (High, EMPTY) AND project = WEB', 'WEB-1 WEB-3 WEB-4 WEB-5 WEB-6'],
    ['priority not in (High, EMPTY)', 'WEB-2 API-1'],
    ['priority = EMPTY AND project = API', 'API-2 API-3'],
    ['priority > Low', 'WEB-1 WEB-5'],
    ['priority <= Low', 'WEB-2 API-1'],
    // Several values in one issue.
    ['labels = IOS', 'WEB-1 WEB-3'],
    ['labels != mobile', 'WEB-3 API-2'],
    ['labels in ("with space", nothing)', 'API-2'],
    ['labels is EMPTY AND project = API', 'API-1 API-3'],
    ['component = checkout', 'WEB-2'],
    ['component is not EMPTY', 'WEB-2'],
    // Versions: by name in every project, by id in one, in list order.
    ['affectedVersion = "1.0"', 'WEB-1 WEB-2 API-1'],
    ['affectedVersion = 1.0 AND affectedVersion != 2.0', 'WEB-1 API-1'],
    ['fixVersion in (1.0, 2.0)', 'WEB-1 WEB-4'],
    ['fixVersion < 2.0', 'WEB-4'],
    ['affectedVersion >= 2.0', 'WEB-2'],
    ['fixVersion is EMPTY AND project = API', 'API-1 API-2 API-3'],
    ['affectedVersion in releasedVersions()', 'WEB-1 WEB-2'],
    ['affectedVersion in unreleasedVersions(API)', 'API-1'],
    ['affectedVersion not in releasedVersions(WEB)', 'API-1'],
    ['affectedVersion in (releasedVersions(), unreleasedVersions(API))', 'WEB-1 WEB-2 API-1'],
    // Keys and ids.
    ['key = web-2', 'WEB-2'],
    ['issuekey in (WEB-1, API-3)', 'WEB-1 API-3'],
    ['issue not in (WEB-1, WEB-2, WEB-3, WEB-4, WEB-5) AND project = WEB', 'WEB-6'],
    ['key > WEB-4', 'WEB-5 WEB-6'],
    ['NOT key > WEB-4 AND key >= WEB-3', 'WEB-3 WEB-4'],
    ['key > WEB-999', ''],
    ['parent = WEB-3', 'WEB-6'],
    ['parent is not EMPTY', 'WEB-6'],
    ['level = staff', 'WEB-5'],
    ['level is EMPTY AND priority = High', 'WEB-1'],
    // Text.
    ['summary ~ "check"', 'WEB-2'],
    ['summary ~ "check*"', 'WEB-1 WEB-2'],
    ['summary ~ "ANDROID checkout"', 'WEB-1'],
    ['summary ~ "\\"the price\\""', 'WEB-2'],
    ['summary ~ "\\"price the\\""', ''],
    ['summary !~ price AND summary is not EMPTY', 'WEB-1'],
    // Custom fields.
    ['"Discovery stage" = uat', 'WEB-3'],
    ['"discovery stage[Dropdown]" in (UAT, Production)', 'WEB-3 WEB-4'],
    ['"Discovery stage" is EMPTY AND project = API', 'API-1 API-2 API-3'],
    ['cf[1] > 5', 'API-2'],
    ['"Story points" = 5', 'WEB-4'],
    ['cf[1] is not EMPTY', 'WEB-4 API-2'],
    // Grouping: AND binds closer than OR.
    ['project = API AND priority = Low OR labels = mobile', 'WEB-1 API-1'],
    ['project = API AND (priority = Low OR labels = mobile)', 'API-1'],
    ['project = API && status = Closed', 'API-3'],
  ])('%s', async (jql, expected) => {
    const found = keysOf(send, `${jql} ORDER BY created ASC`, await staff());
    if (expected instanceof RegExp) await expect(found).rejects.toThrow(expected);
    else expect((await found).join(' ')).toBe(expected);
  });

  /** The site administrator, let into the security level. */
  async function staff(): Promise<typeof SITE_ADMIN> {
    if (SITE_ADMIN.kind === 'user') the(site.securityLevels.all).members.add(SITE_ADMIN.accountId);
    return SITE_ADMIN;
  }
});

describe('dates', () => {
  it.each([
    ['created >= "2024-06-08"', 'API-2 API-3'],
    ['created >= 2024-06-08 AND created < "2024/06/09"', 'API-2'],
    ['created > "2024-06-09 09:59"', 'API-3'],
    ['created <= "2024-06-09 10:00" AND project = API', 'API-1 API-2 API-3'],
    ['created <= 2024-06-01', ''],
    ['created = "2024-06-09 10:00"', 'API-3'],
    ['created in ("2024-06-09 10:00", "2024-06-08 10:00")', 'API-2 API-3'],
    ['created >= -7d', 'API-3'],
    ['created >= "-1w 3h" AND created <= now()', 'API-2 API-3'],
    ['created >= "-6d 3h"', 'API-3'],
    ['created >= startOfDay(-6d)', 'API-3'],
    ['created > endOfDay("-7")', 'API-3'],
    ['created >= 1717840800000', 'API-2 API-3'],
    ['resolved is not EMPTY', 'WEB-3 API-3'],
    ['resolutiondate >= "2024-06-05"', 'API-3'],
    ['resolutiondate = EMPTY AND project = API', 'API-1 API-2'],
  ])('%s', async (jql, expected) => {
    expect((await keysOf(send, `${jql} ORDER BY created ASC`)).join(' ')).toBe(expected);
  });

  it('are those of the caller', async () => {
    const developer = site.users.get(DEVELOPER.kind === 'user' ? DEVELOPER.accountId : '');
    if (!developer) throw new Error('there is no developer');
    const day = 'created >= 2024-06-08 AND created < 2024-06-09';
    expect(await keysOf(send, day, DEVELOPER)).toEqual(['API-2']);
    developer.timeZone = 'Pacific/Kiritimati';
    // 10:00 UTC is midnight of the next day there.
    expect(await keysOf(send, day, DEVELOPER)).toEqual(['API-1']);
    developer.timeZone = 'UTC';
  });
});

describe('an order', () => {
  it.each([
    ['project = WEB ORDER BY key', 'WEB-1 WEB-2 WEB-3 WEB-4 WEB-5 WEB-6'],
    ['project in (WEB, API) AND status = Closed ORDER BY key DESC', 'WEB-3 API-3'],
    ['priority is not EMPTY ORDER BY priority, key', 'WEB-1 WEB-5 API-1 WEB-2'],
    ['priority is not EMPTY ORDER BY priority ASC, key DESC', 'WEB-2 API-1 WEB-5 WEB-1'],
    ['project = API ORDER BY created', 'API-3 API-2 API-1'],
    ['project = API', 'API-3 API-2 API-1'],
    ['project = API ORDER BY resolved ASC, created ASC', 'API-3 API-1 API-2'],
    ['key in (API-1, WEB-1) ORDER BY project', 'API-1 WEB-1'],
    ['key in (WEB-1, WEB-2) ORDER BY summary', 'WEB-2 WEB-1'],
    ['key in (WEB-1, WEB-3) ORDER BY issuetype DESC', 'WEB-3 WEB-1'],
  ])('%s', async (jql, expected) => {
    expect((await keysOf(send, jql)).join(' ')).toBe(expected);
  });
});

describe('a query is refused, naming what is wrong,', () => {
  it.each([
    ['', /Unbounded JQL queries are not allowed/],
    ['ORDER BY key', /Unbounded JQL queries are not allowed/],
    ['project =', /Error in the JQL Query: .*line 1, character 10/],
    ['project = WEB AND AND', /Error in the JQL Query/],
    ['foo = 1', /Field 'foo' does not exist/],
    ['project = WEB AND (foo = 1 OR bar = 2)', /Field 'foo' does not exist[^]*Field 'bar' does not exist/],
    ['sprint = 1', /Field 'sprint' does not exist/],
    ['cf[999] is EMPTY', /Field 'cf\[999\]' does not exist/],
    ['twin = x', /Several fields are named 'twin': write cf\[\d+\] or cf\[\d+\]/],
    ['issue.property[a].b = 1', /does not exist|is not evaluated/],
    ['project ~ WEB', /The operator '~' is not supported by the 'project' field/],
    ['project is EMPTY', /The operator 'is' is not supported by the 'project' field/],
    ['project = EMPTY', /The field 'project' does not support searching for EMPTY values/],
    ['status > Open', /The operator '>' is not supported by the 'status' field/],
    ['summary = x', /The operator '=' is not supported by the 'summary' field/],
    ['summary ~ "a?c"', /The text query 'a\?c' for field 'summary' is not evaluated/],
    ['created ~ x', /The operator '~' is not supported by the 'created' field/],
    ['created > EMPTY', /Error in the JQL Query: mismatched input 'EMPTY'/],
    ['created > tomorrow', /Date value 'tomorrow' for field 'created' is invalid/],
    ['created > 2024-02-30', /Date value '2024-02-30' for field 'created' is invalid/],
    ['created > startOfMonth()', /Unable to find JQL function 'startOfMonth\(\)'/],
    ['created > startOfDay(1M)', /The arguments '1M' of the function 'startOfDay' are not evaluated/],
    ['created > now(1)', /Function 'now' expected '0' arguments/],
    ['status = now()', /Unable to find JQL function 'now\(\)' for the field 'status'/],
    ['fixVersion in openSprints()', /Unable to find JQL function 'openSprints\(\)'/],
    ['fixVersion = releasedVersions()', /the operator '=' does not support lists/],
    ['status was Open', /The operator 'was' is not supported by the 'status' field/],
    ['status changed', /The operator 'changed' is not supported by the 'status' field/],
    ['project = NOPE', /The value 'NOPE' does not exist for the field 'project'/],
    ['issuetype = Epic', /The value 'Epic' does not exist for the field 'issuetype'/],
    ['fixVersion = 9.9', /The value '9.9' does not exist for the field 'fixVersion'/],
    ['component = None', /The value 'None' does not exist for the field 'component'/],
    ['priority > Nope', /The value 'Nope' does not exist for the field 'priority'/],
    ['level = Nope', /The value 'Nope' does not exist for the field 'level'/],
    ['key = WEB-99', /An issue with key 'WEB-99' does not exist for field 'key'/],
    ['id = 99999999', /A value with ID '99999999' does not exist for the field 'id'/],
    ['key = what', /The issue key 'what' for field 'key' is invalid/],
    ['key > NOPE-1', /An issue with key 'NOPE-1' does not exist/],
    ['"Discovery stage" = Nowhere', /The option 'Nowhere' for field 'Discovery stage' does not exist/],
    ['assignee = nobody', /The value 'nobody' does not exist for the field 'assignee'/],
    ['project = WEB ORDER BY labels', /Not able to sort using field 'labels'/],
    ['project = WEB ORDER BY key, key, key, key, key, key, key, key', /at most 7 fields/],
  ])('%s', async (jql, message) => {
    const { status, body } = await send('POST', '/rest/api/3/search/jql', { jql });
    expect(status).toBe(400);
    expect((body as { errorMessages: string[] }).errorMessages.join('\n')).toMatch(message);
  });
});

describe('what the caller may not see', () => {
  it('does not exist as a value', async () => {
    await expect(keysOf(send, 'project = WEB', OUTSIDER)).rejects.toThrow(/The value 'WEB' does not exist/);
    await expect(keysOf(send, 'fixVersion = 2.0', OUTSIDER)).rejects.toThrow(
      /The value '2.0' does not exist/,
    );
    await expect(keysOf(send, 'key = WEB-1', OUTSIDER)).rejects.toThrow(/does not exist for field 'key'/);
    await expect(keysOf(send, 'key = WEB-5', DEVELOPER)).rejects.toThrow(/does not exist for field 'key'/);
  });

  it('is left out of what is found', async () => {
    expect(await keysOf(send, 'created >= 2024-01-01', OUTSIDER)).toEqual([]);
    setRole(
      site,
      site.project('API') ?? the(site.projects.all),
      OUTSIDER.kind === 'user' ? OUTSIDER.accountId : '',
      'viewer',
    );
    expect(await keysOf(send, 'created >= 2024-01-01 ORDER BY key', OUTSIDER)).toEqual([
      'API-1',
      'API-2',
      'API-3',
    ]);
  });
});

describe('/jql/parse', () => {
  it('tells the structure, and what is wrong as asked for', async () => {
    const queries = [
      'project = WEB AND (labels in (a, EMPTY) OR NOT created > now()) ORDER BY key DESC',
      'foo = 1',
      'project =',
    ];
    const parsed = async (validation: string) =>
      (await send('POST', `/rest/api/3/jql/parse?validation=${validation}`, { queries })).body;
    const broken = { query: 'project =', errors: [expect.stringContaining('Error in the JQL Query')] };
    const unknown = ["Field 'foo' does not exist or you do not have permission to view it."];
    expect(await parsed('strict')).toMatchObject({
      queries: [
        {
          structure: {
            where: {
              operator: 'and',
              clauses: [
                { field: { name: 'project' }, operator: '=', operand: { value: 'WEB' } },
                {
                  operator: 'or',
                  clauses: [
                    { operand: { values: [{ value: 'a' }, { keyword: 'empty' }] } },
                    { operator: 'not' },
                  ],
                },
              ],
            },
            orderBy: { fields: [{ field: { name: 'key' }, direction: 'desc' }] },
          },
        },
        { query: 'foo = 1', errors: unknown },
        broken,
      ],
    });
    expect(await parsed('warn')).toMatchObject({
      queries: [{}, { structure: { where: {} }, errors: unknown }, broken],
    });
    expect(await parsed('none')).toMatchObject({ queries: [{}, { structure: { where: {} } }, broken] });
  });

  it('shows functions and relative dates as what they are, wherever they stand', async () => {
    const queries = ['created >= startOfWeek("-1w") AND NOT (updated < -7d OR reporter in (currentUser()))'];
    const { body } = await send('POST', '/rest/api/3/jql/parse?validation=none', { queries });
    expect(body).toMatchObject({
      queries: [
        {
          structure: {
            where: {
              clauses: [
                { operand: { function: 'startOfWeek', arguments: ['-1w'] } },
                {
                  operator: 'not',
                  clauses: [
                    {
                      operator: 'or',
                      clauses: [
                        { field: { name: 'updated' }, operator: '<', operand: { value: '-7d' } },
                        { operand: { values: [{ function: 'currentUser', arguments: [] }] } },
                      ],
                    },
                  ],
                },
              ],
            },
          },
        },
      ],
    });
  });
});
