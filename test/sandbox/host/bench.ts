import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Clock } from '../../../sandbox/clock';
import { Database } from '../../../sandbox/database/database';
import { openPlatform, type Platform } from '../../../sandbox/forge';
import { openHost, type Host } from '../../../sandbox/host';
import { createJiraService, type JiraSite } from '../../../sandbox/jira';
import { operationScopes } from '../../../sandbox/jira/openapi/operations';
import { fixtureSite } from './site';

const fixture = join(__dirname, 'fixture');
const vite = join(__dirname, '../../../node_modules/vite/bin/vite.js');

export interface Bench {
  readonly host: Host;
  readonly site: JiraSite;
  readonly clock: Clock;
  readonly platform: Platform;
  close(): Promise<void>;
}

/** The fixture app, built and opened in a local Jira with two projects. */
export async function openBench(): Promise<Bench> {
  built ??= buildSurfaces();
  const staticDir = await built;
  const clock = new Clock();
  const site = fixtureSite(clock);
  const jira = createJiraService(site, { checkContract: true });
  const manifestPath = join(fixture, 'manifest.yml');
  const platform = await openPlatform({
    manifestPath,
    appModule: freshApp,
    jira,
    // Never reached: the fixture's manifest declares no SQL.
    database: new Database('none', join(staticDir, 'no-socket')),
    clock,
    delivery: 'lifelike',
    operationScopes,
  });
  site.subscribe((event) => platform.publishProductEvent(event));
  const host = await openHost({ platform, jira, site, clock, manifestPath, staticDir });
  return {
    host,
    site,
    clock,
    platform,
    async close() {
      await host.close();
      await platform.close();
    },
  };
}

let built: Promise<string> | undefined;

afterAll(async () => {
  if (built) await rm(await built, { recursive: true });
});

/** Built once a test file, as an app's front end is: the bridge package goes through the bundler unmodified. */
async function buildSurfaces(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'host-fixture-'));
  const config = join(fixture, 'vite.config.mjs');
  const outDir = join(folder, 'main');
  await Promise.all([
    promisify(execFile)(process.execPath, [vite, 'build', '--config', config, '--outDir', outDir]),
    cp(join(fixture, 'bad'), join(folder, 'bad'), { recursive: true }),
  ]);
  return folder;
}

async function freshApp(): Promise<Record<string, unknown>> {
  let app: Record<string, unknown> = {};
  await jest.isolateModulesAsync(async () => {
    app = await import('./fixture/index');
  });
  return app;
}
