import { deleteIssue, updateIssue } from '../../sandbox/jira';
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
