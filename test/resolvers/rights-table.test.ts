import {
  createComponent,
  createProject,
  createSecurityLevel,
  createVersion,
  type Project,
  setRole,
} from '../../sandbox/jira';
import type { ResolverCaller } from '../../sandbox/forge/resolver-call';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import type { Answer } from '../../src/contract/answer';
import { requests, type ResolverName } from '../../src/contract/calls';
import { developer, enable, outsider, projectAdmin, shopSite, siteAdmin } from '../support/site';
import { CALLERS, type CallerName, type FieldKind, ROWS, type Subjects } from './rights-rows';

jest.setTimeout(120_000);

const NAMES = Object.keys(requests) as ResolverName[];
const GONE = 424_242;
/**
 * In the names of all that lies in the project nobody may see, and of what is secured in the other. Not in the name of
 * that project: Jira itself lists every project to who administers Jira.
 */
const HIDDEN = 'Zebra';

const bankAdmin = {
  accountId: '712020:00000000-0000-4000-8000-000000000005',
  displayName: 'Bank Administrator',
  accountType: 'atlassian' as const,
  isSiteAdmin: false,
  timeZone: 'UTC',
};
/** Whoever nobody else is: sees the hidden project. */
const keeper = { ...bankAdmin, accountId: '712020:00000000-0000-4000-8000-000000000006' };

const ACCOUNTS: Readonly<Record<CallerName, string | null>> = {
  anonymous: null,
  'without Browse': outsider.accountId,
  Browse: developer.accountId,
  'administers another project': bankAdmin.accountId,
  'administers the project': projectAdmin.accountId,
  'administers Jira alone': siteAdmin.accountId,
};

let sandbox: Sandbox;
let own: Subjects;
let hidden: Subjects;
let securedId: number;

function onlyRoles(
  { site }: ReturnType<typeof shopSite>,
  project: Project,
  roles: Parameters<typeof setRole>[3][],
): void {
  const people = [outsider, developer, bankAdmin, projectAdmin, siteAdmin, keeper];
  people.forEach(({ accountId }, place) => setRole(site, project, accountId, roles[place] ?? null));
}

beforeAll(async () => {
  const base = shopSite();
  const { site, shop, release, addBug, clock } = base;
  for (const user of [bankAdmin, keeper]) site.users.set(user.accountId, user);
  const idle = createProject(site, { key: 'IDLE' });
  const bank = createProject(site, { key: 'BANK' });
  const zoo = createProject(site, { key: 'ZOO' });
  const version = createVersion(site, zoo, { name: HIDDEN, released: true, releaseDate: '2024-04-01' });
  const component = createComponent(site, zoo, HIDDEN);
  onlyRoles(base, shop, [null, 'developer', null, 'administrator']);
  onlyRoles(base, idle, [null, 'developer', null, 'administrator']);
  onlyRoles(base, bank, [null, null, 'administrator']);
  onlyRoles(base, zoo, [null, null, null, null, null, 'administrator']);
  const level = createSecurityLevel(site, shop, { name: HIDDEN, members: [keeper.accountId] });
  const bug = addBug('2024-05-02', { affected: [release] });
  const labels = [HIDDEN];
  const secured = addBug('2024-05-02', { affected: [release], level, labels });
  const far = addBug('2024-05-02', { project: zoo, affected: [version], components: [component], labels });
  own = { projectId: Number(shop.id), issueId: Number(bug.id), idleId: Number(idle.id) };
  hidden = { projectId: Number(zoo.id), issueId: Number(far.id), idleId: GONE };
  securedId = Number(secured.id);
  sandbox = await openSandbox(site, clock);
  await enable(sandbox, shop, bank, zoo);
});
afterAll(async () => {
  await sandbox.platform.settle();
  await sandbox.close();
  expect(sandbox.platform.errors).toEqual([]);
});

async function tried(
  name: ResolverName,
  payload: unknown,
  caller: CallerName,
  from: Omit<ResolverCaller, 'accountId'> = {},
): Promise<{ readonly outcome: string; readonly text: string }> {
  const accountId = ACCOUNTS[caller];
  const answer = (await sandbox.platform.invoke('resolver', name, payload, {
    ...(accountId === null ? {} : { accountId }),
    ...from,
  })) as Answer<unknown>;
  return { outcome: answer.ok ? 'ok' : answer.error.code, text: JSON.stringify(answer) };
}

/** Tries a payload as every caller: the outcomes, and that no answer tells of what is hidden. */
async function outcomesOf(
  name: ResolverName,
  payload: unknown,
  from?: Omit<ResolverCaller, 'accountId'>,
): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (const caller of CALLERS) {
    const { outcome, text } = await tried(name, payload, caller, from);
    outcomes.push(outcome);
    expect({ name, caller, tells: text.includes(HIDDEN) }).toEqual({ name, caller, tells: false });
  }
  return outcomes;
}

