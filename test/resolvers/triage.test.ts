import { updateIssue } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import type { TagField } from '../../src/contract/issue';
import { unpackQueue } from '../../src/contract/triage';
import {
  ask,
  createSelectField,
  data,
  developer,
  enable,
  open,
  outsider,
  setRole,
  shopSite,
  siteAdmin,
} from '../support/site';

const viewer = { accountId: outsider.accountId };

async function triageSite() {
  const base = shopSite();
  const { site, clock, shop, release, addBug, high } = base;
  const fields = {
    discovery: createSelectField(site, 'Discovery stage', ['UAT', 'Production', 'On the moon']),
    origin: createSelectField(site, 'Defect origin', ['Code', 'Design']),
    mechanism: createSelectField(site, 'Escape mechanism', ['No test existed']),
  };
  const option = (field: TagField, value: string) => {
    const found = fields[field].contexts[0]?.options.find((each) => each.value === value);
    if (!found) throw new Error(`no option ${value}`);
    return { id: found.id, value: found.value };
  };
  const tagged = (values: Partial<Record<TagField, string>>) => ({
    others: Object.fromEntries(
      (Object.entries(values) as [TagField, string][]).map(([field, value]) => [
        fields[field].id,
        option(field, value),
      ]),
    ),
  });
  // What others have: all of them made in code.
  for (let place = 0; place < 6; place++)
    addBug('2024-02-01', tagged({ discovery: 'Production', origin: 'Code', mechanism: 'No test existed' }));
  const untagged = addBug('2024-05-20');
  const escaped = addBug('2024-05-21', { affected: [release], priority: high });
  const done = addBug('2024-05-22', tagged({ discovery: 'UAT' }));
  const old = addBug('2024-01-05');
  const other = { ...base, sandbox: await open({ site, clock }) };
  await data(other.sandbox, 'save-site-settings', {
    document: {
      fields: {
        discovery: fields.discovery.id,
        origin: fields.origin.id,
        mechanism: fields.mechanism.id,
      },
    },
  });
  await enable(other.sandbox, shop);
  setRole(site, shop, viewer.accountId, 'viewer');
  return { ...other, fields, option, untagged, escaped, done, old, shopId: Number(shop.id) };
}

let stage: Awaited<ReturnType<typeof triageSite>>;
let sandbox: Sandbox;
beforeAll(async () => {
  stage = await triageSite();
  ({ sandbox } = stage);
});
afterAll(() => sandbox.close());

const queue = async (tab = 'recent', user: { accountId: string } = developer) => {
  const answer = await data(sandbox, 'triage-queue', { projectId: stage.shopId, tab }, user);
  return { answer, rows: unpackQueue(answer.queue) };
};

const answered = async () =>
  (await data(sandbox, 'report', { projectId: stage.shopId }, developer)).suggestions;

test('the recent ones, severest first, with what each lacks and what it could be given', async () => {
  const { answer, rows } = await queue();
  expect(answer.counts).toEqual({ recent: 2, older: 1 });
  expect(rows.map(({ issueId }) => issueId)).toEqual([Number(stage.escaped.id), Number(stage.untagged.id)]);
  const [escaped, untagged] = rows;
  expect(escaped).toMatchObject({
    severity: 'high',
    outcome: 'escaped',
    provenance: 'inferred',
    lacks: ['discovery', 'origin', 'mechanism'],
  });
  const id = (field: TagField, value: string) => Number(stage.option(field, value).id);
  expect(escaped?.suggestions).toEqual({
    discovery: {
      optionId: id('discovery', 'Production'),
      reason: { kind: 'rule', rule: 'release date' },
    },
    origin: { optionId: id('origin', 'Code'), reason: { kind: 'similar', agree: 6, of: 6 } },
    mechanism: {
      optionId: id('mechanism', 'No test existed'),
      reason: { kind: 'similar', agree: 6, of: 6 },
    },
  });
  expect(untagged).toMatchObject({ severity: 'none', outcome: 'unclassified', lacks: ['discovery'] });
  expect(JSON.stringify(answer)).not.toContain(stage.escaped.key);
});

test('the options with a meaning, and what a discovery stage makes of a defect', async () => {
  const { fields } = (await queue()).answer;
  const names = (field: TagField) => fields[field]?.options.map(({ name, outcome }) => [name, outcome]);
  expect(fields.discovery?.fieldId).toBe(stage.fields.discovery.id);
  expect(names('discovery')).toEqual([
    ['UAT', 'contained'],
    ['Production', 'escaped'],
  ]);
  expect(names('origin')).toEqual([
    ['Code', null],
    ['Design', null],
  ]);
});

