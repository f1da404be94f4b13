import fc from 'fast-check';
import {
  createComponent,
  createScreen,
  createSecurityLevel,
  deleteOption,
  type Issue,
  renameOption,
  setEditable,
  setRole,
  setTrashed,
  updateIssue,
} from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import type { Answers } from '../../src/contract/calls';
import type { TagField, TagStates } from '../../src/contract/issue';
import { ask, data, developer, enable, open, outsider, siteAdmin } from '../support/site';
import { optionNamed, taggedSite } from '../support/tagged-site';

let base: ReturnType<typeof taggedSite>;
let sandbox: Sandbox;
beforeEach(() => {
  base = taggedSite();
});
afterEach(() => sandbox.close());

async function start(): Promise<void> {
  sandbox = await open(base);
  await data(sandbox, 'save-site-settings', { document: base.document });
  await enable(sandbox, base.shop);
}

const answerOf = (bug: Issue, user = developer) => data(sandbox, 'issue', { issueId: Number(bug.id) }, user);
async function fieldsOf(bug: Issue, user = developer): Promise<TagStates> {
  return countedOf(await answerOf(bug, user)).fields;
}
function countedOf({ counted }: Answers['issue']) {
  if (counted.state !== 'counted') throw new Error(`the issue is ${counted.state}`);
  return counted;
}
const idOf = (field: TagField, name: string | null): string | null =>
  name === null ? null : optionNamed(base.fields[field], name).id;
function tag(
  bug: Issue,
  field: TagField,
  {
    from = null,
    to,
    suggested = null,
  }: Record<'to', string | null> & { from?: string | null; suggested?: string | null },
  user = developer,
) {
  const [was, optionId, hint] = [from, to, suggested].map((name) => idOf(field, name));
  return ask(
    sandbox,
    'tag-issue',
    { issueId: Number(bug.id), field, from: was, optionId, suggested: hint },
    user,
  );
}
const valueOn = ({ others }: Issue, field: TagField): string | undefined =>
  (others[base.fields[field].id] as { value?: string } | null | undefined)?.value;
const outcomes = async () => {
  const [rows] = await sandbox.database.pool.query(
    'SELECT field, accepted, other FROM suggestion_outcome ORDER BY field',
  );
  return (rows as object[]).map((row) => ({ ...row }));
};

