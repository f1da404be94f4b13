import { openSecuredSite } from '../support/secured-site';
import { noAnswerChanges } from './secured-property';

jest.setTimeout(1_200_000);

test('no answer changes with secured issues, tried for long', async () => {
  const world = await openSecuredSite();
  try {
    await noAnswerChanges(world, 150);
  } finally {
    await world.sandbox.close();
  }
  expect(world.sandbox.platform.errors).toEqual([]);
});
