import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { DataDirectoryError, loadDataDirectory, type LoadedData } from '../../../../sandbox/jira';
import { issueLine, load, served, the } from '../support';

function problems({ notices }: LoadedData): string[] {
  return notices.map(({ file, line, key, problem }) =>
    [file, line, key, problem].filter((part) => part !== undefined).join(' · '),
  );
}

const ISSUES = 'a.issues.jsonl';

describe('a data directory', () => {
  it.each([
    [
      'is missing',
      () => path.join(tmpdir(), 'no-such-directory'),
      /there is no directory .*no-such-directory/,
    ],
    ['is a file', () => __filename, /is a file/],
  ])('that %s is refused with a clear error', async (_name, directory, message) => {
    await expect(loadDataDirectory(directory())).rejects.toThrow(message);
    await expect(loadDataDirectory(directory())).rejects.toThrow(DataDirectoryError);
  });

  it('without an issues file is refused, naming what is there', async () => {
    await expect(load({ 'readme.txt': 'x' })).rejects.toThrow(/holds no NAME.issues.jsonl.*readme\.txt/);
    await expect(load({})).rejects.toThrow(/it is empty/);
  });

  it('is loaded from packed and unpacked files, each export once', async () => {
    const first = `${JSON.stringify(issueLine('A-1', 1))}\n`;
    const second = `${JSON.stringify(issueLine('B-1', 2, { project: { id: '10001', key: 'B', name: 'B' } }))}\n`;
    const data = await load({
      'a.issues.jsonl': first,
      'a.issues.jsonl.gz': gzipSync(first),
      'b.issues.jsonl.gz': gzipSync(second),
    });
    expect(data.site.issues.size).toBe(2);
    expect(problems(data)).toEqual([expect.stringMatching(/^a\.issues\.jsonl\.gz · .*unpacked/)]);
  });

  it('with a packed file that breaks off keeps what came before and says so', async () => {
    const lines = Array.from({ length: 4000 }, (_, place) =>
      JSON.stringify(issueLine(`A-${place + 1}`, place + 1)),
    ).join('\n');
    const packed = gzipSync(lines);
    const data = await load({ 'a.issues.jsonl.gz': packed.subarray(0, Math.floor(packed.length / 2)) });
    expect(data.site.issues.size).toBeGreaterThan(100);
    expect(data.site.issues.size).toBeLessThan(4000);
    expect(problems(data).join()).toMatch(/cannot be read from here on/);
  });
});

describe('a line', () => {
  it.each<[string, string, RegExp]>([
    ['that is no JSON', '{"id": "1", "key"', /2 · not valid JSON; the line is left out/],
    ['that is no object', '[1, 2]', /not a JSON object/],
    [
      'without id',
      JSON.stringify({ ...issueLine('A-2', 2), id: undefined }),
      /A-2 · no usable id \(nothing\)/,
    ],
    ['with an id that is no number', JSON.stringify(issueLine('A-2', 'x7')), /no usable id \("x7"\)/],
    ['without key', JSON.stringify({ ...issueLine('A-2', 2), key: null }), /no usable key \(null\)/],
    ['with a key that is none', JSON.stringify(issueLine('A2', 2)), /no usable key \("A2"\)/],
    ['without fields', JSON.stringify({ id: '2', key: 'A-2' }), /no fields/],
    [
      'without created',
      JSON.stringify(issueLine('A-2', 2, { created: undefined })),
      /no usable created \(nothing\)/,
    ],
    [
      'created on no day',
      JSON.stringify(issueLine('A-2', 2, { created: '2023-02-30T00:00:00Z' })),
      /no usable created/,
    ],
  ])('%s is left out and reported with its number', async (_name, line, message) => {
    const good = JSON.stringify(issueLine('A-1', 1));
    const data = await load({ [ISSUES]: `${good}\n${line}\n` });
    expect([...data.site.issues.all()].map(({ key }) => key)).toEqual(['A-1']);
    expect(data.notices).toHaveLength(1);
    expect(data.notices[0]).toMatchObject({ file: ISSUES, line: 2 });
    expect(problems(data)[0]).toMatch(message);
  });

  it('may end with CRLF, be blank, and follow a byte order mark', async () => {
    const data = await load({
      [ISSUES]: `\uFEFF${JSON.stringify(issueLine('A-1', 1))}\r\n\r\n   \n${JSON.stringify(issueLine('A-2', 2))}`,
    });
    expect(data.site.issues.size).toBe(2);
    expect(data.notices).toEqual([]);
  });

  it('that is not valid UTF-8 is read with the broken characters replaced', async () => {
    const [before, after] = JSON.stringify(issueLine('A-1', 1, { summary: 'brok|en' })).split('|');
    const bytes = Buffer.concat([
      Buffer.from(before ?? ''),
      Buffer.from([0xed, 0xa0, 0xbd]),
      Buffer.from(after ?? ''),
    ]);
    const data = await load({ [ISSUES]: bytes });
    expect(data.site.issues.find('A-1')?.summary).toBe('brok\uFFFD\uFFFD\uFFFDen');
    expect(problems(data)).toEqual([expect.stringMatching(/· 1 · not valid UTF-8/)]);
  });

  it('like many others is told twenty times, then counted', async () => {
    const lines = Array.from({ length: 50 }, (_, place) =>
      issueLine(`A-${place + 1}`, place + 1, { status: undefined }),
    );
    const data = await load({ [ISSUES]: lines });
    expect(data.notices).toHaveLength(21);
    expect(data.notices.at(-1)?.problem).toMatch(/^30 more like this \(line 21 to line 50\): no status/);
  });
});