describe('a suggestion', () => {
  test('is what most of the last similar defects have, with how many of how many; mechanism of an escape only', async () => {
    const bug = base.addBug('2024-05-20');
    base.addTagged(6, { origin: 'Requirements', discovery: 'UAT' });
    base.addTagged(14, { origin: 'Code', discovery: 'UAT', mechanism: 'No test existed' }, {}, '2024-05-11');
    await start();
    const fields = await fieldsOf(bug);
    expect(fields).toMatchObject({
      origin: { suggestion: { option: { name: 'Code' }, reason: { kind: 'similar', agree: 14, of: 20 } } },
      discovery: { suggestion: { option: { name: 'UAT' }, reason: { agree: 20, of: 20 } } },
      mechanism: { suggestion: null },
    });
    const escaped = base.addTagged(1, { discovery: 'Production (found by us)' }, {}, '2024-05-21')[0];
    if (!escaped) throw new Error('no bug');
    expect(await fieldsOf(escaped)).toMatchObject({
      discovery: { suggestion: null, value: { name: 'Production (found by us)', isMapped: true } },
      mechanism: { suggestion: { option: { name: 'No test existed' }, reason: { agree: 14, of: 14 } } },
    });
  });

  test('of a rule comes before what others have, and says which', async () => {
    const bug = base.addBug('2024-05-20', { affected: [base.release] });
    const early = base.addBug('2024-04-20', { affected: [base.release] });
    base.addTagged(9, { discovery: 'UAT' });
    const { contexts } = base.fields.discovery;
    contexts[0]?.options.push({ id: '99999', value: 'Production', disabled: false });
    await start();
    expect((await fieldsOf(bug)).discovery).toMatchObject({
      suggestion: {
        option: { id: '99999', name: 'Production' },
        reason: { kind: 'rule', rule: 'release date' },
      },
    });
    expect((await fieldsOf(early)).discovery).toMatchObject({
      suggestion: { option: { name: 'UAT' }, reason: { kind: 'similar' } },
    });
  });

  test('is never an option that is not offered or means nothing, and none is made for what is not in scope', async () => {
    const bug = base.addBug('2024-05-20');
    const duplicate = base.addBug('2024-05-20', { resolution: base.duplicate });
    base.addTagged(9, { discovery: 'Moon', origin: 'Code' });
    await start();
    expect((await fieldsOf(duplicate)).origin).toMatchObject({ state: 'editable', suggestion: null });
    expect((await fieldsOf(bug)).origin).toMatchObject({ suggestion: { option: { name: 'Code' } } });
    optionNamed(base.fields.origin, 'Code').disabled = true;
    expect(await fieldsOf(bug)).toMatchObject({
      discovery: { suggestion: null },
      origin: { suggestion: null },
    });
  });

  test('is the same whatever order the tagged ones were created in, and however many other defects are newer', async () => {
    const component = createComponent(base.site, base.shop, 'Cart');
    const rare = { components: [component] };
    const bug = base.addBug('2024-05-20', rare);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...Array<string>(12).fill('Code'), ...Array<string>(3).fill('Requirements')], {
          minLength: 15,
        }),
        fc.integer({ min: 0, max: 30 }),
        async (origins, others) => {
          const site = taggedSite();
          const cart = createComponent(site.site, site.shop, 'Cart');
          const one = site.addBug('2024-05-20', { components: [cart] });
          for (const origin of origins) site.addTagged(1, { origin }, { components: [cart] });
          site.addTagged(others, { origin: 'Requirements' }, {}, '2024-05-12');
          const own = await open(site);
          await data(own, 'save-site-settings', { document: site.document });
          await enable(own, site.shop);
          const found = countedOf(await data(own, 'issue', { issueId: Number(one.id) }, developer)).fields
            .origin;
          await own.close();
          expect(found).toMatchObject({
            suggestion: { option: { name: 'Code' }, reason: { agree: 12, of: 15 } },
          });
        },
      ),
      { numRuns: 3 },
    );
    await start();
    expect((await fieldsOf(bug)).origin).toMatchObject({ suggestion: null });
  });

  test('that is accepted is counted apart from one that was answered with another value; nothing else is', async () => {
    const [first, second, third] = [1, 2, 3].map(() => base.addBug('2024-05-20'));
    if (!first || !second || !third) throw new Error('no bugs');
    await start();
    await tag(first, 'origin', { to: 'Code', suggested: 'Code' });
    await tag(second, 'origin', { to: 'Requirements', suggested: 'Code' });
    await tag(second, 'origin', { from: 'Requirements', to: null, suggested: 'Code' });
    await tag(third, 'discovery', { to: 'UAT' });
    await tag(third, 'origin', { from: 'Code', to: 'Requirements', suggested: 'Requirements' });
    expect(await outcomes()).toEqual([{ field: 2, accepted: 1, other: 1 }]);
    await data(sandbox, 'disable-project', { projectId: Number(base.shop.id) });
    await sandbox.platform.settle();
    expect(await outcomes()).toEqual([]);
  });
});

