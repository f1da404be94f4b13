import fc from 'fast-check';
import { isTooDeep, MOST_LEVELS } from '../../src/contract/depth';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { requests, type ResolverName } from '../../src/contract/calls';
import { nested } from './bad-input';
import { askBadly, openBadInput } from './bad-input-site';

jest.setTimeout(240_000);

const NAMES = Object.keys(requests) as ResolverName[];
let world: Awaited<ReturnType<typeof openBadInput>>;
beforeAll(async () => {
  world = await openBadInput();
});
afterAll(async () => {
  await world.expectUnharmed();
  await world.sandbox.close();
});

test.each(NAMES)(
  '%s: whatever is sent is answered, or refused with an error that has a type',
  async (name) => {
    await askBadly(world, name, 12);
  },
);

test.each(NAMES)('%s: what is nested too deep is refused', async (name) => {
  for (const deep of [nested(2_000, '[', ']'), nested(2_000, '{"a":', '}')]) {
    const [key = 'extra'] = Object.keys(requests[name].shape);
    expect(await world.refusalOf(name, { ...world.good(name), [key]: deep })).toBe('bad-request');
    expect(await world.refusalOf(name, deep)).toBe('bad-request');
  }
});

test('how deep something is nested is told of what is too deep for everything else, and of all that is meant', () => {
  const deepest = nested(200_000, '[', ']');
  expect(() => JSON.stringify(deepest)).toThrow(RangeError);
  expect(isTooDeep(deepest)).toBe(true);
  expect([nested(MOST_LEVELS, '[', ']'), nested(MOST_LEVELS + 1, '{"a":', '}')].map(isTooDeep)).toEqual([
    false,
    true,
  ]);
  expect([null, 1, 'x', [], {}, DEFAULT_SETTINGS].some(isTooDeep)).toBe(false);
});

test('a refusal stays short however much is wrong', async () => {
  const projectIds = Array.from({ length: 40_000 }, () => 'x');
  const stages = Array.from({ length: 20 }, () => 'y'.repeat(255));
  const discovery = Array.from({ length: 200 }, () => ({ options: ['a'], range: 'nowhere' }));
  for (const [name, payload] of [
    ['set-up-reach', { projectIds }],
    ['triage-done', { projectId: world.subjects.projectId, issueIds: projectIds, outcomes: projectIds }],
    ['save-site-settings', { document: { ladder: { stages }, discovery } }],
    ['save-site-settings', { document: Object.fromEntries(projectIds.map((_, n) => [`k${n}`, 1])) }],
  ] as const) {
    const answer = await world.ask(name, payload);
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(JSON.stringify(answer).length).toBeLessThan(100_000);
  }
});

test('the generator is odd enough: most of what it makes is refused, some is not', async () => {
  const outcomes = { ok: 0, refused: 0 };
  for (const name of ['report', 'issue-set', 'set-up-projects'] as const)
    for (const payload of fc.sample(world.bad(name), { numRuns: 80, seed: 7 }))
      outcomes[(await world.refusalOf(name, payload)) === null ? 'ok' : 'refused']++;
  expect(outcomes.refused).toBeGreaterThan(120);
  expect(outcomes.ok).toBeGreaterThan(5);
});