const fieldsOf = (name: ResolverName, kinds: readonly FieldKind[]): string[] =>
  Object.entries<FieldKind>(ROWS[name].fields)
    .filter(([, kind]) => kinds.includes(kind))
    .map(([field]) => field);

test('there is a row for every resolver, with every field of its payload', () => {
  expect(Object.keys(ROWS).sort()).toEqual([...NAMES].sort());
  for (const name of NAMES)
    expect([name, Object.keys(ROWS[name].fields).sort()]).toEqual([
      name,
      Object.keys(requests[name].shape).sort(),
    ]);
});

test.each(NAMES)('%s: who may what', async (name) => {
  expect(await outcomesOf(name, ROWS[name].payload(own))).toEqual(ROWS[name].own);
});

test.each(NAMES.filter((name) => fieldsOf(name, ['project', 'projects', 'issue']).length > 0))(
  '%s: a project or an issue that is nobody’s to see looks like one that is not there',
  async (name) => {
    const { payload, forged } = ROWS[name];
    expect(await outcomesOf(name, payload(hidden))).toEqual(forged);
    const gone = await outcomesOf(name, payload({ projectId: GONE, issueId: GONE, idleId: GONE }));
    // Who administers Jira is told more: that there is no such project.
    expect(gone.slice(0, -1)).toEqual(forged.slice(0, -1));
  },
);

test.each(NAMES)('%s: what the context and the extension claim changes nothing', async (name) => {
  const { payload, own: outcomes, forged } = ROWS[name];
  const claims = {
    project: { id: String(own.projectId), key: 'SHOP' },
    issue: { id: String(own.issueId), key: 'SHOP-1' },
    accountId: siteAdmin.accountId,
    userAccess: { enabled: true, hasAccess: true },
    permissions: ['ADMINISTER', 'ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'],
  };
  const isSiteWide = fieldsOf(name, ['project', 'projects', 'issue']).length === 0;
  for (const moduleKey of ['project-page', 'gadget', 'admin'])
    expect(await outcomesOf(name, payload(hidden), { moduleKey, extension: claims })).toEqual(
      isSiteWide ? outcomes : forged,
    );
});

test.each(NAMES)('%s: an account or a context in the payload is no field of it', async (name) => {
  for (const extra of [
    { accountId: siteAdmin.accountId },
    { context: { accountId: siteAdmin.accountId } },
    { extension: { project: { id: own.projectId } } },
  ])
    for (const caller of CALLERS)
      expect((await tried(name, { ...ROWS[name].payload(own), ...extra }, caller)).outcome).toBe(
        'bad-request',
      );
});

test('among projects that may be seen, a gadget leaves out one that may not', async () => {
  const projectIds = [own.projectId, hidden.projectId];
  expect(await outcomesOf('gadget', { projectIds })).toEqual(ROWS.gadget.own);
  const { text } = await tried('gadget', { projectIds }, 'Browse');
  expect(JSON.parse(text)).toMatchObject({ data: { asked: 2, notShown: 1, notOpen: 0 } });
});

test('without a project the settings of the site are meant, which are for who administers Jira', async () => {
  const asked: [ResolverName, object, string][] = [
    ['settings', {}, 'ok'],
    ['earlier-settings', { revision: 999 }, 'bad-request'],
    ['read-settings-file', { file: {} }, 'bad-request'],
  ];
  for (const [name, payload, passed] of asked)
    expect(await outcomesOf(name, payload)).toEqual([...ROWS['index-health'].own.slice(0, -1), passed]);
});

test('issues of another project are not taken notice of, and a secured one is not there', async () => {
  const issueIds = [own.issueId, hidden.issueId, securedId];
  const { text } = await tried('triage-done', { ...ROWS['triage-done'].payload(own), issueIds }, 'Browse');
  expect(JSON.parse(text)).toEqual({ ok: true, data: { noticed: 1 } });
  for (const name of ['issue', 'tag-issue'] as const)
    expect(await outcomesOf(name, ROWS[name].payload({ ...own, issueId: securedId }))).toEqual(
      ROWS[name].forged,
    );
});

test('the lozenge says nothing of an issue to who may not see it', async () => {
  for (const caller of CALLERS)
    for (const id of [own.issueId, hidden.issueId, securedId, GONE]) {
      const accountId = ACCOUNTS[caller];
      const shown = await sandbox.platform.dynamicProperties('issue-panel', {
        ...(accountId === null ? {} : { accountId }),
        extension: { issue: { id: String(id), key: 'SHOP-1' } },
      });
      const may = id === own.issueId && ['Browse', 'administers the project'].includes(caller);
      expect([caller, id, JSON.stringify(shown) !== '{}']).toEqual([caller, id, may]);
    }
});
