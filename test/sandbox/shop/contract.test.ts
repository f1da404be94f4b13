import { builtInUsers, createJiraService, type Issue, type JiraService } from '../../../sandbox/jira';
import type { Caller } from '../../../sandbox/rest';
import { openShop, type Shop } from './harness';

const { siteAdmin, projectAdmin, developer, outsider } = builtInUsers;
const APP: Caller = { kind: 'app' };

let opened: Shop;
let jira: JiraService;
let issues: readonly Issue[];

beforeAll(() => {
  opened = openShop();
  // Every answer that Jira's own description does not allow rejects.
  jira = createJiraService(opened.site, { checkContract: true });
  issues = [...opened.site.issues.ofProject(opened.shop.project)];
});

function ask(method: string, url: string, caller: Caller, body?: unknown) {
  return jira.handle({ method, url, headers: {}, ...(body === undefined ? {} : { body }) }, caller);
}

function as({ accountId }: { readonly accountId: string }): Caller {
  return { kind: 'user', accountId };
}

test('all issues with all fields are as Jira describes them', async () => {
  for (let at = 0; at < issues.length; at += 100) {
    const issueIdsOrKeys = issues.slice(at, at + 100).map(({ key }) => key);
    const { status, body } = await ask('POST', '/rest/api/3/issue/bulkfetch', APP, {
      issueIdsOrKeys,
      fields: ['*all'],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ issues: { length: issueIdsOrKeys.length } });
  }
});

test('histories, versions, boards and sprints are as Jira describes them', async () => {
  const { project, board } = opened.shop;
  const issueIdsOrKeys = issues.slice(-300).map(({ key }) => key);
  const answers = await Promise.all([
    ask('POST', '/rest/api/3/changelog/bulkfetch', APP, { issueIdsOrKeys, maxResults: 10_000 }),
    ask('GET', `/rest/api/3/project/${project.key}/versions`, APP),
    ask('GET', `/rest/agile/1.0/board?projectKeyOrId=${project.key}`, APP),
    ask('GET', `/rest/agile/1.0/board/${board.id}/sprint`, APP),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
});

test('a bug under the security level is there for administrators, and for others it is not', async () => {
  const secured = issues.find(({ level }) => level !== null);
  if (!secured) throw new Error('no issue has a security level');
  const url = `/rest/api/3/issue/${secured.key}`;
  const statusFor = async (caller: Caller) => (await ask('GET', url, caller)).status;
  expect(await statusFor(as(siteAdmin))).toBe(200);
  expect(await statusFor(as(projectAdmin))).toBe(200);
  expect(await statusFor(as(developer))).toBe(404);
  expect(await statusFor(as(outsider))).toBe(404);
});

test('a developer can tag a bug, an outsider cannot see it', async () => {
  const bug = issues.find(({ type, level }) => type.name === 'Bug' && level === null);
  if (!bug) throw new Error('there is no bug');
  const { discovery } = opened.shop.fields;
  const url = `/rest/api/3/issue/${bug.key}`;
  const edit = { fields: { [discovery]: { value: 'Staging' } } };
  expect((await ask('PUT', url, as(outsider), edit)).status).toBe(404);
  expect((await ask('PUT', url, as(developer), edit)).status).toBe(204);
  expect(bug.others[discovery]).toMatchObject({ value: 'Staging' });
});
