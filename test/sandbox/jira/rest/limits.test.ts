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
      'X-RateLimit-NearLimit': 'false',
      'RateLimit-Policy': '"global-app-quota";q=20;w=3600',
      RateLimit: expect.stringMatching(/^"global-app-quota";t=\d+$/) as string,
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

  it('that are left are told by RateLimit only when they are few', async () => {
    await search();
    await send('PUT', '/rest/api/3/issue/WEB-1', { fields: { summary: 'x' } });
    for (let call = 0; call < 5; call += 1) await send('GET', '/rest/api/3/project/WEB/versions');
    expect((await send('GET', '/rest/api/3/issue/NOPE-1')).headers).toMatchObject({
      'X-RateLimit-Remaining': '2',
      'X-RateLimit-NearLimit': 'true',
      RateLimit: expect.stringMatching(/^"global-app-quota";r=2;t=\d+$/) as string,
    });
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
    expect(limited.headers).toMatchObject({ 'X-RateLimit-Remaining': '20' });
    const reset = Date.parse(limited.headers?.['X-RateLimit-Reset'] ?? '');
    expect(Math.abs(reset - clock.now() - 7000)).toBeLessThan(1000);
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

  it('can be that the answer is lost after the work was done', async () => {
    service.faults.next('editIssue', 'lost-answer');
    const edit = () => send('PUT', '/rest/api/3/issue/WEB-1', { fields: { summary: 'new' } });
    await expect(edit()).rejects.toThrow(/the answer of editIssue was lost/);
    expect(site.issues.find('WEB-1')?.summary).toBe('new');
    expect(service.usage.of('editIssue')).toEqual({ calls: 1, points: 1 });
  });

  it('can be a page token that is not taken any more, and waits for a request with one', async () => {
    const page = (nextPageToken?: string) =>
      send('POST', '/rest/api/3/search/jql', { jql: 'project = WEB', maxResults: 4, nextPageToken });
    service.faults.next(SEARCH, 'refused-token');
    const first = await page();
    expect(first.status).toBe(200);
    const { nextPageToken } = first.body as { nextPageToken: string };
    expect(await page(nextPageToken)).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringMatching(/nextPageToken/)] },
      headers: { 'X-RateLimit-Limit': '20' },
    });
    expect((await page(nextPageToken)).status).toBe(200);
  });

  it('can come by chance, the same way for the same seed, until it is cleared', async () => {
    const weather = {
      seed: 5,
      rateLimitedShare: 0.2,
      brokenShare: 0.2,
      timeoutShare: 0.1,
      lostAnswerShare: 0.1,
    };
    const run = async () => {
      service.faults.byChance({ ...weather, refusedTokenShare: 0 });
      const seen: (number | string)[] = [];
      for (let call = 0; call < 40; call += 1) {
        const answer = await send('GET', '/rest/api/3/priority').catch((error: unknown) => String(error));
        seen.push(typeof answer === 'string' ? answer : answer.status);
      }
      clock.advance(3_600_000);
      return seen;
    };
    const seen = await run();
    expect(await run()).toEqual(seen);
    expect(new Set(seen).size).toBeGreaterThan(4);
    service.faults.clear();
    expect((await send('GET', '/rest/api/3/priority')).status).toBe(200);
  });
});