describe('an issue', () => {
  it('keeps the instant of its times in every notation', async () => {
    const times = [
      '2015-01-30T00:43:49.000+0000',
      '2015-01-29T19:43:49-0500',
      '2015-01-30T01:43:49.000+01:00',
      '2015-01-30T00:43:49Z',
    ];
    const data = await load({
      [ISSUES]: times.map((created, place) => issueLine(`A-${place + 1}`, place + 1, { created })),
    });
    const instants = [...data.site.issues.all()].map(({ created }) => created);
    expect(new Set(instants)).toEqual(new Set([Date.parse('2015-01-30T00:43:49Z')]));
    const { send } = served(data.site);
    const { body } = await send('GET', '/rest/api/3/issue/A-2?fields=created');
    expect(body).toMatchObject({ fields: { created: '2015-01-30T00:43:49.000+0000' } });
  });

  it('has the empty value for what is null, and lacks the field that is missing', async () => {
    const data = await load({
      [ISSUES]: [
        issueLine('A-1', 1, {
          versions: null,
          fixVersions: null,
          labels: null,
          components: null,
          issuelinks: null,
          priority: null,
          summary: null,
          updated: null,
        }),
        issueLine('A-2', 2, {
          versions: undefined,
          fixVersions: undefined,
          priority: undefined,
          resolution: undefined,
          summary: undefined,
          updated: undefined,
        }),
      ],
    });
    expect(data.notices).toEqual([]);
    const { send } = served(data.site);
    const fields = async (key: string) =>
      ((await send('GET', `/rest/api/3/issue/${key}`)).body as { fields: Record<string, unknown> }).fields;
    const first = await fields('A-1');
    expect(first).toMatchObject({
      versions: [],
      fixVersions: [],
      labels: [],
      components: [],
      issuelinks: [],
      priority: null,
      summary: null,
    });
    expect(first['updated']).toBe(first['created']);
    const second = await fields('A-2');
    expect(second).not.toHaveProperty('versions');
    expect(second).not.toHaveProperty('fixVersions');
    expect(second).not.toHaveProperty('priority');
    expect(second).toMatchObject({ resolution: null, summary: null, labels: [] });
  });

  it('with values of the wrong kind is kept without them, each reported', async () => {
    const data = await load({
      [ISSUES]: [
        issueLine('A-1', 1, {
          labels: ['ok', 7, ''],
          versions: 'x',
          resolutiondate: 'soon',
          summary: { text: 1 },
          priority: 5,
          issuelinks: [{}],
          parent: {},
        }),
      ],
    });
    const issue = data.site.issues.find('A-1');
    expect(issue).toMatchObject({
      labels: ['ok'],
      affected: [],
      resolved: null,
      summary: null,
      priority: null,
      links: [],
      parent: null,
    });
    expect(problems(data).join('\n')).toMatch(/the label 7 is no text; left out/);
    expect(data.notices).toHaveLength(8);
  });

  it('keeps unknown fields, whose ids and options the site then knows', async () => {
    const data = await load({
      [ISSUES]: [
        issueLine(
          'A-1',
          1,
          { customfield_10050: { id: 10101, value: 'UAT' }, customfield_10060: 'free', oddity: { a: 1 } },
          { names: { customfield_10050: 'Discovery stage' } },
        ),
        issueLine('A-2', 2, {
          customfield_10050: { id: '10102', value: 'Production' },
          customfield_10060: null,
        }),
      ],
    });
    expect(data.notices).toEqual([]);
    const { send } = served(data.site);
    const { body } = await send('GET', '/rest/api/3/issue/A-1');
    expect(body).toMatchObject({
      fields: {
        customfield_10050: { id: '10101', value: 'UAT' },
        customfield_10060: 'free',
        oddity: { a: 1 },
      },
    });
    const fields = (await send('GET', '/rest/api/3/field')).body as {
      id: string;
      name: string;
      schema?: object;
    }[];
    expect(fields.find(({ id }) => id === 'customfield_10050')).toMatchObject({
      name: 'Discovery stage',
      schema: { type: 'option', customId: 10050 },
    });
    expect(data.site.fields.get('customfield_10050')?.contexts[0]?.options.map(({ value }) => value)).toEqual(
      ['UAT', 'Production'],
    );
  });

  it('with a top-level key that Jira does not have is kept, and the key reported', async () => {
    const data = await load({ [ISSUES]: [issueLine('A-1', 1, {}, { ghissue: 5 })] });
    expect(data.site.issues.size).toBe(1);
    expect(problems(data)).toEqual([expect.stringMatching(/A-1 · "ghissue" is no part/)]);
  });

  it('told twice counts once, as updated last, wherever it stands', async () => {
    const old = issueLine('A-1', 1, { summary: 'old', updated: '2024-01-01T00:00:00Z' });
    const recent = issueLine('A-1', 1, { summary: 'recent', updated: '2024-02-01T00:00:00Z' });
    for (const files of [
      { [ISSUES]: [old, recent] },
      { [ISSUES]: [recent, old] },
      { 'a.issues.jsonl': [recent], 'b.issues.jsonl': [old] },
    ]) {
      const data = await load(files);
      expect([...data.site.issues.all()].map(({ summary }) => summary)).toEqual(['recent']);
      expect(problems(data)).toEqual([expect.stringMatching(/A-1 is there twice/)]);
    }
  });

  it('that moved is one issue; two issues of two Jiras with one id are two', async () => {
    const moved = await load({
      [ISSUES]: [
        issueLine('A-1', 1),
        issueLine('B-1', 1, { project: { id: '10001', key: 'B' }, updated: '2024-02-01T00:00:00Z' }),
      ],
    });
    expect([...moved.site.issues.all()].map(({ key }) => key)).toEqual(['B-1']);
    const foreign = await load({
      [ISSUES]: [
        issueLine('A-1', 1),
        issueLine('B-1', 1, { project: { id: '10000', key: 'B' }, created: '2020-01-01T00:00:00Z' }),
      ],
    });
    expect([...foreign.site.issues.all()].map(({ key }) => key)).toEqual(['A-1', 'B-1']);
    expect(problems(foreign).join('\n')).toMatch(/the id 1 stands for A-1 and B-1/);
    expect(problems(foreign).join('\n')).toMatch(/stands for the projects A and B/);
  });

  it('without project belongs to the project of its key; without type or status it has "Unknown"', async () => {
    const data = await load({
      [ISSUES]: [issueLine('A-1', 1, { project: undefined, issuetype: undefined, status: undefined })],
    });
    const issue = data.site.issues.find('A-1');
    expect(issue).toMatchObject({
      project: { key: 'A' },
      type: { name: 'Unknown' },
      status: { name: 'Unknown', category: 'undefined' },
    });
    expect(issue?.project.id).toMatch(/^\d+$/);
    expect(data.notices).toHaveLength(3);
  });

  it('may have its id as a number', async () => {
    const data = await load({ [ISSUES]: [{ ...issueLine('A-1', 1), id: 12345 }] });
    expect(data.site.issues.find('12345')?.key).toBe('A-1');
    expect(data.notices).toEqual([]);
  });

  it('has labels cut at 255 characters', async () => {
    const data = await load({ [ISSUES]: [issueLine('A-1', 1, { labels: ['x'.repeat(300), 'tableview,'] })] });
    expect(data.site.issues.find('A-1')?.labels.map(({ length }) => length)).toEqual([255, 10]);
    expect(data.notices).toHaveLength(1);
  });

  it('shows its links and parent, also to issues outside the export', async () => {
    const type = { name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' };
    const data = await load({
      [ISSUES]: [
        issueLine('A-1', 1, {
          issuelinks: [
            { id: '9', type, outwardIssue: { key: 'A-2' } },
            { type, inwardIssue: { key: 'ELSE-7' } },
          ],
        }),
        issueLine('A-2', 2, { parent: { key: 'A-1' } }),
      ],
    });
    const { send } = served(data.site);
    const { body } = await send('GET', '/rest/api/3/issue/A-1?fields=issuelinks');
    expect(body).toMatchObject({
      fields: {
        issuelinks: [
          { id: '9', outwardIssue: { id: '2', key: 'A-2', fields: { summary: 'Issue A-2' } } },
          { inwardIssue: { key: 'ELSE-7' } },
        ],
      },
    });
    expect(data.site.issues.find('A-2')?.parent).toEqual({ id: '1', key: 'A-1' });
  });

  it('carries its exported history, oldest first, with field ids', async () => {
    const histories = [
      {
        id: '2',
        created: '2024-01-12T00:00:00Z',
        items: [
          { field: 'Fix Version', fieldtype: 'jira', from: null, fromString: null, to: '7', toString: '1.0' },
        ],
      },
      {
        id: '1',
        created: '2024-01-11T00:00:00Z',
        author: { accountId: 'abc' },
        items: [
          { field: 'status', fieldtype: 'jira', from: '1', fromString: 'Open', to: '2', toString: 'Done' },
        ],
      },
      { id: '3', created: 'never', items: [] },
    ];
    const data = await load({ [ISSUES]: [issueLine('A-1', 1, {}, { changelog: { histories } })] });
    expect(
      data.site.issues.find('A-1')?.history.map(({ items }) => items.map(({ fieldId }) => fieldId)),
    ).toEqual([['status'], ['fixVersions']]);
    expect(data.notices).toHaveLength(1);
    const { send } = served(data.site);
    const { body } = await send('POST', '/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: ['A-1'],
      fieldIds: ['status'],
    });
    expect(body).toMatchObject({
      issueChangeLogs: [{ issueId: '1', changeHistories: [{ id: '1', items: [{ toString: 'Done' }] }] }],
    });
  });
});

