import {
  createIssue,
  createSecurityLevel,
  deleteIssue,
  moveIssue,
  updateIssue,
  type Issue,
  type JiraSite,
  type Project,
} from '../../../../sandbox/jira';
import { clockAt, keysOf, type Searched, served, smallSite, the, type Send } from '../support';

const clock = clockAt('2024-06-15T12:00:00Z');
let site: JiraSite;
let web: Project;
let api: Project;
let send: Send;
let known: Issue;

const add = () =>
  createIssue(site, {
    project: web,
    type: the(site.issueTypes.all),
    status: the(site.statuses.all),
    summary: 'old',
  });

beforeEach(() => {
  ({ site, web, api } = smallSite(clock));
  known = add();
  site.searchIndex.lag({ seed: 2, latestMs: 20_000 });
  ({ send } = served(site));
});

const summaries = async (reconcileIssues: readonly number[] = []) => {
  const jql = 'project = WEB ORDER BY key';
  const body = { jql, fields: ['summary'], ...(reconcileIssues.length > 0 ? { reconcileIssues } : {}) };
  const answer = await send('POST', '/rest/api/3/search/jql', body);
  return (answer.body as Searched).issues.map(({ fields }) => fields?.['summary']);
};

test('a change is found after a while, and at once where it is read by id or reconciled', async () => {
  updateIssue(site, known, { summary: 'new' });
  expect(await summaries()).toEqual(['old']);
  expect(await summaries([Number(known.id)])).toEqual(['new']);
  const fresh = await send('POST', '/rest/api/3/issue/bulkfetch', {
    issueIdsOrKeys: [known.id],
    fields: ['summary'],
  });
  expect(fresh.body).toMatchObject({ issues: [{ fields: { summary: 'new' } }] });
  clock.advance(20_000);
  expect(await summaries()).toEqual(['new']);
});

test('new, deleted, moved and secured issues are as before for a while', async () => {
  const level = createSecurityLevel(site, web, { name: 'Management' });
  const [gone, moved, secured] = [add(), add(), add()];
  clock.advance(20_000);
  add();
  deleteIssue(site, gone);
  moveIssue(site, moved, api);
  updateIssue(site, secured, { level });
  const jql = 'project = WEB AND level is EMPTY ORDER BY key';
  expect(await keysOf(send, jql)).toEqual(['WEB-1', 'WEB-2', 'WEB-3', 'WEB-4']);
  expect(await keysOf(send, 'project = API')).toEqual([]);
  const counted = await send('POST', '/rest/api/3/search/approximate-count', { jql });
  expect(counted.body).toEqual({ count: 4 });
  clock.advance(20_000);
  expect(await keysOf(send, jql)).toEqual(['WEB-1', 'WEB-5']);
  expect(await keysOf(send, 'project = API')).toEqual(['API-1']);
});

test('writes become known in their order', async () => {
  const seen = new Set<unknown>();
  for (let count = 1; count <= 30; count += 1) {
    updateIssue(site, known, { summary: String(count).padStart(2, '0') });
    clock.advance(1000);
    seen.add((await summaries())[0]);
  }
  const order = [...seen].filter((summary) => summary !== 'old');
  expect(order).toEqual([...order].sort());
  expect(order.length).toBeGreaterThan(2);
});
