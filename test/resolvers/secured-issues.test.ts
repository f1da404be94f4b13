import { deleteIssue, updateIssue } from '../../sandbox/jira';
import { data } from '../support/site';
import { openSecuredSite, type SecuredValues } from '../support/secured-site';
import { noAnswerChanges } from './secured-property';

jest.setTimeout(240_000);

let world: Awaited<ReturnType<typeof openSecuredSite>>;
beforeAll(async () => {
  world = await openSecuredSite();
});
afterAll(async () => {
  await world.sandbox.close();
  expect(world.sandbox.platform.errors).toEqual([]);
});

test('no answer changes when a secured issue is added, edited, linked or removed', () =>
  noAnswerChanges(world, 6));

test('an issue that becomes secured counts as removed, and as added when it is secured no longer', async () => {
  const plainValues = { ...bare(), affected: 0, component: 0, discovery: 0, origin: 0 };
  const without = await world.answers();
  const issue = world.add(plainValues, false);
  await world.sandbox.platform.settle();
  const withIt = await world.answers();
  expect(withIt).not.toEqual(without);
  updateIssue(world.site, issue, { level: world.level });
  await world.sandbox.platform.settle();
  expect(await world.answers()).toEqual(without);
  updateIssue(world.site, issue, { level: null });
  await world.sandbox.platform.settle();
  expect(await world.answers()).toEqual(withIt);
  deleteIssue(world.site, issue);
  await world.sandbox.platform.settle();
  expect(await world.answers()).toEqual(without);
});

test('an issue that is restricted to roles counts as removed, and is no difference to Jira that would be mended', async () => {
  const restrict = (roles: readonly object[] | null) => ({
    others: {
      issuerestriction: {
        issuerestrictions: roles === null ? {} : { projectrole: roles },
        shouldDisplay: true,
      },
    },
  });
  const mended = async () =>
    (await data(world.sandbox, 'index-health', {})).projects.map((project) => project.mended);
  /** The counts that Jira's search makes for administrators alone know the issue, whatever it is restricted to. */
  const answers = async () =>
    Object.fromEntries(
      Object.entries(await world.answers()).filter(
        ([key]) => !/^(set-up-projects|set-up-chosen|visible-defects|preview-settings .*"types") ?/.test(key),
      ),
    );
  const compareAll = async () => {
    await data(world.sandbox, 'sweep-index', { projectId: Number(world.shop.id) });
    await world.sandbox.platform.settle();
  };
  // No event tells of links that were made and taken away before: comparing finds that their ends were updated.
  await compareAll();
  const without = await answers();
  const issue = world.add({ ...bare(), affected: 0, component: 0 }, false);
  updateIssue(world.site, issue, restrict(null));
  await world.sandbox.platform.settle();
  const withIt = await answers();
  expect(withIt).not.toEqual(without);
  updateIssue(world.site, issue, restrict([{ id: '10002', name: 'Viewer' }]));
  await world.sandbox.platform.settle();
  expect(await answers()).toEqual(without);
  updateIssue(world.site, issue, restrict([]));
  await world.sandbox.platform.settle();
  expect(await answers()).toEqual(withIt);
  updateIssue(world.site, issue, restrict([{ id: '10002', name: 'Viewer' }]));
  await world.sandbox.platform.settle();
  expect(await answers()).toEqual(without);
  const before = await mended();
  await compareAll();
  expect(await mended()).toEqual(before);
  deleteIssue(world.site, issue);
  await world.sandbox.platform.settle();
});

/** Nothing but a day; 9 is the place of nothing. */
function bare(): SecuredValues {
  return {
    day: 9,
    affected: 9,
    fixed: 9,
    resolution: 9,
    priority: 9,
    label: 9,
    component: 9,
    discovery: 9,
    origin: 9,
    area: 9,
    elsewhere: false,
    task: false,
  };
}
