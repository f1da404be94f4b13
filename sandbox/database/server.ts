import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection, type Connection } from 'mysql2/promise';
import { Database } from './database';
import { engineEnvironment, type Engine } from './engine';
import { obtainEngine, type EngineOptions } from './obtain-engine';
import { serverOptions } from './server-options';
import { guardAgainstOrphans } from './watchdog';

const START_LIMIT_MS = 30_000;
const POLL_MS = 20;

/** A private MariaDB: no network, no users, no data that outlives it. */
export interface DatabaseServer {
  readonly socketPath: string;
  /** A fresh, empty database; cheap, so that each test file can have its own. */
  createDatabase(): Promise<Database>;
  /** Closes the databases, stops the server and removes everything it wrote. */
  close(): Promise<void>;
}

/**
 * Starts a private MariaDB, fetching the program first where that is possible. The server ends with this
 * process at the latest. Several may run at once.
 *
 * @throws Error that says what to install, or what MariaDB wrote when it did not start.
 */
export async function openDatabaseServer(options: EngineOptions = {}): Promise<DatabaseServer> {
  const engine = await obtainEngine(options);
  // A socket path may have about 107 bytes, and a temporary folder of the system may be longer than that.
  const folder = await mkdtemp('/tmp/dl-db-');
  const child = launch(engine, folder);
  if (child.pid === undefined) throw new Error(`${engine.program} could not be started`);
  const dismissGuard = guardAgainstOrphans(child.pid, folder);
  const socketPath = join(folder, 'sock');
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.ref();
      // Nothing is worth a clean shutdown: the data go too.
      child.kill('SIGKILL');
      await gone;
    }
    await rm(folder, { recursive: true, force: true });
    dismissGuard();
  };
  let admin: Connection;
  try {
    admin = await connectWhenReady(child, socketPath, join(folder, 'err.log'));
  } catch (error) {
    await close();
    throw error;
  }
  const databases: Database[] = [];
  return {
    socketPath,
    async createDatabase() {
      const database = new Database(`d${databases.length}`, socketPath);
      databases.push(database);
      await admin.query(`CREATE DATABASE ${database.name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
      return database;
    },
    async close() {
      await Promise.all(databases.map((database) => database.close()));
      admin.destroy();
      await close();
    },
  };
}

function launch(engine: Engine, folder: string): ChildProcess {
  const child = spawn(engine.program, serverOptions(engine, folder), {
    // Not in the terminal's process group: Ctrl-C is for this process, the watchdog does the rest.
    detached: true,
    env: engineEnvironment(engine),
    stdio: 'ignore',
  });
  child.on('error', () => undefined);
  child.unref();
  return child;
}

async function connectWhenReady(child: ChildProcess, socketPath: string, log: string): Promise<Connection> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      return await createConnection({ socketPath, user: 'root' });
    } catch (error) {
      const ended = child.exitCode !== null || child.signalCode !== null;
      if (ended || Date.now() > deadline) {
        const said = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-5).join('\n');
        throw new Error(`MariaDB did not start. It wrote:\n${said}`, { cause: error });
      }
      await sleep(POLL_MS);
    }
  }
}
