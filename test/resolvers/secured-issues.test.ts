import fc from 'fast-check';
import { deleteIssue, updateIssue } from '../../sandbox/jira';
import { openSecuredSite, type SecuredStep, type SecuredValues } from '../support/secured-site';

jest.setTimeout(240_000);

let world: Awaited<ReturnType<typeof openSecuredSite>>;
beforeAll(async () => {
  world = await openSecuredSite();
});
afterAll(async () => {
  await world.sandbox.close();
  expect(world.sandbox.platform.errors).toEqual([]);
});

const place = fc.integer({ min: 0, max: 3 });
const values: fc.Arbitrary<SecuredValues> = fc.record({
  day: fc.integer({ min: 0, max: 30 }),
  affected: place,
  fixed: place,
  resolution: place,
  priority: place,
  label: place,
  component: place,
  discovery: place,
  origin: place,
  area: place,
  elsewhere: fc.boolean(),
  task: fc.boolean(),
});
const step: fc.Arbitrary<SecuredStep> = fc.oneof(
  fc.record({ step: fc.constant('edit' as const), values }),
  fc.record({
    step: fc.constant('link' as const),
    type: fc.integer({ min: 0, max: 2 }),
    to: fc.nat(14),
    outward: fc.boolean(),
  }),
  fc.record({ step: fc.constantFrom('unlink' as const, 'remove' as const, 'hour' as const) }),
  fc.record({ step: fc.constant('add' as const), values }),
);

test('no answer changes when a secured issue is added, edited, linked or removed', async () => {
  const before = await world.answers();
  expect(Object.keys(before).length).toBeGreaterThan(80);
  await fc.assert(
    fc
      .asyncProperty(
        values,
        fc.array(step, { minLength: 3, maxLength: 8, size: 'max' }),
        async (first, steps) => {
          await world.take({ step: 'add', values: first });
          for (const each of steps) await world.take(each);
          expect(await world.answers()).toEqual(before);
        },
      )
      .afterEach(() => world.clear()),
    { numRuns: Number(process.env['SECURED_RUNS'] ?? 8), endOnFailure: true },
  );
});

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
