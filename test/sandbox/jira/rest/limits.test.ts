import { createIssue, createJiraService, type JiraService, type JiraSite } from '../../../../sandbox/jira';
import { clockAt, sender, smallSite, the, type Send } from '../support';

const SEARCH = 'searchAndReconsileIssuesUsingJqlPost';
const clock = clockAt('2024-06-15T12:00:00Z');
let site: JiraSite;
let service: JiraService;
let send: Send;

beforeEach(() => {
  clock.set(Date.parse('2024-06-15T12:59:00.000Z'));
  const small = smallSite(clock);
  site = small.site;
  for (let count = 0; count < 10; count += 1) {
    createIssue(site, { project: small.web, type: the(site.issueTypes.all), status: the(site.statuses.all) });
  }
  service = createJiraService(site, { checkContract: true, hourlyPoints: 20 });
  send = sender(service);
});

const search = () => send('POST', '/rest/api/3/search/jql', { jql: 'project = WEB' });

describe('rate points', () => {
  it('cost one a call and one an issue, and are told in headers', async () => {
    const { headers } = await search();
    expect(headers).toMatchObject({
      'X-RateLimit-Limit': '20',
      'X-RateLimit-Remaining': '9',
      'RateLimit-Policy': '"global-app-quota";q=20;w=3600',
    });
    await send('GET', '/rest/api/3/project/WEB/versions');
    await send('GET', '/rest/api/3/issue/NOPE-1');
    expect(service.usage.byOperation).toEqual({
      [SEARCH]: { calls: 1, points: 11 },
      getProjectVersions: { calls: 1, points: 1 },
      getIssue: { calls: 1, points: 1 },
    });
    expect(service.usage.total).toEqual({ calls: 3, points: 13 });
  });

  it('used up give 429 until the next UTC hour', async () => {
    await search();
    expect((await search()).status).toBe(200);
    const refused = await search();
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({
      'RateLimit-Reason': 'jira-quota-global-based',
      'X-RateLimit-Remaining': '0',
    });
    const wait = Number(refused.headers?.['Retry-After']);
    expect(wait).toBeGreaterThan(50);
    expect(wait).toBeLessThanOrEqual(60);
    clock.advance(wait * 1000);
    expect((await search()).status).toBe(200);
  });
});

describe('a fault', () => {
  it('hits the next calls of one operation only', async () => {
    service.faults.next(SEARCH, { status: 429, retryAfter: 7 });
    service.faults.next(SEARCH, { status: 503 }, 2);
    const limited = await search();
    expect([limited.status, limited.headers?.['Retry-After'], limited.headers?.['RateLimit-Reason']]).toEqual(
      [429, '7', 'jira-burst-based'],
    );
    expect((await send('GET', '/rest/api/3/priority')).status).toBe(200);
    expect([(await search()).status, (await search()).status, (await search()).status]).toEqual([
      503, 503, 200,
    ]);
  });

  it('can be that no answer comes', async () => {
    service.faults.next('getPriorities', 'timeout');
    await expect(send('GET', '/rest/api/3/priority')).rejects.toThrow(/getPriorities did not answer in time/);
    expect((await send('GET', '/rest/api/3/priority')).status).toBe(200);
  });
});
