import { openSandbox, type Sandbox } from '../../sandbox/open';
import { createProject } from '../../sandbox/jira';
import { utcDay } from '../../src/domain/day';
import {
  addSuggestionOutcomes,
  deleteSuggestionOutcomes,
  loadAnsweredState,
} from '../../src/store/suggestion-outcomes';
import { enable, shopSite } from '../support/site';

const DAY_MS = 86_400_000;
let sandbox: Sandbox;
let code: (() => Promise<void>) | null = null;
let shopId: number;
let bankId: number;

beforeAll(async () => {
  const { site, clock, shop } = shopSite();
  const bank = createProject(site, { key: 'BANK' });
  [shopId, bankId] = [Number(shop.id), Number(bank.id)];
  sandbox = await openSandbox(site, clock, {
    appModule: async () => {
      const app = await import('../../src/index');
      return {
        ...app,
        resolver: (payload: never, context: never) => (code ? code() : app.resolver(payload, context)),
      };
    },
  });
  await enable(sandbox, shop, bank);
});
afterAll(() => sandbox.close());

/** Runs code as a function of the app, on Forge SQL. */
async function inApp(run: () => Promise<void>): Promise<void> {
  let ended = false;
  code = async () => {
    await run();
    ended = true;
  };
  await sandbox.platform.invoke('resolver', 'any');
  expect(ended).toBe(true);
}

const answers = async (projectId: number, sinceDay: number) =>
  (await loadAnsweredState(projectId, sinceDay))?.answers;

test('outcomes add up by project, day and field; a project deletes only its own', () =>
  inApp(async () => {
    const today = utcDay(Date.now());
    await addSuggestionOutcomes(shopId, [
      { field: 'discovery', accepted: true },
      { field: 'mechanism', accepted: false },
      { field: 'discovery', accepted: false },
    ]);
    await addSuggestionOutcomes(shopId, [{ field: 'discovery', accepted: true }]);
    await addSuggestionOutcomes(shopId, []);
    await addSuggestionOutcomes(bankId, [{ field: 'origin', accepted: true }]);
    sandbox.clock.advance(DAY_MS);
    await addSuggestionOutcomes(shopId, [{ field: 'discovery', accepted: false }]);
    const none = { accepted: 0, other: 0 };
    expect(await answers(shopId, today)).toEqual({
      discovery: { accepted: 2, other: 2 },
      origin: none,
      mechanism: { accepted: 0, other: 1 },
    });
    expect(await answers(shopId, today + 1)).toEqual({
      discovery: { accepted: 0, other: 1 },
      origin: none,
      mechanism: none,
    });
    expect(await answers(shopId, today + 2)).toEqual({ discovery: none, origin: none, mechanism: none });
    await deleteSuggestionOutcomes(shopId);
    expect(await answers(shopId, today)).toEqual({ discovery: none, origin: none, mechanism: none });
    expect(await answers(bankId, today)).toMatchObject({ origin: { accepted: 1, other: 0 } });
  }));

test('of a project that is not enabled there is nothing', () =>
  inApp(async () => {
    expect(await loadAnsweredState(424242, 0)).toBeNull();
  }));
