import {
  createIssue,
  createSecurityLevel,
  deleteIssue,
  setAnonymousBrowse,
  setAppAccess,
  updateIssue,
  type JiraSite,
  type Project,
} from '../../../../sandbox/jira';
import {
  ANONYMOUS,
  APP,
  clockAt,
  DEVELOPER,
  keysOf,
  served,
  smallSite,
  the,
  type Searched,
  type Send,
} from '../support';

const SEARCH = '/rest/api/3/search/jql';
const clock = clockAt('2024-06-15T12:00:00Z');
let site: JiraSite;
let web: Project;
let send: Send;

/** WEB-1 … WEB-250, the later created the higher the number. */
beforeEach(() => {
  clock.set(Date.parse('2024-06-15T12:00:00Z'));
  const small = smallSite(clock);
  ({ site, web } = small);
  for (let number = 1; number <= 250; number += 1) {
    const values = {
      type: the(site.issueTypes.all),
      status: the(site.statuses.all),
      summary: `No ${number}`,
    };
    createIssue(site, { ...values, project: web, created: Date.UTC(2024, 0, 1) + number });
  }
  ({ send } = served(site));
});

async function search(body: object): Promise<Searched> {
  const response = await send('POST', SEARCH, body);
  expect(response.status).toBe(200);
  return response.body as Searched;
}

describe('a page', () => {
  it('has ids alone unless more is asked for, 50 of them, and no total', async () => {
    const page = await search({ jql: 'project = WEB' });
    expect(page.issues).toHaveLength(50);
    expect(page.issues[0]).toEqual({ id: site.issues.find('WEB-250')?.id });
    expect(Object.keys(page).sort()).toEqual(['isLast', 'issues', 'nextPageToken']);
  });

  it('holds up to 5,000 issues with id and key, 100 with other fields', async () => {
    expect((await search({ jql: 'project = WEB', maxResults: 5000, fields: ['key'] })).issues).toHaveLength(
      250,
    );
    expect(
      (await search({ jql: 'project = WEB', maxResults: 5000, fields: ['summary'] })).issues,
    ).toHaveLength(100);
    expect((await search({ jql: 'project = WEB', maxResults: 5000, fields: ['*all'] })).issues).toHaveLength(
      100,
    );
  });

  it('has the fields asked for, and null for a field of the project without a value', async () => {
    const { issues } = await search({ jql: 'key = WEB-7', fields: ['summary', 'priority', 'nonsense'] });
    expect(issues[0]?.fields).toEqual({ summary: 'No 7', priority: null });
    const all = (await search({ jql: 'key = WEB-7', fields: ['*all', '-summary'] })).issues[0]?.fields;
    expect(all).toHaveProperty('created');
    expect(all).not.toHaveProperty('summary');
  });

  it('is followed by others until the last, each issue once', async () => {
    const keys: string[] = [];
    let token: string | undefined;
    let pages = 0;
    do {
      const page: Searched = await search({
        jql: 'project = WEB ORDER BY key',
        fields: ['key'],
        maxResults: 100,
        ...(token === undefined ? {} : { nextPageToken: token }),
      });
      keys.push(...page.issues.map(({ key }) => key ?? ''));
      expect(page.isLast).toBe(page.nextPageToken === undefined);
      token = page.nextPageToken;
      pages += 1;
    } while (token !== undefined);
    expect(pages).toBe(3);
    expect(keys).toEqual(Array.from({ length: 250 }, (_, place) => `WEB-${place + 1}`));
  });

  it('goes on after the last issue given when issues come and go in between', async () => {
    const body = { jql: 'project = WEB ORDER BY created ASC', fields: ['key'], maxResults: 100 };
    const first = await search(body);
    for (const key of ['WEB-3', 'WEB-100', 'WEB-101']) {
      const issue = site.issues.find(key);
      if (issue) deleteIssue(site, issue);
    }
    const second = await search({ ...body, ...token(first) });
    expect(second.issues[0]?.key).toBe('WEB-102');
    expect(second.issues).toHaveLength(100);
    const third = await search({ ...body, ...token(second) });
    expect(third.issues.map(({ key }) => key).at(-1)).toBe('WEB-250');
    expect(third.isLast).toBe(true);
  });

  it('is found for relative dates as of the first page', async () => {
    const body = { jql: 'created <= now()', fields: ['key'], maxResults: 200 };
    const first = await search(body);
    clock.advance(60_000);
    createIssue(site, { project: web, type: the(site.issueTypes.all), status: the(site.statuses.all) });
    expect((await search({ ...body, ...token(first) })).issues).toHaveLength(50);
  });
});

function token({ nextPageToken }: Searched): object {
  return nextPageToken === undefined ? {} : { nextPageToken };
}

