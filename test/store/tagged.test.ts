import type { DefectFacts } from '../../src/domain/facts';
import type { TaggedFacts } from '../../src/domain/suggest/history';
import { saveDefects } from '../../src/store/defects';
import { loadTagged } from '../../src/store/tagged';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { defect } from '../domain/build';
import { newSite } from '../support/site';

const [PROJECT, TYPE, OTHER_TYPE] = [7, 1, 2];
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

const many = (count: number, day: string, facts: Partial<DefectFacts>): readonly DefectFacts[] =>
  Array.from({ length: count }, () => defect(day, facts));
const load = (isEnough: (known: readonly TaggedFacts[]) => boolean) => loadTagged(PROJECT, 0, TYPE, isEnough);

test('the newest tagged defects of a type come first, page by page until they are enough, at most five pages', () =>
  inApp(async () => {
    const all = [
      ...many(400, '2024-03-03', { originId: 5, components: [3, 4] }),
      ...many(700, '2024-03-02', { mechanismId: 6 }),
      ...many(1600, '2024-03-01', { discoveryId: 7 }),
      ...many(50, '2024-03-04', {}),
      ...many(50, '2024-03-04', { originId: 5, typeId: OTHER_TYPE }),
    ];
    await saveDefects(all.map((facts) => ({ projectId: PROJECT, lane: 0, seen: 1, facts })));
    const told: number[] = [];
    const everything = await load((known) => {
      told.push(known.length);
      return false;
    });
    expect(everything).toHaveLength(2500);
    expect(everything.slice(0, 400).map(({ originId }) => originId)).toEqual(Array<number>(400).fill(5));
    expect(everything[0]).toMatchObject({ typeId: TYPE, components: [3, 4], mechanismId: null });
    const days = everything.map(({ created }) => created);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    // Of a day whose rest is on the next page nothing is told: what comes may be newer.
    expect(told).toEqual([400, 400, 1100, 1100, 1100]);
    expect(await load((known) => known.length >= 300)).toHaveLength(500);
    expect(await load((known) => known.length >= 1000)).toHaveLength(1500);
  }));
