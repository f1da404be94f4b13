import path from 'node:path';
import type { Clock } from './clock';
import { openDatabaseServer } from './database';
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
  close(): Promise<void>;
}

export interface SandboxOptions extends Partial<
  Pick<
    PlatformOptions,
    'delivery' | 'disorder' | 'log' | 'beforeStatement' | 'afterStatement' | 'beforeCall' | 'afterCall'
  >
> {
  /** Checks every request and answer against Jira's OpenAPI document; costs time. */
  readonly checkContract?: boolean;
  /** Jira points that the app may use in an hour. */
  readonly hourlyPoints?: number;
  readonly onProgress?: (message: string) => void;
}

/** Starts everything that a site needs, and installs the app: its schema is there afterwards. */
export async function openSandbox(
  site: JiraSite,
  clock: Clock,
  { checkContract = false, hourlyPoints, onProgress, delivery = 'hurried', ...hooks }: SandboxOptions = {},
): Promise<Sandbox> {
  const server = await openDatabaseServer(onProgress ? { onProgress } : {});
  const jira = createJiraService(site, {
    checkContract,
    ...(hourlyPoints === undefined ? {} : { hourlyPoints }),
  });
  const platform = await openPlatform({
    manifestPath: path.join(ROOT, 'manifest.yml'),
    appModule: () => import('../src/index'),
    jira,
    cloudId: site.cloudId,
    database: await server.createDatabase(),
    clock,
    delivery,
    operationScopes,
    ...hooks,
  });
  site.subscribe((event) => platform.publishProductEvent(event));
  platform.install();
  await platform.settle();
  return {
    site,
    jira,
    platform,
    clock,
    async close() {
      await platform.close();
      await server.close();
    },
  };
}
