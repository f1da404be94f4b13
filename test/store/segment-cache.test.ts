import { toColumns } from '../../src/store/packed/text';
import { LaneCache } from '../../src/store/segment-cache';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { newSite } from '../support/site';

/** A site of its own with the app on it, in this same process: as an instance that serves several sites. */
async function openSite(): Promise<{ sandbox: Sandbox; inApp<T>(run: () => T): Promise<T> }> {
  const { site, clock } = newSite();
  let code: () => void;
  const sandbox = await openSandbox(site, clock, {
    appModule: async () => ({ ...(await import('../../src/index')), resolver: async () => code() }),
  });
  return {
    sandbox,
    async inApp<T>(run: () => T): Promise<T> {
      const results: T[] = [];
      code = () => void results.push(run());
      await sandbox.platform.invoke('resolver', 'any');
      return results[0] as T;
    },
  };
}

test('what one site keeps, another cannot see, nor another project, lane or version', async () => {
  const [one, other] = [await openSite(), await openSite()];
  try {
    const kept = [toColumns([])];
    await one.inApp(() => new LaneCache(7, 0).set(1200, 5, kept));
    expect(await one.inApp(() => new LaneCache(7, 0).get(1200, 5))).toBe(kept);
    expect(await other.inApp(() => new LaneCache(7, 0).get(1200, 5))).toBeNull();
    expect(await other.inApp(() => new LaneCache(7, 0).hasAny())).toBe(false);
    expect(await one.inApp(() => new LaneCache(8, 0).get(1200, 5))).toBeNull();
    expect(await one.inApp(() => new LaneCache(7, 1).get(1200, 5))).toBeNull();
    expect(await one.inApp(() => new LaneCache(7, 0).get(1200, 6))).toBeNull();
    await one.inApp(() => new LaneCache(7, 0).clear());
    expect(await one.inApp(() => new LaneCache(7, 0).get(1200, 5))).toBeNull();
  } finally {
    await one.sandbox.close();
    await other.sandbox.close();
  }
});

test('what was used longest ago goes when there is too much', async () => {
  const { sandbox, inApp } = await openSite();
  try {
    const large = { ...toColumns([]), length: 500_000 };
    const windows = [1, 2, 3, 4, 5, 6];
    const left = await inApp(() => {
      const cache = new LaneCache(7, 0);
      for (const window of windows) {
        cache.set(window, 1, [large]);
        cache.get(1, 1);
      }
      return windows.filter((window) => cache.get(window, 1) !== null);
    });
    expect(left).toContain(1);
    expect(left).toContain(6);
    expect(left).not.toContain(2);
  } finally {
    await sandbox.close();
  }
});
