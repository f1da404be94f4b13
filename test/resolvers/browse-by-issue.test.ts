import {
  createProject,
  createVersion,
  type Project,
  setAppAdministers,
  setAnonymousBrowse,
  setBrowseBy,
} from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import type { ResolverName } from '../../src/contract/calls';
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

const HOUR_MS = 3_600_000;

/** SHOP, where the outsider may see what they reported, and BANK, where Browse depends on nothing but roles. */
function site() {
  const base = shopSite();
  const { site: jira, bug, open: status, addBug, release } = base;
  const bank = createProject(jira, { key: 'BANK' });
  const version = createVersion(jira, bank, { name: '7.0', released: true, releaseDate: '2024-04-15' });
  addBug('2024-04-20', { project: bank, type: bug, status, affected: [version] });
  const own = addBug('2024-05-02', { affected: [release], others: { reporter: outsiderValue() } });
  const other = addBug('2024-05-03', { affected: [release] });
  return { ...base, bank, own, other };
}
const outsiderValue = () => ({ accountId: outsider.accountId, displayName: 'Outsider' });

const REPORTS: readonly [ResolverName, (projectId: number) => object][] = [
  ['report', (id) => ({ projectId: id })],
  ['gadget', (id) => ({ projectIds: [id] })],
  ['audit-export', (id) => ({ projectId: id, after: null })],
  ['issue-set', (id) => ({ projectId: id, set: { row: 'any', criteria: [] } })],
  ['sprint-review', (id) => ({ projectId: id })],
  ['triage-queue', (id) => ({ projectId: id, tab: 'recent' })],
  ['triage-done', (id) => ({ projectId: id, issueIds: [1], outcomes: [] })],
];

let sandbox: Sandbox;
let base: ReturnType<typeof site>;
let shop: number;
const hour = async (): Promise<void> => {
  sandbox.clock.advance(HOUR_MS);
  await sandbox.platform.runSchedule('hourly');
  await sandbox.platform.settle();
};
const outcomes = async (user: { accountId: string }) =>
  new Set(
    await Promise.all(
      REPORTS.map(async ([name, payload]) => {
        const answer = await ask(sandbox, name, payload(shop), user);
        return answer.ok ? 'ok' : answer.error.code === 'not-open' ? answer.error.why : answer.error.code;
      }),
    ),
  );
const only = (outcome: string) => new Set([outcome]);
const grant = (project: Project, isGranted: boolean, field = 'reporter') =>
  setBrowseBy(base.site, project, field, isGranted);
const openReport = (isOpen: boolean, user = projectAdmin) =>
  data(sandbox, 'open-report', { projectId: shop, open: isOpen }, user);

beforeAll(async () => {
  base = site();
  shop = Number(base.shop.id);
  sandbox = await open(base);
});
afterAll(async () => {
  await sandbox.close();
  expect(sandbox.platform.errors).toEqual([]);
});

test('where somebody browses by a field of the issue, every number is for project administrators', async () => {
  grant(base.shop, true);
  await enable(sandbox, base.shop, base.bank);
  expect(await outcomes(outsider)).toEqual(only('by issue'));
  expect(await outcomes(developer)).toEqual(only('by issue'));
  expect(await outcomes(projectAdmin)).toEqual(only('ok'));
  const reasons = [shop, Number(base.bank.id)].map(
    async (projectId) => (await data(sandbox, 'report', { projectId }, projectAdmin)).closed,
  );
  expect(await Promise.all(reasons)).toEqual(['by issue', null]);
  expect(await data(sandbox, 'report-access', { projectId: shop }, projectAdmin)).toEqual({
    closed: 'by issue',
    opened: null,
  });
});

test('several projects: a report refuses, a gadget leaves out and says how many, and neither names a number', async () => {
  const [bank, both] = [Number(base.bank.id), [shop, Number(base.bank.id)]];
  expect(await ask(sandbox, 'report', { projectId: shop }, developer)).toMatchObject({
    error: { code: 'not-open', projectId: shop },
  });
  const gadget = await data(sandbox, 'gadget', { projectIds: [...both, 424_242] }, developer);
  expect(gadget).toMatchObject({ state: 'shown', asked: 3, notShown: 2, notOpen: 1, notEnabled: 0 });
  expect(JSON.stringify(gadget)).not.toContain('SHOP');
  expect(await data(sandbox, 'gadget', { projectIds: [] }, developer)).toMatchObject({
    groups: [{ projects: [{ id: bank }] }],
  });
});

