import { Bench, type Outcome } from './harness';

const bench = new Bench();

beforeAll(() => bench.openServer());
afterEach(() => bench.closeFixtures());
afterAll(() => bench.closeServer());

type Steps = Outcome<unknown>[];

describe('the key-value store', () => {
  it('stores, returns and deletes values and secrets apart', async () => {
    const { ask, platform } = await bench.open();
    await ask('kvs', {
      steps: [
        ['set', 'k', { a: [1, null] }],
        ['setSecret', 'k', 'hidden'],
      ],
    });
    await expect(
      ask('kvs', {
        steps: [
          ['get', 'k'],
          ['getSecret', 'k'],
          ['get', 'other'],
        ],
      }),
    ).resolves.toEqual([{ value: { a: [1, null] } }, { value: 'hidden' }, {}]);
    await ask('kvs', {
      steps: [
        ['delete', 'k'],
        ['delete', 'never-there'],
      ],
    });
    await expect(
      ask('kvs', {
        steps: [
          ['get', 'k'],
          ['getSecret', 'k'],
        ],
      }),
    ).resolves.toEqual([{}, { value: 'hidden' }]);
    expect(platform.usage.kvs).toMatchObject({ reads: 5, writes: 4 });
  });

  it('can refuse to overwrite, and return what was or is', async () => {
    const { ask } = await bench.open();
    await ask('kvs', { steps: [['set', 'k', 1, { keyPolicy: 'FAIL_IF_EXISTS' }]] });
    const [conflict] = await ask<Steps>('kvs', { steps: [['set', 'k', 2, { keyPolicy: 'FAIL_IF_EXISTS' }]] });
    expect(conflict?.error).toMatchObject({
      name: 'ForgeKvsError',
      code: 'KEY_CONFLICT',
      responseDetails: { status: 409 },
    });
    const returning = (returnValue: string): unknown => ({
      keyPolicy: 'OVERRIDE',
      returnValue,
      returnMetadataFields: ['CREATED_AT'],
    });
    const [previous] = await ask<Steps>('kvs', { steps: [['set', 'k', 3, returning('PREVIOUS')]] });
    expect(previous?.value).toEqual({ key: 'k', value: 1, createdAt: expect.any(Number) as number });
    const [latest] = await ask<Steps>('kvs', { steps: [['set', 'k', 4, returning('LATEST')]] });
    expect(latest?.value).toMatchObject({ value: 4 });
  });

  it('forgets by the sandbox clock', async () => {
    const { ask, clock } = await bench.open();
    await ask('kvs', { steps: [['set', 'k', 1, { ttl: { value: 2, unit: 'HOURS' } }]] });
    clock.advance(7_100_000);
    const [there] = await ask<Steps>('kvs', { steps: [['get', 'k', { metadataFields: ['EXPIRE_TIME'] }]] });
    expect(there?.value).toMatchObject({ value: 1, expireTime: expect.stringMatching(/Z$/) as string });
    clock.advance(200_000);
    await expect(ask('kvs', { steps: [['get', 'k']] })).resolves.toEqual([{}]);
  });

  it('lists keys by prefix in pages', async () => {
    const { ask } = await bench.open();
    const items = ['b:1', 'a:3', 'a:1', 'a:2'].map((key) => ({ key, value: key }));
    await ask('kvs', { steps: [['batchSet', items]] });
    await expect(ask('kvs-pages', { prefix: 'a:', limit: 2 })).resolves.toEqual([['a:1', 'a:2'], ['a:3']]);
    await expect(ask('kvs-pages', { prefix: 'c:', limit: 2 })).resolves.toEqual([[]]);
    await expect(ask('kvs-pages', { prefix: 'a:', limit: 101 })).rejects.toThrow('100');
  });

  it('answers batches key by key, and refuses whole batches that break the rules', async () => {
    const { ask } = await bench.open();
    const [set] = await ask<Steps>('kvs', {
      steps: [
        [
          'batchSet',
          [
            { key: 'a', value: 1 },
            { key: 'a/b', value: 2 },
          ],
        ],
      ],
    });
    expect(set?.value).toMatchObject({
      successfulKeys: [{ key: 'a' }],
      failedKeys: [{ key: 'a/b', error: { code: 'INVALID_KEY' } }],
    });
    const [got] = await ask<Steps>('kvs', { steps: [['batchGet', [{ key: 'a' }, { key: 'z' }]]] });
    expect(got?.value).toMatchObject({
      successfulKeys: [{ key: 'a', value: 1 }],
      failedKeys: [{ key: 'z' }],
    });
    const keys = Array.from({ length: 26 }, (_, index) => ({ key: `k${index}` }));
    const codes = (
      await ask<Steps>('kvs', {
        steps: [
          ['batchGet', []],
          ['batchGet', [{ key: 'a' }, { key: 'a' }]],
          ['batchDelete', keys],
        ],
      })
    ).map(({ error }) => error?.code);
    expect(codes).toEqual(['EMPTY_BATCH', 'DUPLICATE_KEYS', 'BATCH_TOO_LARGE']);
  });

  it('makes transactions whole or not at all', async () => {
    const { ask } = await bench.open();
    await expect(
      ask('kvs-transaction', {
        set: [
          ['a', 1],
          ['b', 2],
        ],
        remove: ['c'],
      }),
    ).resolves.toEqual({});
    const broken = await ask<Outcome<unknown>>('kvs-transaction', {
      set: [
        ['a', 9],
        ['bad/key', 1],
      ],
      remove: ['b'],
    });
    expect(broken.error?.code).toBe('INVALID_KEY');
    await expect(
      ask('kvs', {
        steps: [
          ['get', 'a'],
          ['get', 'b'],
        ],
      }),
    ).resolves.toEqual([{ value: 1 }, { value: 2 }]);
  });

  it('has limits for keys and values', async () => {
    const { ask } = await bench.open();
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
    const steps = [
      ['set', '', 1],
      ['set', '  ', 1],
      ['set', 'x'.repeat(501), 1],
      ['set', 'ümlaut', 1],
      ['set', 'big', 'x'.repeat(240 * 1024)],
      ['set', 'deep', deep(32)],
      ['set', 'x'.repeat(500), 1],
      ['set', 'a:b.c_d-e #1', deep(31)],
      ['set', 'fits', 'x'.repeat(240 * 1024 - 2)],
    ];
    const codes = (await ask<Steps>('kvs', { steps })).map(({ error }) => error?.code);
    expect(codes).toEqual([
      'EMPTY_KEY',
      'INVALID_KEY',
      'KEY_TOO_LONG',
      'INVALID_KEY',
      'MAX_SIZE',
      'MAX_DEPTH',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says aloud that it has no custom entities', async () => {
    const { ask, platform } = await bench.open();
    const { error } = await ask<Outcome<unknown>>('entity');
    expect(error?.name).toBe('NotModelledError');
    expect(platform.errors).toHaveLength(1);
  });
});
