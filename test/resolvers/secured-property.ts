import fc from 'fast-check';
import type { openSecuredSite, SecuredStep, SecuredValues } from '../support/secured-site';

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

/** Whatever happens to secured issues, every answer is what it was without them. */
export async function noAnswerChanges(
  world: Awaited<ReturnType<typeof openSecuredSite>>,
  numRuns: number,
): Promise<void> {
  await world.clear();
  const before = await world.answers();
  expect(Object.keys(before).length).toBeGreaterThan(80);
  const steps = fc.array(step, { minLength: 3, maxLength: 8, size: 'max' });
  await fc.assert(
    fc.asyncProperty(values, steps, async (first, then) => {
      await world.clear();
      await world.take({ step: 'add', values: first });
      for (const each of then) await world.take(each);
      expect(await world.answers()).toEqual(before);
    }),
    { numRuns, endOnFailure: true },
  );
  await world.clear();
}
