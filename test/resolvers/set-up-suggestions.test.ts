import { createProject, createSecurityLevel, createVersion, setAppAccess, setRole } from '../../sandbox/jira';
import type { Sandbox } from '../../sandbox/open';
import { createSelectField, data, open, shopSite, siteAdmin } from '../support/site';

let sandbox: Sandbox;
let base: ReturnType<typeof shopSite>;
let projectId: number;
beforeEach(async () => {
  base = shopSite();
  projectId = Number(base.shop.id);
  sandbox = await open(base);
});
afterEach(async () => {
  expect(sandbox.platform.errors).toEqual([]);
  await sandbox.close();
});
const suggestions = (...projectIds: number[]) => data(sandbox, 'set-up-suggestions', { projectIds });

test('from an untouched site: fields with what their options mean, and values with counts', async () => {
  const { site, shop, high, story } = base;
  const trivial = site.priorities.add({ id: '31', name: 'Trivial' });
  const odd = site.priorities.add({ id: '32', name: 'Odd' });
  const rejected = site.resolutions.add({ id: '21', name: 'As Designed' });
  const unconfirmed = site.statuses.add({ id: '2', name: 'Unconfirmed', category: 'new' });
  const sprint = createVersion(site, shop, { name: 'Sprint 7' });
  const found = createSelectField(site, 'Found in', ['QA', 'Live', 'Moon base']);
  const cause = createSelectField(site, 'Root cause', ['Coding', 'Requirements']);
  createSelectField(site, 'Colour', ['Red']);
  for (const priority of [high, high, trivial]) base.addBug('2024-05-02', { priority });
  base.addBug('2024-05-03', { resolution: rejected, status: unconfirmed, affected: [sprint] });
  base.addBug('2024-05-03', { resolution: base.duplicate, fixed: [sprint] });
  base.addBug('2024-05-03', { priority: odd, type: story });
  base.addBug('2024-05-03', {
    priority: high,
    level: createSecurityLevel(site, shop, { name: 'Staff', members: [siteAdmin.accountId] }),
  });

  const answer = await suggestions(projectId);
  expect(answer.fields.discovery.chosen).toMatchObject({
    field: { id: found.id },
    reasons: [{ kind: 'name' }, { kind: 'options', matched: 2, of: 3 }],
  });
  expect(answer.fields.origin.chosen?.field.id).toBe(cause.id);
  expect(answer.fields.mechanism.chosen).toBeNull();
  expect(answer.options.discovery?.mapped.map(({ option, means }) => [option.name, means])).toEqual([
    ['QA', 'System test'],
    ['Live', 'after release'],
  ]);
  expect(answer.options.discovery?.unmapped.map(({ name }) => name)).toEqual(['Moon base']);
  const brief = (all: typeof answer.severities | typeof answer.resolutions) =>
    all.map(({ value, means }) => [value.name, value.count, means]);
  expect(brief(answer.severities)).toEqual([
    ['High', 2, 'high'],
    ['Trivial', 1, 'low'],
    ['Odd', 0, null],
  ]);
  expect(brief(answer.resolutions)).toEqual([
    ['Duplicate', 1, 'duplicate'],
    ['As Designed', 1, 'rejected'],
  ]);
  expect(answer.unconfirmed).toEqual([{ id: '2', name: 'Unconfirmed', count: 1 }]);
  expect(answer.notReleases).toEqual([{ id: sprint.id, name: 'Sprint 7', count: 2 }]);
  expect([answer.fieldsNotRead, answer.projectsNotVisible]).toEqual([0, []]);
});

test('counts several projects together, and tells which the caller cannot see', async () => {
  const { site, bug, open: status, high } = base;
  const web = createProject(site, { key: 'WEB' });
  const hidden = createProject(site, { key: 'HID' });
  setRole(site, hidden, siteAdmin.accountId, null);
  base.addBug('2024-05-02', { priority: high });
  base.addBug('2024-05-02', { project: web, type: bug, status, priority: high });
  base.addBug('2024-05-02', { project: hidden, type: bug, status, priority: high });
  const answer = await suggestions(projectId, Number(web.id), Number(hidden.id), 1);
  expect(answer.severities).toMatchObject([{ value: { name: 'High', count: 2 }, means: 'high' }]);
  expect(answer.projectsNotVisible).toEqual([Number(hidden.id), 1]);
});

test('of many fields those with a telling name are read first, and the others told', async () => {
  for (let number = 0; number < 70; number++) createSelectField(base.site, `Colour ${number}`, ['QA', 'UAT']);
  const found = createSelectField(base.site, 'Found in', ['QA', 'UAT']);
  const answer = await suggestions(projectId);
  expect(answer.fields.discovery.chosen).toMatchObject({ field: { id: found.id }, score: 100 });
  expect(answer.fieldsNotRead).toBe(11);
});

test('does without what Jira refuses: versions that the app cannot see, counts, options', async () => {
  createVersion(base.site, base.shop, { name: 'Backlog' });
  createSelectField(base.site, 'Found in', ['QA', 'UAT']);
  setAppAccess(base.site, base.shop, false);
  const answer = await suggestions(projectId);
  expect(answer.notReleases).toEqual([]);
  expect(answer.fields.discovery.chosen?.score).toBe(100);
  base.site.issueTypes.remove(base.bug.id);
  expect((await suggestions(projectId)).severities).toMatchObject([{ value: { name: 'High', count: 0 } }]);
});