describe('versions', () => {
  const version = (id: string, name: string, extra: object = {}) => ({
    id,
    name,
    archived: false,
    released: false,
    ...extra,
  });

  it('keep the order of the list; those seen on issues only follow, each reported once', async () => {
    const data = await load({
      'a.versions.json': { A: [version('30', '3.0'), version('10', '1.0')] },
      [ISSUES]: [
        issueLine('A-1', 1, {
          versions: [version('20', '2.0', { released: true, releaseDate: '2024-01-01' })],
          fixVersions: [version('10', '1.0')],
        }),
        issueLine('A-2', 2, {
          versions: [version('20', '2.0', { released: true, releaseDate: '2024-01-01' })],
        }),
      ],
    });
    const { send } = served(data.site);
    const { body } = await send('GET', '/rest/api/3/project/A/versions');
    expect((body as { name: string }[]).map(({ name }) => name)).toEqual(['3.0', '1.0', '2.0']);
    expect(problems(data)).toEqual([
      expect.stringMatching(/A-1 · the version "2\.0" \(20\) is not in the versions file/),
    ]);
  });

  it('are as the list says where issues say otherwise, told in one notice', async () => {
    const released = version('10', '1.0', { released: true, releaseDate: '2022-11-22' });
    const data = await load({
      'a.versions.json': { A: [version('10', '1.0')] },
      [ISSUES]: [
        issueLine('A-1', 1, { versions: [released] }),
        issueLine('A-2', 2, { fixVersions: [released] }),
      ],
    });
    expect(the(data.site.versions.all)).toMatchObject({ released: false, releaseDate: undefined });
    expect(problems(data)).toEqual([expect.stringMatching(/2 times an issue shows a version other/)]);
  });

  it('without id are found by name, or get one of their own', async () => {
    const data = await load({
      'a.versions.json': { A: [version('10', '1.0'), { name: 'listed without id' }] },
      [ISSUES]: [issueLine('A-1', 1, { versions: [{ name: '1.0' }, { name: 'new one' }, {}] })],
    });
    const ids = data.site.issues.find('A-1')?.affected.map(({ id }) => id);
    expect(ids?.[0]).toBe('10');
    expect(ids?.[1]).toMatch(/^1\d{9}$/);
    expect(ids).toHaveLength(2);
    expect(problems(data).join('\n')).toMatch(/\{\} is not a version; treated as none/);
  });

  it.each(['2023-02-30', '30/12/2014', '2015-01-30T00:00:00.000+0000', 20150130])(
    'with the release date %j have none',
    async (releaseDate) => {
      const data = await load({
        'a.versions.json': { A: [version('10', '1.0', { released: true, releaseDate })] },
        [ISSUES]: [issueLine('A-1', 1)],
      });
      expect(the(data.site.versions.all)).toMatchObject({ released: true, releaseDate: undefined });
      expect(problems(data)).toEqual([
        expect.stringMatching(
          /a\.versions\.json · A · the releaseDate .* of the version "1\.0" is not a day/,
        ),
      ]);
    },
  );

  it('of one name in two projects are two; one id in two projects is told apart', async () => {
    const data = await load({
      'a.versions.json': { A: [version('10', '1.0')], B: [version('10', '1.0')] },
      [ISSUES]: [
        issueLine('A-1', 1),
        issueLine('B-1', 2, { project: { id: '10001', key: 'B' }, versions: [version('10', '1.0')] }),
      ],
    });
    expect(data.site.versions.size).toBe(2);
    expect(data.site.issues.find('B-1')?.affected[0]?.projectId).toBe('10001');
    expect(problems(data)[0]).toMatch(/the id 10 stands for the versions/);
  });

  it('files may list a project without issues, be split over two files, or be unusable', async () => {
    const data = await load({
      'a.versions.json': {
        A: [version('10', '1.0')],
        EMPTY: [version('77', '7', { projectId: 555 })],
        ODD: 'none',
      },
      'b.versions.json': { A: [version('11', '1.1'), version('10', '1.0')] },
      'c.versions.json': 'no json',
      [ISSUES]: [issueLine('A-1', 1)],
    });
    expect(data.site.project('A')?.versions.map(({ name }) => name)).toEqual(['1.0', '1.1']);
    expect(data.site.project('EMPTY')?.id).toBe('555');
    expect(problems(data).join('\n')).toMatch(/c\.versions\.json is not a JSON object[^]*listed twice/);
    expect(problems(data).join('\n')).toMatch(/"none" is not a list of versions/);
  });
});

