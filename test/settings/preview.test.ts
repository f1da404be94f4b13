import { createVersion } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import type { ResolverName } from '../../src/contract/calls';
import { releaseChanges } from '../../src/domain/aggregate/release-changes';
import {
  ask,
  createSelectField,
  data,
  developer,
  enable,
  open,
  outsider,
  projectAdmin,
  shopSite,
  siteAdmin,
} from '../support/site';

/** Forty defects over three releases: some tagged, some duplicates, some with a value that nothing maps. */
function eventfulSite() {
  const base = shopSite();
  const { site, clock, shop, release, addBug, duplicate, high, story } = base;
  const field = createSelectField(site, 'Found in', ['Unit test', 'UAT', 'Beta', 'Production']);
  const spare = createSelectField(site, 'Spotted at', ['UAT', 'Production']);
  const options = field.contexts[0]?.options ?? [];
  const releases = [
    release,
    createVersion(site, shop, { name: '1.1', released: true, releaseDate: '2024-03-10' }),
    createVersion(site, shop, { name: '2.0', released: true, releaseDate: '2024-04-10' }),
  ];
  for (let n = 0; n < 40; n++) {
    const option = options[n % 6];
    const version = releases[n % 3];
    addBug(`2024-0${2 + (n % 4)}-${10 + (n % 17)}`, {
      ...(n % 5 === 0 || !version ? {} : { affected: [version] }),
      ...(option ? { others: { [field.id]: { id: option.id, value: option.value } } } : {}),
      ...(n % 9 === 8 ? { resolution: duplicate } : {}),
      ...(n % 2 === 0 ? { priority: high } : {}),
      labels: n % 7 === 0 ? ['known', 'ui'] : ['ui'],
    });
  }
  addBug('2024-05-20', { type: story });
  return { site, clock, shop, field, spare, beta: options[2]?.id ?? '' };
}

let sandbox: Sandbox;
let base: ReturnType<typeof eventfulSite>;
let projectId: number;

beforeAll(async () => {
  base = eventfulSite();
  projectId = Number(base.shop.id);
  sandbox = await open(base);
  await data(sandbox, 'save-site-settings', { document: { fields: { discovery: base.field.id } } });
  await enable(sandbox, base.shop);
});
afterAll(() => sandbox.close());

const preview = (document: unknown) => data(sandbox, 'preview-settings', { projectId, document });
const report = () => data(sandbox, 'report', { projectId });
const save = async (document: unknown) =>
  data(sandbox, 'save-project-settings', {
    projectId,
    document,
    revision: (await data(sandbox, 'settings', { projectId })).revision,
  });

const documents: readonly unknown[] = [
  {},
  { minimumN: 2 },
  { ladder: { boundary: 'UAT' } },
  { inference: { enabled: false } },
  { inference: { releaseDate: false, ownRules: [{ label: 'ui', range: 'UAT' }] } },
  { scope: { accepted: { labels: ['known'] }, duplicate: { resolutions: [] } } },
  { releases: { notReleases: ['1.1'] }, exposureWindowDays: 5 },
  { discovery: [{ options: ['Beta'], range: 'after release' }], headline: { releases: 1 } },
  { timeZone: 'Pacific/Auckland', bands: { healthy: 0.01 } },
];

test.each(documents)('a preview of %j says what the report says after it was saved', async (document) => {
  const [now, said] = [await report(), await preview(document)];
  if (said.kind !== 'numbers') throw new Error(said.kind);
  await save(document);
  const then = await report();
  for (const [numbers, { report: of, card }] of [
    [said.before, now],
    [said.after, then],
  ] as const)
    expect(numbers).toEqual({
      read: of.read,
      reconciliation: of.reconciliation,
      outcomes: of.outcomes,
      headline: of.headline,
      minimumN: card.settings.minimumN,
    });
  expect(said.releases).toEqual(releaseChanges(now.report, then.report));
  expect(said.releasesChanged).toBe(said.releases.length);
  const again = await preview(document);
  expect(again).toMatchObject({ kind: 'numbers', releases: [], before: said.after, after: said.after });
});

test('a release that is one no more is said to be none', async () => {
  await save({});
  const said = await preview({ releases: { notReleases: ['1.1'] } });
  const gone = said.kind === 'numbers' ? said.releases.find(({ name }) => name === '1.1') : undefined;
  expect(gone?.before).not.toBeNull();
  expect(gone?.after).toBeNull();
});

test.each<[string, () => unknown, number | null]>([
  ['types', () => ({ defects: { types: ['Bug', 'Story'] } }), 41],
  ['types that the project lacks', () => ({ defects: { types: ['Nothing of the kind'] } }), null],
  ['a filter', () => ({ defects: { filter: 'labels = known' } }), 6],
  ['a shorter horizon', () => ({ defects: { horizonMonths: 1 } }), 10],
  ['another field', () => ({ fields: { discovery: base.spare.id } }), 40],
  ['a dimension', () => ({ dimensions: { type: { from: 'field', field: base.spare.id } } }), 40],
])('%s: what changes the reading has a count and no rate, and it comes true', async (_what, of, matching) => {
  await save({});
  await sandbox.platform.settle();
  const { report: now } = await report();
  const said = await preview(of());
  expect(said).toMatchObject({
    kind: 'reading',
    matching,
    before: { read: now.read, outcomes: now.outcomes, headline: now.headline },
  });
  await save(of());
  await sandbox.platform.settle();
  expect((await report()).report.read).toBe(matching ?? 0);
  expect((await preview(of())).kind).toBe('numbers');
  await save({});
  await sandbox.platform.settle();
});

