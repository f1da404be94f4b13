import { existsSync } from 'node:fs';
import path from 'node:path';
import { createJiraService, loadDataDirectory, type LoadedData } from '../../../../sandbox/jira';
import { sender, type Searched } from '../support';

const DATA = path.resolve(__dirname, '../../../../../shared/data');
const describeWhereData = existsSync(DATA) ? describe : describe.skip;

describeWhereData('the Titanium export', () => {
  let loaded: LoadedData;

  beforeAll(async () => {
    loaded = await loadDataDirectory(DATA);
  });

  it('loads whole, with nothing to complain about', () => {
    expect(loaded.site.issues.size).toBe(29_057);
    expect(loaded.notices).toEqual([]);
    const versions = loaded.site.projects.all.map(({ key, versions: { length } }) => [key, length]);
    expect(Object.fromEntries(versions)).toEqual({ AC: 7, ALOY: 176, DAEMON: 23, MOD: 84, TIMOB: 579 });
  });

  it('gives all bugs over pages, each once, at a point an issue', async () => {
    const service = createJiraService(loaded.site, { checkContract: true });
    const send = sender(service);
    const jql = 'project in (TIMOB, AC, ALOY, MOD, DAEMON) AND issuetype = Bug ORDER BY created ASC, key ASC';
    const seen = new Set<string>();
    let nextPageToken: string | undefined;
    let latest = '';
    do {
      const token = nextPageToken === undefined ? {} : { nextPageToken };
      const { body } = await send('POST', '/rest/api/3/search/jql', {
        jql,
        fields: ['created', 'versions'],
        maxResults: 100,
        ...token,
      });
      const page = body as Searched;
      for (const { id, fields } of page.issues) {
        seen.add(id);
        const created = String(fields?.['created']);
        expect(created >= latest).toBe(true);
        latest = created;
      }
      nextPageToken = page.nextPageToken;
    } while (nextPageToken !== undefined);
    expect(seen.size).toBe(20_959);
    expect(service.usage.of('searchAndReconsileIssuesUsingJqlPost')).toEqual({
      calls: 210,
      points: 210 + 20_959,
    });
  });

  it.each([
    ['project = TIMOB AND issuetype = Bug', 15_941],
    ['project = ALOY AND type = bug', 623],
    ['issuetype = Bug AND priority = None', 1_102],
    ['issuetype = Bug AND resolution = Unresolved', 1_535],
    ['issuetype = Bug AND resolution in ("Cannot Reproduce", invalid)', 5_201],
    ['issuetype = Bug AND created >= "2011-04-15" AND created < "2011-04-16"', 3_080],
  ])('counts %s', async (jql, count) => {
    const send = sender(createJiraService(loaded.site, { checkContract: true }));
    const { body } = await send('POST', '/rest/api/3/search/approximate-count', { jql });
    expect(body).toEqual({ count });
  });
});