test('the older ones are a list of their own', async () => {
  const { rows } = await queue('older');
  expect(rows.map(({ issueId }) => issueId)).toEqual([Number(stage.old.id)]);
});

test('who may only browse sees the queue, without a suggestion that they could not take', async () => {
  const { rows } = await queue('recent', viewer);
  expect(rows).toHaveLength(2);
  expect(rows.flatMap(({ suggestions }) => Object.values(suggestions))).toEqual(Array(6).fill(null));
});

test('what was written is read at once, and how suggestions were answered is counted', async () => {
  const { escaped, untagged, option, fields, site, shopId } = stage;
  updateIssue(site, untagged, { others: { [fields.discovery.id]: option('discovery', 'UAT') } });
  const outcomes = [
    { field: 'discovery', accepted: true },
    { field: 'origin', accepted: false },
  ];
  const request = { projectId: shopId, issueIds: [Number(untagged.id), 424242], outcomes };
  expect(await data(sandbox, 'triage-done', request, developer)).toEqual({ noticed: 1 });
  await sandbox.platform.settle();
  expect((await queue()).rows.map(({ issueId }) => issueId)).toEqual([Number(escaped.id)]);
  expect(await answered()).toEqual({
    days: 90,
    fields: {
      discovery: { accepted: 1, other: 0 },
      origin: { accepted: 0, other: 1 },
      mechanism: { accepted: 0, other: 0 },
    },
  });
});

test('issues of another project are not noticed, and nothing is counted for them', async () => {
  const request = {
    projectId: stage.shopId,
    issueIds: [424242],
    outcomes: [{ field: 'mechanism', accepted: true }],
  };
  expect(await data(sandbox, 'triage-done', request, developer)).toEqual({ noticed: 0 });
  const { fields } = await answered();
  expect(fields.mechanism).toEqual({ accepted: 0, other: 0 });
});

describe('rights', () => {
  const requests = (projectId: number) =>
    [
      ['triage-queue', { projectId, tab: 'recent' }],
      ['triage-done', { projectId, issueIds: [1], outcomes: [] }],
    ] as const;

  test.each(['triage-queue', 'triage-done'] as const)(
    '%s: nobody, who may not browse, a project that is not there',
    async (name) => {
      const payload = requests(stage.shopId).find(([of]) => of === name)?.[1];
      const nowhere = requests(424242).find(([of]) => of === name)?.[1];
      setRole(stage.site, stage.shop, viewer.accountId, null);
      const codes = await Promise.all([
        ask(sandbox, name, payload, null),
        ask(sandbox, name, payload, viewer),
        ask(sandbox, name, nowhere, siteAdmin),
      ]);
      setRole(stage.site, stage.shop, viewer.accountId, 'viewer');
      expect(codes.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual([
        'sign-in',
        'not-allowed',
        'not-allowed',
      ]);
    },
  );

  test('a project that is not enabled is named as such', async () => {
    const { site, clock, shop } = shopSite();
    const fresh = await open({ site, clock });
    try {
      for (const [name, payload] of requests(Number(shop.id)))
        expect(await ask(fresh, name, payload)).toMatchObject({ error: { code: 'not-enabled' } });
    } finally {
      await fresh.close();
    }
  });
});

const tooMany = Array.from({ length: 1001 }, (_, place) => place + 1);

test.each([
  ['triage-queue', 'another tab', { projectId: 1, tab: 'all' }, 'tab'],
  ['triage-queue', 'an id that is a text', { projectId: '1', tab: 'recent' }, 'projectId'],
  ['triage-done', 'no issue', { projectId: 1, issueIds: [], outcomes: [] }, 'issueIds'],
  ['triage-done', '1001 issues', { projectId: 1, issueIds: tooMany, outcomes: [] }, 'issueIds'],
  [
    'triage-done',
    'another field',
    { projectId: 1, issueIds: [1], outcomes: [{ field: 'assignee', accepted: true }] },
    'outcomes[0].field',
  ],
] as const)('%s refuses %s, naming the path', async (name, _what, payload, path) => {
  const answer = await ask(sandbox, name, payload, siteAdmin);
  expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request', problems: [{ path }] } });
});

test('more answers to suggestions than issues are refused', async () => {
  const outcome = { field: 'origin', accepted: true };
  const request = {
    projectId: stage.shopId,
    issueIds: [Number(stage.escaped.id)],
    outcomes: [outcome, outcome],
  };
  expect(await ask(sandbox, 'triage-done', request, developer)).toMatchObject({
    error: { code: 'bad-request', problems: [{ path: 'outcomes' }] },
  });
});