describe('a write', () => {
  test('against a value that somebody else set meanwhile is none, and tells what it is now', async () => {
    const bug = base.addBug('2024-05-20');
    await start();
    updateIssue(base.site, bug, { others: base.tags({ discovery: 'UAT' }) }, siteAdmin.accountId);
    const uat = { id: idOf('discovery', 'UAT'), name: 'UAT' };
    expect(await tag(bug, 'discovery', { to: 'Unit test' })).toEqual({
      ok: false,
      error: { code: 'conflict', current: uat },
    });
    expect(valueOn(bug, 'discovery')).toBe('UAT');
    expect((await tag(bug, 'discovery', { from: 'UAT', to: 'Unit test' })).ok).toBe(true);
    expect(valueOn(bug, 'discovery')).toBe('Unit test');
    updateIssue(base.site, bug, { others: { [base.fields.discovery.id]: null } }, siteAdmin.accountId);
    expect(await tag(bug, 'discovery', { from: 'Unit test', to: 'UAT' })).toEqual({
      ok: false,
      error: { code: 'conflict', current: null },
    });
  });

  test('of the value that somebody else set to the same is done already, and no edit is made', async () => {
    const bug = base.addBug('2024-05-20');
    await start();
    updateIssue(base.site, bug, { others: base.tags({ discovery: 'UAT' }) }, siteAdmin.accountId);
    const edits = bug.history.length;
    expect((await tag(bug, 'discovery', { to: 'UAT' })).ok).toBe(true);
    expect(bug.history).toHaveLength(edits);
  });

  test('by who may not see the issue or not edit it is none', async () => {
    const bug = base.addBug('2024-05-20');
    await start();
    expect(await tag(bug, 'origin', { to: 'Code' }, outsider)).toMatchObject({
      error: { code: 'not-allowed' },
    });
    setRole(base.site, base.shop, outsider.accountId, 'viewer');
    expect(await tag(bug, 'origin', { to: 'Code' }, outsider)).toMatchObject({
      error: { code: 'not-allowed' },
    });
    expect(valueOn(bug, 'origin')).toBeUndefined();
  });
});

describe('a field that cannot be edited says why', () => {
  const whyOf = async (bug: Issue, user = developer) => {
    const { discovery } = await fieldsOf(bug, user);
    return discovery.state === 'read only' ? discovery.why : discovery.state;
  };

  test('no permission, status, screen', async () => {
    const bug = base.addBug('2024-05-20');
    setRole(base.site, base.shop, outsider.accountId, 'viewer');
    await start();
    expect(await whyOf(bug)).toBe('editable');
    expect(await whyOf(bug, outsider)).toBe('no permission');
    setEditable(base.site, base.open, false);
    expect(await whyOf(bug)).toBe('closed by status');
    expect(await whyOf(bug, outsider)).toBe('no permission');
    expect(await tag(bug, 'discovery', { to: 'UAT' })).toMatchObject({ error: { code: 'jira-refused' } });
    setEditable(base.site, base.open, true);
    base.fields.discovery.associated = new Set([base.shop.id]);
    createScreen(base.site, 'Shop screen', base.shop);
    expect(await whyOf(bug)).toBe('not on screen');
  });

  test.each([true, false])(
    'trash, project, type; also where Jira lists no fields of projects: %s',
    async (tells) => {
      const bug = base.addBug('2024-05-20');
      base.site.tellsProjectFields = tells;
      await start();
      setTrashed(base.site, base.fields.discovery, true);
      expect(await whyOf(bug)).toBe('not in project');
      setTrashed(base.site, base.fields.discovery, false);
      base.fields.discovery.associated = new Set();
      expect(await whyOf(bug)).toBe('not in project');
      base.fields.discovery.associated = new Set([base.shop.id]);
      Object.assign(base.fields.discovery, { schema: { type: 'string', customId: 1 } });
      expect(await whyOf(bug)).toBe('not a single select');
    },
  );

  test('not mapped', async () => {
    const bug = base.addBug('2024-05-20');
    await start();
    await data(sandbox, 'save-site-settings', { document: {} });
    expect(await fieldsOf(bug)).toEqual({
      discovery: { state: 'not mapped' },
      origin: { state: 'not mapped' },
      mechanism: { state: 'not mapped' },
    });
  });
});