describe('a search is refused', () => {
  it.each<[string, object, RegExp]>([
    ['with a token that is none', { nextPageToken: 'x' }, /nextPageToken 'x' is not valid/],
    ['for no results', { maxResults: 0 }, /'maxResults' must be a whole number of at least 1, not 0/],
    [
      'with more than 50 ids to reconcile',
      { reconcileIssues: Array.from({ length: 51 }, (_, id) => id) },
      /at most 50/,
    ],
    [
      'with an expansion it does not serve',
      { expand: 'changelog,renderedFields' },
      /'renderedFields' of 'expand'/,
    ],
    ['with properties', { properties: ['a'] }, /'properties' in the body/],
    ['by field keys', { fieldsByKeys: true }, /'fieldsByKeys' in the body/],
  ])('%s', async (_name, extra, message) => {
    const { status, body } = await send('POST', SEARCH, { jql: 'project = WEB', ...extra });
    expect(status).toBe(400);
    expect(body).toEqual({ errorMessages: [expect.stringMatching(message)], errors: {} });
  });

  it('with the token of another query, or a week later', async () => {
    const first = await search({ jql: 'project = WEB' });
    const other = await send('POST', SEARCH, { jql: 'project = API', ...token(first) });
    expect(other.body).toMatchObject({ errorMessages: ['The nextPageToken belongs to another query.'] });
    clock.advance(7 * 86_400_000 + 1);
    const late = await send('POST', SEARCH, { jql: 'project = WEB', ...token(first) });
    expect(late.body).toMatchObject({ errorMessages: ['The nextPageToken has expired.'] });
  });
});

describe('who searches', () => {
  it('finds issues under a security level only when the level admits them', async () => {
    const [closed, open] = [
      createSecurityLevel(site, web, { name: 'Closed', admitsApp: false }),
      createSecurityLevel(site, web, { name: 'Open to the app' }),
    ];
    for (const [key, level] of [
      ['WEB-1', closed],
      ['WEB-2', open],
    ] as const) {
      const issue = site.issues.find(key);
      if (issue) updateIssue(site, issue, { level });
    }
    const jql = 'project = WEB AND created < "2024-01-01 00:01" AND summary ~ "No" ORDER BY key';
    expect((await keysOf(send, jql)).slice(0, 2)).toEqual(['WEB-2', 'WEB-3']);
    expect((await keysOf(send, jql, DEVELOPER)).slice(0, 2)).toEqual(['WEB-3', 'WEB-4']);
    const { body } = await send(
      'POST',
      '/rest/api/3/search/approximate-count',
      { jql: 'project = WEB' },
      DEVELOPER,
    );
    expect(body).toEqual({ count: 248 });
  });

  it('finds nothing without Browse, be it a stranger or the app', async () => {
    const found = async (caller = APP) => (await keysOf(send, 'created > 2000-01-01', caller)).length;
    expect(await found(ANONYMOUS)).toBe(0);
    setAnonymousBrowse(site, web, true);
    expect(await found(ANONYMOUS)).toBe(250);
    expect(await found(APP)).toBe(250);
    setAppAccess(site, web, false);
    expect(await found(APP)).toBe(0);
  });
});

describe('bulkfetch', () => {
  const FETCH = '/rest/api/3/issue/bulkfetch';
  const keys = Array.from({ length: 101 }, (_, place) => `WEB-${place + 1}`);

  it('gives issues in the order of their ids, and an error for each it cannot give', async () => {
    const { body } = await send('POST', FETCH, {
      issueIdsOrKeys: ['web-9', 'WEB-3', 'NOPE-1', 'WEB-3'],
      fields: ['summary'],
    });
    expect(body).toMatchObject({
      issues: [{ key: 'WEB-3', fields: { summary: 'No 3' } }, { key: 'WEB-9' }],
      issueErrors: [{ id: 'NOPE-1', errorMessage: expect.stringContaining('does not exist') as string }],
    });
  });

  it('takes up to 1,000 issues with named fields and 100 otherwise', async () => {
    expect((await send('POST', FETCH, { issueIdsOrKeys: keys, fields: ['summary'] })).status).toBe(200);
    expect((await send('POST', FETCH, { issueIdsOrKeys: keys })).status).toBe(400);
    expect((await send('POST', FETCH, { issueIdsOrKeys: keys, fields: ['*all'] })).status).toBe(400);
    expect((await send('POST', FETCH, { issueIdsOrKeys: keys, fields: ['summary', 'comment'] })).status).toBe(
      400,
    );
    const tooMany = Array.from({ length: 1001 }, (_, id) => String(id));
    expect((await send('POST', FETCH, { issueIdsOrKeys: tooMany, fields: ['summary'] })).body).toMatchObject({
      errorMessages: ['At most 1000 issues can be requested here, not 1001.'],
    });
  });
});
