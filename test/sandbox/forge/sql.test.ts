import type { RowDataPacket } from 'mysql2/promise';
import { ProcessCrash } from '../../../sandbox/forge';
import { Bench, type Fixture, type Outcome } from './harness';

const bench = new Bench();

beforeAll(() => bench.openServer());
afterEach(() => bench.closeFixtures());
afterAll(() => bench.closeServer());

async function withTable(options: Parameters<Bench['open']>[0] = {}): Promise<Fixture> {
  const fixture = await bench.open(options);
  await fixture.database.pool.query(
    'CREATE TABLE t (a BIGINT NOT NULL, b VARCHAR(20) NOT NULL, PRIMARY KEY (a))',
  );
  return fixture;
}

interface Rows {
  readonly rows: unknown;
  readonly metadata: { readonly fields: readonly { readonly name: string; readonly orgTable: string }[] };
}

describe('Forge SQL', () => {
  it('answers in the shape of @forge/sql: rows, or one object for a change', async () => {
    const { ask } = await withTable();
    const inserted = await ask<Outcome<Rows>>('sql', {
      query: 'INSERT INTO t VALUES (?, ?), (?, ?)',
      params: [1, 'x', 2, 'y'],
    });
    expect(inserted.value?.rows).toMatchObject({ affectedRows: 2, insertId: 0, warningStatus: 0 });
    const read = await ask<Outcome<Rows>>('sql', {
      query: 'SELECT a, b, COUNT(*) OVER () AS n FROM t ORDER BY a',
    });
    expect(read.value?.rows).toEqual([
      { a: '1', b: 'x', n: '2' },
      { a: '2', b: 'y', n: '2' },
    ]);
    expect(read.value?.metadata.fields.map(({ name, orgTable }) => [name, orgTable])).toEqual([
      ['a', 't'],
      ['b', 't'],
      ['n', ''],
    ]);
  });

  it('runs the migrations of @forge/sql, once', async () => {
    const { platform, database } = await bench.open();
    platform.install();
    await platform.settle();
    platform.redeploy('1.1.0');
    await platform.settle();
    const [rows] = await database.pool.query<RowDataPacket[]>('SELECT name FROM __migrations');
    expect(rows).toEqual([{ name: 'v1-note' }]);
    expect(platform.usage.sql.byKind).toEqual({ select: 2, dml: 1, ddl: 3 });
    expect(platform.errors).toEqual([]);
  });

  it('behaves like TiDB in its modes: strict, UTC, binary collation', async () => {
    const { ask } = await withTable();
    const tooLong = await ask<Outcome<Rows>>('sql', {
      query: 'INSERT INTO t VALUES (1, ?)',
      params: ['x'.repeat(21)],
    });
    expect(tooLong.error).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { errno: 1406, sqlState: '22001' } },
    });
    const loose = await ask<Outcome<Rows>>('sql', { query: 'SELECT a, COUNT(*) FROM t' });
    expect(loose.error?.context?.debug?.errno).toBe(1140);
    const compared = await ask<Outcome<Rows>>('sql', {
      query: "SELECT 'a' = 'A' AS same, TIMEDIFF(NOW(), UTC_TIMESTAMP()) AS off",
    });
    expect(compared.value?.rows).toEqual([{ same: 0, off: '00:00:00' }]);
  });

  it('tells bad SQL from what the database could not do', async () => {
    const { ask } = await withTable();
    const bad = await ask<Outcome<Rows>>('sql', { query: 'SELECT FROM WHERE' });
    expect(bad.error).toMatchObject({
      name: 'ForgeSQLError',
      code: 'INVALID_SQL_QUERY',
      responseDetails: { status: 400 },
    });
    const missing = await ask<Outcome<Rows>>('sql', { query: 'SELECT a FROM nowhere' });
    expect(missing.error).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
      context: { debug: { errno: 1146, sqlState: '42S02' } },
    });
  });

  it('refuses what the policy refuses, and the wrong door', async () => {
    const { ask, platform } = await withTable();
    const limit = await ask<Outcome<Rows>>('sql', { query: 'SELECT a FROM t LIMIT ?', params: [1] });
    expect(limit.error).toMatchObject({ code: 'INVALID_SQL_QUERY' });
    expect(limit.error?.message).toContain('LIMIT');
    const ddl = await ask<Outcome<Rows>>('sql', { query: 'DROP TABLE t' });
    expect(ddl.error?.message).toContain('executeDDL only');
    const dml = await ask<Outcome<Rows>>('sql', { query: "INSERT INTO t VALUES (1, 'x')", ddl: true });
    expect(dml.error?.message).toContain('not changed through executeDDL');
    const select = await ask<Outcome<Rows>>('sql', { query: 'SELECT COUNT(*) AS n FROM t', ddl: true });
    expect(select.value?.rows).toEqual([{ n: '0' }]);
    expect(platform.usage.sql).toMatchObject({ statements: 1, refused: 3 });
  });

  it('is limited in bytes', async () => {
    const { ask, platform } = await withTable();
    const request = await ask<Outcome<Rows>>('sql-large', { bytes: 1024 * 1024 });
    expect(request.error?.message).toContain('a request has at most 1048576 bytes');
    const smaller = await ask<Outcome<Rows>>('sql-large', { bytes: 1024 * 1024 - 100 });
    expect(smaller.value?.rows).toEqual([{ n: 1048476 }]);
    const { error } = await ask<Outcome<Rows>>('sql', { query: "SELECT REPEAT('x', 4194305) AS x" });
    expect(error?.message).toContain('an answer has at most 4194304 bytes');
    expect(platform.usage.sql.responseBytes).toBeGreaterThan(4 * 1024 * 1024);
  });

  it('ends a query after 5 s', async () => {
    const { ask } = await bench.open();
    const { error } = await ask<Outcome<Rows>>('sql', {
      query:
        'SELECT COUNT(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c',
    });
    expect(error).toMatchObject({
      code: 'QUERY_TIMED_OUT',
      responseDetails: { status: 408 },
      context: { debug: { errno: 3024 } },
    });
  });

  it('is limited in statements a second and DDL a minute', async () => {
    const { ask, clock } = await bench.open();
    const many = await ask<Outcome<number>>('sql-burst', { query: 'SELECT 1', times: 151 });
    expect(many.error).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', responseDetails: { status: 429 } });
    clock.advance(1000);
    await expect(ask('sql-burst', { query: 'SELECT 1', times: 150 })).resolves.toEqual({ value: 150 });
    const ddl = await ask<Outcome<number>>('sql-burst', {
      query: 'DROP TABLE IF EXISTS x',
      times: 26,
      ddl: true,
    });
    expect(ddl.error?.message).toContain('25 DDL requests a minute');
    clock.advance(60_000);
    await expect(
      ask('sql-burst', { query: 'DROP TABLE IF EXISTS x', times: 25, ddl: true }),
    ).resolves.toEqual({ value: 25 });
  });

  it('can be full', async () => {
    const { ask } = await withTable({ storedBytesLimit: 1000 });
    const { error } = await ask<Outcome<Rows>>('sql', { query: "INSERT INTO t VALUES (1, 'x')" });
    expect(error?.message).toContain('the limit is 1000');
  });

  it('counts what it costs', async () => {
    const { ask, platform } = await withTable();
    await ask('sql', { query: "INSERT INTO t VALUES (1, 'x'), (2, 'y')" });
    const before = platform.usage.snapshot();
    await ask('sql', { query: 'SELECT a FROM t' });
    expect(platform.usage.sql).toMatchObject({ statements: 2, rowsRead: 2, rowsWritten: 2 });
    expect(platform.usage.sql.milliseconds).toBeGreaterThan(before.sql.milliseconds);
    expect(before.sql.statements).toBe(1);
  });

  it('can be made to crash the process after a statement: done, but unknown to the app', async () => {
    let crashes = 0;
    const { ask, platform } = await withTable({
      afterStatement: (statement) => {
        if (statement.startsWith('INSERT') && crashes++ === 0)
          throw new ProcessCrash('fault after the insert');
      },
    });
    await expect(ask('sql', { query: "INSERT INTO t VALUES (1, 'x')" })).rejects.toThrow(
      'fault after the insert',
    );
    expect(platform.errors.map(({ kind }) => kind)).toEqual(['crash']);
    const again = await ask<Outcome<Rows>>('sql', { query: "INSERT INTO t VALUES (1, 'x')" });
    expect(again.error?.context?.debug?.errno).toBe(1062);
  });
});
