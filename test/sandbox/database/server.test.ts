import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RowDataPacket } from 'mysql2/promise';
import { openDatabaseServer, type DatabaseServer } from '../../../sandbox/database';

const ROOT = join(__dirname, '../../..');

describe('a database server', () => {
  let server: DatabaseServer;

  beforeAll(async () => {
    server = await openDatabaseServer();
  });
  afterAll(() => server.close());

  it('starts as TiDB would: strict mode, UTC, utf8mb4_bin', async () => {
    const database = await server.createDatabase();
    const [rows] = await database.pool.query<RowDataPacket[]>(
      'SELECT @@sql_mode AS mode, @@time_zone AS zone, @@collation_database AS collation',
    );
    expect(rows[0]).toEqual({
      mode: 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
      zone: '+00:00',
      collation: 'utf8mb4_bin',
    });
    await database.close();
  });

  it('gives databases that know nothing of each other', async () => {
    const [one, two] = await Promise.all([server.createDatabase(), server.createDatabase()]);
    await one.pool.query('CREATE TABLE t (a INT)');
    await expect(two.pool.query('SELECT a FROM t')).rejects.toThrow("doesn't exist");
    await Promise.all([one.close(), two.close()]);
  });

  it('hands out whole numbers without loss, and ends what runs too long', async () => {
    const database = await server.createDatabase();
    const [rows] = await database.pool.query<RowDataPacket[]>(
      'SELECT 9007199254740993 AS large, 7 / 2 AS half',
    );
    expect(rows[0]).toEqual({ large: '9007199254740993', half: '3.5000' });
    const endless =
      'SELECT COUNT(*) FROM information_schema.columns a, information_schema.columns b, information_schema.columns c';
    await expect(database.poolWithin(1).query(endless)).rejects.toMatchObject({ errno: 1969 });
    await database.close();
  });

  it('may have company', async () => {
    const other = await openDatabaseServer();
    expect(other.socketPath).not.toBe(server.socketPath);
    await other.close();
    expect(existsSync(dirname(other.socketPath))).toBe(false);
  });
});

describe('a database server whose owner is gone', () => {
  it.each(['exit', 'SIGTERM', 'SIGINT', 'SIGKILL'] as const)(
    'ends and leaves nothing behind (%s)',
    async (way) => {
      const owner = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'owner.ts'), way], {
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const [told] = (await once(owner.stdout, 'data')) as [Buffer];
      const { folder, pid } = JSON.parse(told.toString()) as { folder: string; pid: number };
      const gone = once(owner, 'exit');
      if (way !== 'exit') owner.kill(way);
      await gone;
      for (let tries = 0; tries < 100 && (existsSync(folder) || isAlive(pid)); tries += 1) await sleep(20);
      expect({ folder: existsSync(folder), server: isAlive(pid) }).toEqual({ folder: false, server: false });
    },
  );
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
