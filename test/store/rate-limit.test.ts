import { openSandbox } from '../../sandbox/open';
import { inBackground } from '../../src/store/background';
import { loadSigns } from '../../src/store/signs';
import { ask, enable, newSite, shopSite } from '../support/site';

test('more statements than Forge takes in a second are waited out, and no reader is refused', async () => {
  const { site, clock, shop, addBug } = shopSite();
  addBug('2024-05-02');
  const sandbox = await openSandbox(site, clock, { delivery: 'lifelike' });
  try {
    await enable(sandbox, shop);
    const readers = Array.from({ length: 60 }, () => ask(sandbox, 'report', { projectId: Number(shop.id) }));
    const answers = await Promise.all(readers);
    expect(answers.filter((answer) => !answer.ok)).toEqual([]);
    expect(sandbox.platform.usage.sql.refused).toBeGreaterThan(0);
  } finally {
    await sandbox.close();
  }
});

test('what is refused in the background is tried again after what somebody waits for', async () => {
  const { site, clock } = newSite();
  let code: () => Promise<unknown>;
  const sandbox = await openSandbox(site, clock, {
    delivery: 'lifelike',
    appModule: async () => ({ ...(await import('../../src/index')), resolver: () => code() }),
  });
  const waits = jest.spyOn(globalThis, 'setTimeout');
  /** The waits before a first new attempt, of more statements at once than Forge takes in a second. */
  const waitsOf = async (work: () => Promise<unknown>): Promise<readonly number[]> => {
    waits.mockClear();
    code = () => Promise.all(Array.from({ length: 200 }, work));
    await sandbox.platform.invoke('resolver', 'any');
    return waits.mock.calls.map(([, ms = 0]) => ms).filter((ms) => ms >= 400 && ms < 1800);
  };
  try {
    const ofReaders = await waitsOf(() => loadSigns());
    const ofBackground = await waitsOf(() => inBackground(() => loadSigns()));
    expect(Math.min(...ofReaders)).toBeLessThan(800);
    expect(ofBackground.length).toBeGreaterThan(0);
    expect(Math.min(...ofBackground)).toBeGreaterThanOrEqual(900);
  } finally {
    waits.mockRestore();
    await sandbox.close();
  }
});