describe('things issues refer to', () => {
  it('from two Jiras with one id are told apart; equal names stay apart by id', async () => {
    const data = await load({
      'a.issues.jsonl': [issueLine('A-1', 1, { resolution: { id: '7', name: 'Invalid' } })],
      'b.issues.jsonl': [
        issueLine('B-1', 2, {
          project: { id: '10001', key: 'B' },
          resolution: { id: '7', name: 'Hold' },
          issuetype: { id: '99', name: 'Bug' },
        }),
      ],
    });
    expect(data.site.resolutions.all.map(({ name }) => name)).toEqual(['Invalid', 'Hold']);
    expect(data.site.issueTypes.all.map(({ id }) => id)).toEqual(['1', '99']);
    expect(problems(data)).toEqual([
      expect.stringMatching(/the id 7 stands for the resolutions "Invalid" and "Hold"/),
    ]);
  });

  it('get the same ids on every run', async () => {
    const lines = [
      issueLine('A-1', 1, {
        priority: { name: 'Urgent' },
        components: [{ name: 'Build & Test' }],
        project: undefined,
      }),
    ];
    const [one, two] = [await load({ [ISSUES]: lines }), await load({ [ISSUES]: lines })];
    const ids = ({ site }: LoadedData) =>
      [site.priorities, site.components, site.projects].map(({ all }) => all[0]?.id);
    expect(ids(one)).toEqual(ids(two));
  });

  it('stand in order of urgency where they are priorities', async () => {
    const names = ['Trivial', 'Blocker', 'None', 'Major', 'High'];
    const data = await load({
      [ISSUES]: names.map((name, place) =>
        issueLine(`A-${place + 1}`, place + 1, { priority: { id: String(place + 1), name } }),
      ),
    });
    expect(data.site.priorities.all.map(({ name }) => name)).toEqual([
      'Blocker',
      'Major',
      'High',
      'Trivial',
      'None',
    ]);
  });
});
