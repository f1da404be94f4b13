import path from 'node:path';
import type { Clock } from './clock';
import { openDatabaseServer, type Database, type DatabaseServer } from './database';
import { openPlatform, type Platform, type PlatformOptions } from './forge';
import { createJiraService, type JiraService, type JiraSite } from './jira';
import { operationScopes } from './jira/openapi/operations';

/** The repository's root, where manifest.yml lies. */
export const ROOT = path.resolve(__dirname, '..');

/** A local Jira Cloud with the app installed on it. */
export interface Sandbox {
  readonly site: JiraSite;
  readonly jira: JiraService;
  readonly platform: Platform;
  readonly clock: Clock;
  /** The app's tables, to be looked at from outside the app. */
  readonly database: Database;
  close(): Promise<void>;
}

export interface SandboxOptions extends Partial<
  Pick<
    PlatformOptions,
    | 'delivery'
    | 'disorder'
    | 'log'
    | 'beforeStatement'
    | 'afterStatement'
    | 'beforeCall'
    | 'afterCall'
    | 'appModule'
    | 'sideBySide'
  >
> {
  /** Checks every request and answer against Jira's OpenAPI document; costs time. */
  readonly checkContract?: boolean;
  /** A server to make the database on, which stays open; one of its own unless given. */
  readonly server?: DatabaseServer;
  /** Issues that a page of a search holds at most. */
  readonly searchPage?: number;
  /** Jira points that the app may use in an hour. */
  readonly hourlyPoints?: number;
  readonly onProgress?: (message: string) => void;
}

/** Starts everything that a site needs, and installs the app: its schema and defaults are there afterwards. */
export async function openSandbox(
  site: JiraSite,
  clock: Clock,
  options: SandboxOptions = {},
): Promise<Sandbox> {
  const { checkContract = false, hourlyPoints, searchPage, server, onProgress, ...forPlatform } = options;
  const running = server ?? (await openDatabaseServer(onProgress ? { onProgress } : {}));
  const jira = createJiraService(site, {
    checkContract,
    ...(hourlyPoints === undefined ? {} : { hourlyPoints }),
    ...(searchPage === undefined ? {} : { searchPage }),
  });
  const database = await running.createDatabase();
  const platform = await openPlatform({
    manifestPath: path.join(ROOT, 'manifest.yml'),
    appModule: () => import('../src/index'),
    delivery: 'hurried',
    jira,
    cloudId: site.cloudId,
    database,
    clock,
    operationScopes,
    ...forPlatform,
  });
  site.subscribe((event) => platform.publishProductEvent(event));
  platform.install();
  await platform.settle();
  return {
    site,
    jira,
    platform,
    clock,
    database,
    async close() {
      await platform.close();
      if (server) await database.close();
      else await running.close();
    },
  };
}
