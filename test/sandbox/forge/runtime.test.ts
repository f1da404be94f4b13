import { InvocationFailure } from '../../../sandbox/forge';
import { Bench, type Outcome } from './harness';

const bench = new Bench();

beforeAll(() => bench.openServer());
afterEach(() => bench.closeFixtures());
afterAll(() => bench.closeServer());

describe('an invocation', () => {
  it('hands payload and context to the resolver and brings back what JSON can carry', async () => {
    const { platform } = await bench.open();
    const answer = await platform.invoke(
      'page',
      'echo',
      { a: 1, gone: undefined },
      {
        accountId: 'u1',
        extension: { project: { key: 'AA' } },
      },
    );
    expect(answer).toMatchObject({
      payload: { a: 1 },
      context: {
        accountId: 'u1',
        moduleKey: 'page',
        extension: { type: 'jira:projectPage', project: { key: 'AA' } },
        license: { isActive: true },
        installContext: expect.stringMatching(/^ari:cloud:jira::site\//) as string,
      },
    });
    expect(answer).not.toHaveProperty('absent');
    expect(answer).toHaveProperty('at', expect.stringMatching(/^\d{4}-/));
  });

  it('can be asked for by the resolver function key too, and refuses what is neither', async () => {
    const { platform } = await bench.open();
    await expect(platform.invoke('resolver', 'noted')).resolves.toEqual([]);
    await expect(platform.invoke('nowhere', 'noted')).rejects.toThrow(
      'no module with a resolver under nowhere',
    );
  });

  it('fails with the words of the bridge and notes the failure', async () => {
    const { platform } = await bench.open();
    const failing = platform.invoke('page', 'throw');
    await expect(failing).rejects.toThrow(InvocationFailure);
    await expect(failing).rejects.toThrow('There was an error invoking the function - this is wrong');
    await expect(platform.invoke('page', 'unheard-of')).rejects.toThrow(
      "Resolver has no definition for 'unheard-of'",
    );
    expect(platform.errors.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['error', 'this is wrong'],
      ['error', "Resolver has no definition for 'unheard-of'."],
    ]);
  });

  it('shows the sandbox clock as now, and only inside', async () => {
    const { ask, clock } = await bench.open();
    const instant = Date.UTC(2031, 4, 6, 7, 8, 9);
    clock.set(instant);
    const [now, constructed, fixed, isDate] = await ask<[number, number, string, boolean]>('now');
    expect(now - instant).toBeGreaterThanOrEqual(0);
    expect(now - instant).toBeLessThan(5000);
    expect(constructed - instant).toBeLessThan(5000);
    expect([fixed, isDate]).toEqual(['1970-01-01T00:00:00.000Z', true]);
    expect(new Date().getUTCFullYear()).not.toBe(2031);
  });

  it('counts its time down, with what platform calls would have taken', async () => {
    const { ask } = await bench.open();
    const { before, after, context } = await ask<{ before: number; after: number; context: unknown }>(
      'remaining',
    );
    expect(before).toBeLessThanOrEqual(25_000);
    expect(before).toBeGreaterThan(24_000);
    expect(before - after).toBeGreaterThanOrEqual(10);
    expect(context).toMatchObject({
      appAri: 'ari:cloud:ecosystem::app/6f0b2c1e-0000-4000-8000-000000000001',
      environmentType: 'DEVELOPMENT',
      moduleKey: 'page',
      permissions: { scopes: ['read:jira-work', 'storage:app'] },
    });
  });

  it('may ask nothing from outside', async () => {
    const { ask } = await bench.open();
    for (const key of ['fetch', 'global-fetch']) {
      const { error } = await ask<Outcome<unknown>>(key);
      expect(error).toMatchObject({ name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
    }
  });

  it('is told aloud of a product that the sandbox does not model', async () => {
    const { platform, ask } = await bench.open();
    const { error } = await ask<Outcome<unknown>>('confluence');
    expect(error?.name).toBe('NotModelledError');
    expect(platform.errors.map(({ reason }) => reason)).toEqual([
      'the sandbox does not model requests to confluence (/wiki/api/v2/pages)',
    ]);
  });

  it('logs into the platform instead of the console', async () => {
    const { platform, ask } = await bench.open();
    const printed = jest.spyOn(process.stderr, 'write');
    await ask('log');
    expect(platform.logs).toMatchObject([
      { level: 'warn', functionKey: 'resolver', message: "said { the: 'app' }" },
    ]);
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it('is limited in what it takes and gives', async () => {
    const { ask } = await bench.open();
    await expect(ask('echo', { text: 'x'.repeat(500 * 1024) })).rejects.toThrow('the limit is 512000');
    await expect(ask('large', { bytes: 5 * 1024 * 1024 })).rejects.toThrow('the limit is 5242880');
    await expect(ask('large', { bytes: 5 * 1024 * 1024 - 2 })).resolves.toHaveLength(5 * 1024 * 1024 - 2);
  });

  it('that leaves work behind is reported', async () => {
    const { platform, ask } = await bench.open();
    await ask('late');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(platform.errors.map(({ reason }) => reason)).toEqual([
      'resolver asked for /api/v1/get after its invocation had ended: await every promise',
    ]);
  });
});

describe('the process', () => {
  it('loses its memory in a restart, and keeps what is stored', async () => {
    const { platform, ask } = await bench.open();
    platform.install();
    await platform.settle();
    await expect(ask('noted')).resolves.toEqual(['avi:forge:installed:app']);
    platform.restart();
    await expect(ask('noted')).resolves.toEqual([]);
    await expect(ask('kvs', { steps: [['get', 'lifecycle']] })).resolves.toEqual([
      { value: 'avi:forge:installed:app' },
    ]);
    platform.redeploy('2.0.0');
    await platform.settle();
    await expect(ask('noted')).resolves.toEqual(['avi:forge:upgraded:app']);
    expect(platform.errors).toEqual([]);
  });
});