test('the issue that names somebody shows them where it is counted, and nothing that others tell', async () => {
  const field = createSelectField(base.site, 'Found in', ['UAT', 'Production']);
  const [uat] = field.contexts[0]?.options ?? [];
  const value = { [field.id]: { id: uat?.id, value: uat?.value } };
  for (let n = 1; n < 9; n++) base.addBug(`2024-05-1${n}`, { affected: [base.release], others: value });
  await data(sandbox, 'save-site-settings', { document: { fields: { discovery: field.id } } });
  await sandbox.platform.settle();
  const empty = base.addBug('2024-05-30', { others: { reporter: outsiderValue() } });
  await sandbox.platform.settle();
  const suggested = async (user: { accountId: string }) => {
    const { counted } = await data(sandbox, 'issue', { issueId: Number(empty.id) }, user);
    if (counted.state !== 'counted') throw new Error(counted.state);
    const { discovery } = counted.fields;
    return discovery.state === 'editable' ? (discovery.suggestion?.option.name ?? null) : discovery.state;
  };
  expect(await suggested(projectAdmin)).toBe('UAT');
  expect(await suggested(developer)).toBeNull();
  expect(await suggested(outsider)).toBe('read only');
  expect(await ask(sandbox, 'issue', { issueId: Number(base.other.id) }, outsider)).toMatchObject({
    error: { code: 'not-allowed' },
  });
});

test('an administrator of the project opens it to all who browse, and closes it again; nobody else may', async () => {
  for (const user of [developer, outsider])
    expect(await ask(sandbox, 'open-report', { projectId: shop, open: true }, user)).toMatchObject({
      error: { code: 'not-allowed' },
    });
  const { opened } = await openReport(true);
  expect(opened).toBeGreaterThan(0);
  expect((await openReport(true)).opened).toBe(opened);
  expect(await outcomes(outsider)).toEqual(only('ok'));
  await hour();
  expect(await outcomes(developer)).toEqual(only('ok'));
  expect(await openReport(false)).toEqual({ closed: 'by issue', opened: null });
  expect(await outcomes(outsider)).toEqual(only('by issue'));
});

test('a scheme that changes is followed within the hour; an opening ends with what it opened', async () => {
  await openReport(true);
  grant(base.shop, false);
  await hour();
  expect(await data(sandbox, 'report-access', { projectId: shop }, projectAdmin)).toEqual({
    closed: null,
    opened: null,
  });
  expect(await openReport(true)).toEqual({ closed: null, opened: null });
  expect(await outcomes(developer)).toEqual(only('ok'));
  expect(await outcomes(outsider)).toEqual(only('not-allowed'));
  grant(base.shop, true, 'customfield_10999');
  await hour();
  expect(await outcomes(developer)).toEqual(only('by issue'));
});

test('what everybody may see is for everybody, whoever else is granted it', async () => {
  setAnonymousBrowse(base.site, base.shop, true);
  await hour();
  expect(await outcomes(developer)).toEqual(only('ok'));
  setAnonymousBrowse(base.site, base.shop, false);
  grant(base.shop, false, 'customfield_10999');
  await hour();
  expect(await outcomes(developer)).toEqual(only('ok'));
});

test('what Jira does not tell is closed, and an administrator may open it all the same', async () => {
  setAppAdministers(base.site, base.shop, false);
  await hour();
  expect(await outcomes(developer)).toEqual(only('not known'));
  expect(await outcomes(projectAdmin)).toEqual(only('ok'));
  expect((await openReport(true)).opened).not.toBeNull();
  expect(await outcomes(developer)).toEqual(only('ok'));
  await openReport(false);
  setAppAdministers(base.site, base.shop, true);
  await hour();
  expect(await outcomes(developer)).toEqual(only('ok'));
});

test('while Jira fails an ordinary project stays as it was, for a day; then nothing is shown on a guess', async () => {
  sandbox.jira.faults.next('getAssignedPermissionScheme', { status: 503 }, 500);
  await hour();
  expect(await outcomes(developer)).toEqual(only('ok'));
  sandbox.clock.advance(24 * HOUR_MS);
  expect(await outcomes(developer)).toEqual(only('jira-unavailable'));
  sandbox.jira.faults.clear();
  expect(await outcomes(developer)).toEqual(only('ok'));
});

test('an installation of before asks when it is first looked at', async () => {
  await sandbox.database.pool.query('DELETE FROM project_access');
  grant(base.shop, true);
  expect(await outcomes(developer)).toEqual(only('by issue'));
  grant(base.shop, false);
  await hour();
});

test('the app’s administrators do not see the numbers of a closed project either, unless they administer it', async () => {
  grant(base.shop, true);
  base.shop.roles.set(siteAdmin.accountId, 'viewer');
  await hour();
  expect(await outcomes(siteAdmin)).toEqual(only('by issue'));
  base.shop.roles.set(siteAdmin.accountId, 'administrator');
});

test('a project that is disabled forgets who opened it', async () => {
  await openReport(true);
  await data(sandbox, 'disable-project', { projectId: shop });
  await enable(sandbox, base.shop);
  expect(await data(sandbox, 'report-access', { projectId: shop }, projectAdmin)).toEqual({
    closed: 'by issue',
    opened: null,
  });
});

test('a team-managed project grants Browse by its access level and roles: its scheme is not even asked for', async () => {
  const team = createProject(base.site, { key: 'TEAM', style: 'next-gen' });
  await enable(sandbox, team);
  expect(await data(sandbox, 'report-access', { projectId: Number(team.id) }, projectAdmin)).toEqual({
    closed: null,
    opened: null,
  });
  expect((await ask(sandbox, 'report', { projectId: Number(team.id) }, developer)).ok).toBe(true);
});
