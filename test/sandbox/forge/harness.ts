import { join } from 'node:path';
import { Clock } from '../../../sandbox/clock';
import { openDatabaseServer, type Database, type DatabaseServer } from '../../../sandbox/database';
import {
  openPlatform,
  type OperationScopes,
  type Platform,
  type PlatformOptions,
} from '../../../sandbox/forge';
import type { Caller, RestRequest, RestResponse, RestService } from '../../../sandbox/rest';

/** A Jira that remembers what it was asked and answers as told. */
export class ScriptedJira implements RestService {
  readonly asked: { request: RestRequest; caller: Caller }[] = [];
  answer: (request: RestRequest) => RestResponse = () => ({ status: 200, body: { ok: true } });

  async handle(request: RestRequest, caller: Caller): Promise<RestResponse> {
    this.asked.push({ request, caller });
    return this.answer(request);
  }
}

export interface Fixture {
  readonly platform: Platform;
  readonly jira: ScriptedJira;
  readonly clock: Clock;
  readonly database: Database;
  /** Asks the fixture app's resolver as a user. */
  ask<T>(resolverKey: string, payload?: unknown, accountId?: string): Promise<T>;
}

export interface Outcome<T> {
  readonly value?: T;
  readonly error?: {
    readonly name: string;
    readonly message: string;
    readonly code?: string;
    readonly status?: number;
    readonly context?: { readonly debug?: { readonly errno: number; readonly sqlState: string } };
    readonly responseDetails?: { readonly status: number };
  };
}

/** Opens one database server for a test file and a platform for each test; closes what is left open. */
export class Bench {
  private server: DatabaseServer | undefined;
  private readonly closers: (() => Promise<void>)[] = [];

  async openServer(): Promise<void> {
    this.server = await openDatabaseServer();
  }

  async open(options: Partial<PlatformOptions> = {}): Promise<Fixture> {
    if (!this.server) throw new Error('open the server first');
    const database = await this.server.createDatabase();
    const clock = options.clock ?? new Clock();
    const jira = new ScriptedJira();
    const platform = await openPlatform({
      manifestPath: join(__dirname, 'fixture/manifest.yml'),
      appModule: freshApp,
      jira,
      database,
      clock,
      delivery: 'hurried',
      operationScopes,
      ...options,
    });
    this.closers.push(async () => {
      await platform.close();
      await database.close();
    });
    const ask = async <T>(resolverKey: string, payload?: unknown, accountId?: string): Promise<T> =>
      (await platform.invoke(
        'page',
        resolverKey,
        payload,
        accountId === undefined ? {} : { accountId },
      )) as T;
    return { platform, jira, clock, database, ask };
  }

  async closeFixtures(): Promise<void> {
    for (const close of this.closers.splice(0)) await close();
  }

  async closeServer(): Promise<void> {
    await this.server?.close();
  }
}

/** The app in a registry of its own each time: a new process. */
async function freshApp(): Promise<Record<string, unknown>> {
  let app: Record<string, unknown> = {};
  await jest.isolateModulesAsync(async () => {
    app = await import('./fixture/index');
  });
  return app;
}

function operationScopes(method: string, path: string): OperationScopes | undefined {
  if (path === '/rest/api/3/permissions/check') return { classic: [], granular: ['read:permission:jira'] };
  if (path === '/rest/api/3/serverInfo') return { classic: [], granular: [] };
  if (path === '/rest/agile/1.0/board')
    return { classic: null, granular: ['read:board-scope:jira-software'] };
  if (!path.startsWith('/rest/api/3/issue')) return undefined;
  return method === 'GET'
    ? { classic: ['read:jira-work'], granular: ['read:issue:jira', 'read:user:jira'] }
    : { classic: ['write:jira-work'], granular: ['write:issue:jira'] };
}