test('a renamed option keeps what its id means; a value that no mapping knows is shown as such', async () => {
  const [bug, moon] = base
    .addTagged(1, { discovery: 'UAT' })
    .concat(base.addTagged(1, { discovery: 'Moon' }));
  if (!bug || !moon) throw new Error('no bugs');
  const uat = idOf('discovery', 'UAT');
  const document = { ...base.document, discovery: [{ options: [{ id: uat }], range: 'UAT' }] };
  sandbox = await open(base);
  await data(sandbox, 'save-site-settings', { document });
  await enable(sandbox, base.shop);
  renameOption(base.site, base.fields.discovery, optionNamed(base.fields.discovery, 'UAT'), 'Acceptance');
  expect((await fieldsOf(bug)).discovery).toMatchObject({
    value: { id: uat, name: 'Acceptance', isMapped: true },
  });
  expect((await fieldsOf(moon)).discovery).toMatchObject({ value: { name: 'Moon', isMapped: false } });
  deleteOption(base.site, base.fields.discovery, optionNamed(base.fields.discovery, 'Moon'));
  expect((await fieldsOf(moon)).discovery).toMatchObject({ value: null });
});

describe('the lozenge', () => {
  const ask = (bug: Issue, user: { accountId: string } | null = developer) =>
    sandbox.platform.dynamicProperties('issue-panel', {
      extension: { issue: { id: bug.id, key: bug.key }, project: { id: base.shop.id } },
      ...(user === null ? {} : { accountId: user.accountId }),
    });
  const status = (label: string, type: string) => ({ status: { type: 'lozenge', value: { label, type } } });

  test('tells the state to who may see the issue, and follows a tag at once', async () => {
    const bug = base.addBug('2024-05-20');
    const [escaped, contained] = ['Production (found by us)', 'UAT'].map(
      (discovery) => base.addTagged(1, { discovery })[0],
    );
    const story = base.addBug('2024-05-20', { type: base.story });
    const duplicate = base.addBug('2024-05-20', { resolution: base.duplicate });
    if (!escaped || !contained) throw new Error('no bugs');
    await start();
    expect(await ask(escaped)).toEqual(status('Escaped', 'removed'));
    expect(await ask(contained)).toEqual(status('Contained', 'success'));
    expect(await ask(bug)).toEqual(status('Needs triage', 'moved'));
    for (const other of [story, duplicate]) expect(await ask(other)).toEqual({});
    for (const user of [outsider, null]) expect(await ask(escaped, user)).toEqual({});
    await tag(bug, 'discovery', { to: 'UAT' });
    expect(await ask(bug)).toEqual(status('Contained', 'success'));
    await sandbox.platform.settle();
    expect(await ask(bug)).toEqual(status('Contained', 'success'));
    expect(sandbox.platform.errors).toEqual([]);
  });

  test('tells nothing of an issue under a security level, of a project that is not enabled, or when asked amiss', async () => {
    const level = createSecurityLevel(base.site, base.shop, {
      name: 'Secret',
      members: [developer.accountId],
    });
    const secret = base.addBug('2024-05-20', { level, others: base.tags({ discovery: 'UAT' }) });
    const bug = base.addBug('2024-05-20');
    await start();
    expect((await answerOf(secret)).counted).toEqual({ state: 'secured' });
    expect(await ask(secret)).toEqual({});
    const amiss = (extension: Record<string, unknown>) =>
      sandbox.platform.dynamicProperties('issue-panel', { extension, accountId: developer.accountId });
    for (const extension of [{}, { issue: null }, { issue: { id: 'x' } }, { issue: { id: 424242 } }])
      expect(await amiss(extension)).toEqual({});
    expect(await amiss({ issue: { id: Number(bug.id) } })).toEqual(status('Needs triage', 'moved'));
    await data(sandbox, 'disable-project', { projectId: Number(base.shop.id) });
    expect(await ask(bug)).toEqual({});
    expect(sandbox.platform.errors).toEqual([]);
  });
});
