import { ProcessCrash } from '../../../sandbox/forge';
import { Bench, type Fixture, type Outcome } from './harness';

const bench = new Bench();

beforeAll(() => bench.openServer());
afterEach(() => bench.closeFixtures());
afterAll(() => bench.closeServer());

interface Event {
  readonly body: Record<string, unknown>;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
}

async function push(fixture: Fixture, queue: string, ...events: Event[]): Promise<string> {
  const { value } = await fixture.ask<Outcome<{ jobId: string }>>('push', { queue, events });
  if (!value) throw new Error('the push failed');
  return value.jobId;
}

/** The attempts that the consumer noted: name, attempt, sandbox time, how many ran with it, reason. */
async function attempts(
  fixture: Fixture,
): Promise<{ name: string; attempt: number; at: number; running: number; reason: string }[]> {
  const lines = await fixture.ask<string[]>('noted');
  return lines.map((line) => {
    const [, name = '', attempt, at, running, reason = ''] =
      /^(\S+) attempt (\d+) at (\d+) with (\d+) running, because (\S+)$/.exec(line) ?? [];
    return { name, attempt: Number(attempt), at: Number(at), running: Number(running), reason };
  });
}

describe('the queue', () => {
  it('delivers what was pushed and counts it', async () => {
    const fixture = await bench.open();
    const jobId = await push(fixture, 'work', { body: { name: 'a' } }, { body: { name: 'b' } });
    await expect(fixture.ask('stats', { queue: 'work', jobId })).resolves.toEqual({
      value: { success: 0, inProgress: 2, failed: 0 },
    });
    await fixture.platform.settle();
    expect((await attempts(fixture)).map(({ name }) => name)).toEqual(['a', 'b']);
    await expect(fixture.ask('stats', { queue: 'work', jobId })).resolves.toEqual({
      value: { success: 2, inProgress: 0, failed: 0 },
    });
    expect(fixture.platform.usage.queue).toEqual({
      pushes: 1,
      events: 2,
      deliveries: 2,
      retries: 0,
      failed: 0,
    });
  });

  it('moves the clock to delayed events instead of waiting', async () => {
    const fixture = await bench.open();
    const before = fixture.clock.now();
    await push(fixture, 'work', { body: { name: 'late' }, delayInSeconds: 900 }, { body: { name: 'soon' } });
    await fixture.platform.settle();
    const [soon, late] = await attempts(fixture);
    expect([soon?.name, late?.name]).toEqual(['soon', 'late']);
    expect(late?.at).toBeGreaterThanOrEqual(before + 900_000);
    expect(late?.at).toBeLessThan(before + 910_000);
  });

  it('repeats a consumer that throws, later and later, at most four times', async () => {
    const fixture = await bench.open();
    const jobId = await push(
      fixture,
      'work',
      { body: { name: 'twice', failures: 2 } },
      { body: { name: 'never', failures: 9 } },
    );
    await fixture.platform.settle();
    const made = await attempts(fixture);
    const never = made.filter(({ name }) => name === 'never');
    expect(never.map(({ attempt }) => attempt)).toEqual([0, 1, 2, 3, 4]);
    const pauses = never.slice(1).map(({ at }, index) => at - (never[index]?.at ?? 0));
    expect(pauses.every((pause, index) => index === 0 || pause > (pauses[index - 1] ?? 0))).toBe(true);
    expect(made.filter(({ name }) => name === 'twice')).toHaveLength(3);
    expect(made[2]?.reason).toBe('FUNCTION_PLATFORM_UNKNOWN_ERROR');
    await expect(fixture.ask('stats', { queue: 'work', jobId })).resolves.toEqual({
      value: { success: 1, inProgress: 0, failed: 1 },
    });
    expect(fixture.platform.errors).toHaveLength(7);
  });

  it('retries when it is asked to, after the time and with the reason it is given', async () => {
    const fixture = await bench.open();
    await push(fixture, 'work', { body: { name: 'busy', retries: 1 } });
    await fixture.platform.settle();
    const [first, second] = await attempts(fixture);
    expect(second?.reason).toBe('FUNCTION_UPSTREAM_RATE_LIMITED');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(120_000);
    expect(fixture.platform.errors).toEqual([]);
  });

  it('ends a consumer at its time limit and repeats it', async () => {
    const fixture = await bench.open();
    await push(fixture, 'short', { body: { name: 'slow', waitMs: 3000 } });
    const settled = fixture.platform.settle();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(fixture.platform.errors.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['timeout', 'short-work ran longer than its 1 s'],
    ]);
    await fixture.platform.close();
    await settled;
  });

  it('runs events side by side, but no more of one concurrency key than its limit', async () => {
    const fixture = await bench.open();
    const named = (name: string, concurrency?: Event['concurrency']): Event => ({
      body: { name, waitMs: 30 },
      ...(concurrency ? { concurrency } : {}),
    });
    await push(fixture, 'work', ...['a', 'b', 'c'].map((name) => named(name)));
    await fixture.platform.settle();
    expect(Math.max(...(await attempts(fixture)).map(({ running }) => running))).toBe(3);
    const key = { key: 'project-1', limit: 1 };
    const restarted = await bench.open();
    await push(restarted, 'work', ...['a', 'b', 'c'].map((name) => named(name, key)));
    await restarted.platform.settle();
    expect((await attempts(restarted)).map(({ name, running }) => [name, running])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ]);
  });

  it('cancels what has not run, and knows no other jobs', async () => {
    const fixture = await bench.open();
    const jobId = await push(fixture, 'work', { body: { name: 'unwanted' } });
    await expect(fixture.ask('cancel', { queue: 'work', jobId })).resolves.toEqual({});
    await fixture.platform.settle();
    await expect(fixture.ask('noted')).resolves.toEqual([]);
    for (const verb of ['stats', 'cancel']) {
      const { error } = await fixture.ask<Outcome<unknown>>(verb, { queue: 'work', jobId: 'other' });
      expect(error?.message).toContain('other');
    }
  });

  it('refuses too much at once, too much a minute, and queues without a consumer', async () => {
    const fixture = await bench.open();
    const nobody = await fixture.ask<Outcome<unknown>>('push', { queue: 'nobody', events: [{ body: {} }] });
    expect(nobody.error?.message).toContain('no consumer for the queue nobody');
    const large = { body: { name: 'large', text: 'x'.repeat(150 * 1024) } };
    const long = await fixture.ask<Outcome<unknown>>('push', { queue: 'long', events: [large] });
    expect(long.error?.message).toContain('an event for a function of more than 55 s');
    await push(fixture, 'work', large);
    const fifty = Array.from({ length: 50 }, () => ({ body: { name: 'n' } }));
    for (let index = 0; index < 9; index += 1) await push(fixture, 'work', ...fifty);
    const flood = await fixture.ask<Outcome<unknown>>('push', { queue: 'work', events: fifty });
    expect(flood.error?.message).toBe('Too many requests.');
    fixture.clock.advance(60_000);
    await push(fixture, 'work', ...fifty);
  });

  it('breaks chains of more than 1000 pushes', async () => {
    const fixture = await bench.open();
    await push(fixture, 'work', { body: { name: 'step', steps: 1200 } });
    await fixture.platform.settle();
    expect(fixture.platform.usage.queue.pushes).toBe(1000);
    expect(fixture.platform.errors.length).toBeGreaterThan(0);
  });

  it('delivers again what a dying process had begun', async () => {
    let crashed = false;
    const fixture = await bench.open({
      beforeStatement: () => {
        if (crashed) return;
        crashed = true;
        throw new ProcessCrash('fault');
      },
    });
    fixture.platform.install();
    await fixture.platform.settle();
    expect(fixture.platform.errors.map(({ kind }) => kind)).toEqual(['crash']);
    await expect(fixture.ask('noted')).resolves.toEqual(['avi:forge:installed:app']);
  });

  it.each([
    ['before a push: nothing was pushed', 'before', 'queue/publish', 0],
    ['after a push: it was made, but the app does not know', 'after', 'queue/publish', 1],
  ] as const)('can die %s', async (_, when, part, deliveries) => {
    const hook = (_service: string, path: string) => {
      if (path.includes(part)) throw new ProcessCrash('fault');
    };
    const fixture = await bench.open(when === 'before' ? { beforeCall: hook } : { afterCall: hook });
    await expect(push(fixture, 'work', { body: { name: 'one' } })).rejects.toThrow('fault');
    await fixture.platform.settle();
    expect(fixture.platform.usage.queue.deliveries).toBe(deliveries);
  });
});
