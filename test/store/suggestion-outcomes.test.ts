import { utcDay } from '../../src/domain/day';
import {
  addSuggestionOutcomes,
  deleteSuggestionOutcomes,
  loadSuggestionOutcomes,
} from '../../src/store/suggestion-outcomes';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { newSite } from '../support/site';

const DAY_MS = 86_400_000;
let sandbox: Sandbox;
let code: () => Promise<void>;

beforeAll(async () => {
  const { site, clock } = newSite();
  sandbox = await openSandbox(site, clock, {
    appModule: async () => ({ ...(await import('../../src/index')), resolver: () => code() }),
  });
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

test('outcomes add up by project, day and field; a project deletes only its own', () =>
  inApp(async () => {
    const today = utcDay(Date.now());
    await addSuggestionOutcomes(7, [
      { field: 'discovery', accepted: true },
      { field: 'mechanism', accepted: false },
      { field: 'discovery', accepted: false },
    ]);
    await addSuggestionOutcomes(7, [{ field: 'discovery', accepted: true }]);
    await addSuggestionOutcomes(7, []);
    await addSuggestionOutcomes(8, [{ field: 'origin', accepted: true }]);
    sandbox.clock.advance(DAY_MS);
    await addSuggestionOutcomes(7, [{ field: 'discovery', accepted: false }]);
    const first = [
      { day: today, field: 'discovery', accepted: 2, other: 1 },
      { day: today, field: 'mechanism', accepted: 0, other: 1 },
    ];
    const second = [{ day: today + 1, field: 'discovery', accepted: 0, other: 1 }];
    expect(await loadSuggestionOutcomes(7, today)).toEqual([...first, ...second]);
    expect(await loadSuggestionOutcomes(7, today + 1)).toEqual(second);
    await deleteSuggestionOutcomes(7);
    expect(await loadSuggestionOutcomes(7, today)).toEqual([]);
    expect(await loadSuggestionOutcomes(8, today)).toHaveLength(1);
  }));