test('types that are written otherwise and mean the same read nothing anew', async () => {
  expect((await preview({ defects: { types: [{ id: '10' }] } })).kind).toBe('numbers');
});

test('a preview refuses what a save refuses, in the same words, and stores nothing', async () => {
  const before = await data(sandbox, 'settings', { projectId });
  for (const document of [
    { minimumN: 0 },
    { ladder: { boundary: 'Beta' } },
    { defects: { filter: 'level = (' } },
    { fields: { origin: 'origin' } },
    'nothing',
  ]) {
    const asked = await ask(sandbox, 'preview-settings', { projectId, document });
    expect(asked).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(asked).toEqual(
      await ask(sandbox, 'save-project-settings', { projectId, document, revision: before.revision }),
    );
  }
  await preview({ minimumN: 3, defects: { types: ['Story'] } });
  await sandbox.platform.settle();
  expect(await data(sandbox, 'settings', { projectId })).toEqual(before);
  expect((await report()).index.isReadAnew).toBe(false);
});

test('rights: previews, values and earlier settings are for who administers the project', async () => {
  const calls: [ResolverName, unknown][] = [
    ['preview-settings', { projectId, document: {} }],
    ['settings-values', { projectId }],
    ['earlier-settings', { projectId, revision: 1 }],
    ['preview-settings', { projectId: 424242, document: {} }],
  ];
  const codes = (user: { accountId: string } | null) =>
    Promise.all(
      calls.map(async ([name, payload]) => {
        const answer = await ask(sandbox, name, payload, user);
        return answer.ok ? 'ok' : answer.error.code;
      }),
    );
  expect(new Set(await codes(null))).toEqual(new Set(['sign-in']));
  expect(new Set(await codes(outsider))).toEqual(new Set(['not-allowed']));
  expect(new Set(await codes(developer))).toEqual(new Set(['not-allowed']));
  expect(await codes(projectAdmin)).toEqual(['ok', 'ok', 'ok', 'not-allowed']);
  const ofSite = { revision: 1 };
  expect(await ask(sandbox, 'earlier-settings', ofSite, projectAdmin)).toMatchObject({ ok: false });
  expect(await ask(sandbox, 'earlier-settings', ofSite, siteAdmin)).toMatchObject({ ok: true });
});

test('values come with the number of defects that have them, unused ones too', async () => {
  const { read, values, options, fields, fieldsRead } = await data(sandbox, 'settings-values', { projectId });
  expect(read).toBe(40);
  expect(values.types).toEqual([
    { id: '10', name: 'Bug', count: 40 },
    { id: '11', name: 'Story', count: 0 },
  ]);
  expect(values.resolutions).toEqual([{ id: '20', name: 'Duplicate', count: 4 }]);
  expect(values.priorities).toEqual([{ id: '30', name: 'High', count: 20 }]);
  expect(values.labels.map(({ name, count }) => [name, count])).toEqual([
    ['ui', 40],
    ['known', 6],
  ]);
  expect(values.versions.map(({ name }) => name).sort()).toEqual(['1.0', '1.1', '2.0']);
  expect(options.discovery?.map(({ name, count }) => [name, count])).toEqual([
    ['Unit test', 7],
    ['UAT', 7],
    ['Beta', 7],
    ['Production', 7],
  ]);
  expect(options.origin).toBeNull();
  expect(fieldsRead).toMatchObject({ discovery: base.field.id, severity: 'priority' });
  expect(fields).toEqual(
    expect.arrayContaining([
      { id: base.field.id, name: 'Found in' },
      { id: base.spare.id, name: 'Spotted at' },
    ]),
  );
});

test('an earlier document can be read again; what was never saved is said not to be kept', async () => {
  await save({ minimumN: 33 });
  const { revision, below } = await data(sandbox, 'settings', { projectId });
  await save({ minimumN: 44 });
  expect(await data(sandbox, 'earlier-settings', { projectId, revision })).toMatchObject({
    revision,
    document: { minimumN: 33 },
  });
  expect(below.fields.discovery).toBe(base.field.id);
  expect(below.minimumN).toBe(10);
  expect(await ask(sandbox, 'earlier-settings', { projectId, revision: 999 })).toMatchObject({
    error: { code: 'bad-request', problems: [{ path: 'revision', value: '999' }] },
  });
  await save({});
});

test('without an index there is nothing to preview', async () => {
  await data(sandbox, 'disable-project', { projectId });
  await sandbox.platform.settle();
  for (const [name, payload] of [
    ['preview-settings', { projectId, document: {} }],
    ['settings-values', { projectId }],
  ] as const)
    expect(await ask(sandbox, name, payload)).toMatchObject({ error: { code: 'not-enabled' } });
});
