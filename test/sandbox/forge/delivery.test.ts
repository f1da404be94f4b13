import { Clock } from '../../../sandbox/clock';
import { Dice } from '../../../sandbox/forge/delivery/disorder';
import { Bench } from './harness';

const bench = new Bench();

beforeAll(() => bench.openServer());
afterEach(() => bench.closeFixtures());
afterAll(() => bench.closeServer());

const HOUR = 3_600_000;

function updated(
  key: string,
  selfGenerated = false,
): { eventType: string; issue: { key: string }; selfGenerated: boolean } {
  return { eventType: 'avi:jira:updated:issue', issue: { key }, selfGenerated };
}

describe('product events', () => {
  it('reach the triggers that want them, not the app that caused them', async () => {
    const { platform, ask } = await bench.open();
    platform.publishProductEvent(updated('AA-1'));
    platform.publishProductEvent(updated('AA-2', true));
    platform.publishProductEvent({ eventType: 'avi:jira:deleted:issue', issue: { key: 'AA-3' } });
    await platform.settle();
    await expect(ask('noted')).resolves.toEqual(['changed AA-1']);
  });

  it('are not repeated for a trigger that throws', async () => {
    const { platform, ask } = await bench.open();
    platform.publishProductEvent(updated('BAD-1'));
    await platform.settle();
    await expect(ask('noted')).resolves.toEqual(['changed BAD-1']);
    expect(platform.errors.map(({ functionKey, reason }) => [functionKey, reason])).toEqual([
      ['changed', 'cannot take this one'],
    ]);
  });

  it('can be lost, which nothing tells', async () => {
    const disorder = { seed: 3, doubledShare: 0, lostShare: 0.5, earliestMs: 0, latestMs: 0 };
    const { platform, ask } = await bench.open({ disorder });
    for (let index = 1; index <= 40; index += 1) platform.publishProductEvent(updated(`AA-${index}`));
    await platform.settle();
    const came = (await ask<string[]>('noted')).length;
    expect(came).toBeGreaterThan(8);
    expect(came).toBeLessThan(32);
    platform.disturb({ ...disorder, lostShare: 0 });
    platform.publishProductEvent(updated('AA-99'));
    await platform.settle();
    expect(await ask('noted')).toContain('changed AA-99');
  });

  it('can be waited for a while only: what is due later stays on its way', async () => {
    const disorder = { seed: 1, doubledShare: 0, lostShare: 0, earliestMs: 60_000, latestMs: 60_000 };
    const { platform, ask, clock } = await bench.open({ disorder });
    const start = clock.now();
    platform.publishProductEvent(updated('AA-1'));
    await platform.pass(30_000);
    expect(clock.now() - start).toBeGreaterThanOrEqual(30_000);
    expect(clock.now() - start).toBeLessThan(59_000);
    await expect(ask('noted')).resolves.toEqual([]);
    await platform.pass(31_000);
    await expect(ask('noted')).resolves.toEqual(['changed AA-1']);
  });

  it('can come late, doubled and out of order, the same way for the same seed', async () => {
    const disorder = { seed: 7, doubledShare: 0.5, lostShare: 0, earliestMs: 1000, latestMs: 180_000 };
    const orders: string[][] = [];
    for (let run = 0; run < 2; run += 1) {
      const { platform, ask, clock } = await bench.open({ disorder });
      const before = clock.now();
      for (let index = 1; index <= 8; index += 1) platform.publishProductEvent(updated(`AA-${index}`));
      await platform.settle();
      orders.push(await ask<string[]>('noted'));
      expect(clock.now() - before).toBeGreaterThan(60_000);
      expect(clock.now() - before).toBeLessThan(185_000);
    }
    expect(orders[0]).toEqual(orders[1]);
    expect(orders[0]?.length).toBeGreaterThan(8);
    expect(new Set(orders[0]).size).toBe(8);
    expect(orders[0]).not.toEqual([...(orders[0] ?? [])].sort());
  });

  it('come by themselves in a lifelike sandbox, when their time has come', async () => {
    const clock = new Clock();
    const { platform, ask } = await bench.open({ delivery: 'lifelike', clock });
    platform.publishProductEvent(updated('AA-1'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(ask('noted')).resolves.toEqual([]);
    clock.advance(180_000);
    await platform.settle();
    await expect(ask('noted')).resolves.toEqual(['changed AA-1']);
  });

  it('draw evenly', () => {
    const dice = new Dice({ seed: 3, doubledShare: 0.1, lostShare: 0, earliestMs: 0, latestMs: 1000 });
    const delays = Array.from({ length: 2000 }, () => dice.eventDelays());
    const mean = delays.flat().reduce((sum, delay) => sum + delay, 0) / delays.flat().length;
    expect(mean).toBeGreaterThan(460);
    expect(mean).toBeLessThan(540);
    const doubled = delays.filter((copies) => copies.length === 2).length / delays.length;
    expect(doubled).toBeGreaterThan(0.07);
    expect(doubled).toBeLessThan(0.13);
  });
});

describe('schedules', () => {
  it('run by the clock, once for a jump', async () => {
    const { platform, ask, clock } = await bench.open();
    platform.install();
    await platform.settle();
    await expect(ask('noted')).resolves.toEqual(['avi:forge:installed:app']);
    clock.advance(5 * 60_000);
    await platform.settle();
    clock.advance(HOUR / 2);
    await platform.settle();
    clock.advance(24 * HOUR);
    await platform.settle();
    await platform.settle();
    await expect(ask('noted')).resolves.toEqual(['avi:forge:installed:app', 'hourly 0', 'hourly 0']);
  });

  it('can be run at once, and tell of failures', async () => {
    const { platform } = await bench.open();
    await expect(platform.runSchedule('hourly-schedule')).rejects.toThrow("doesn't exist");
    platform.install();
    await platform.settle();
    await expect(platform.runSchedule('hourly-schedule')).resolves.toBeUndefined();
    await expect(platform.runSchedule('other')).rejects.toThrow('no scheduledTrigger other');
  });
});
