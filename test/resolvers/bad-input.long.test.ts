import { requests, type ResolverName } from '../../src/contract/calls';
import { askBadly, openBadInput } from './bad-input-site';

jest.setTimeout(1_800_000);

test('whatever is sent to any resolver is answered or refused with an error that has a type, tried for long', async () => {
  const world = await openBadInput();
  try {
    for (const name of Object.keys(requests) as ResolverName[]) await askBadly(world, name, 400);
    await world.expectUnharmed();
  } finally {
    await world.sandbox.close();
  }
});
