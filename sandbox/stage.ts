import path from 'node:path';
import { Clock } from './clock';
import { openHost, type Host } from './host';
import { loadDataDirectory, type Notice } from './jira';
import { openSandbox, ROOT, type Sandbox, type SandboxOptions } from './open';
import { ask } from './report/app';
import { addShop, shopSettings } from './shop';
import { withWholePast } from './whole-past';

/** A local Jira with data in it, the app set up on it, and the page that shows both. */
export interface Stage extends Sandbox {
  readonly host: Host;
  /** What the export had wrong. */
  readonly notices: readonly Notice[];
}

export interface StageOptions extends Pick<SandboxOptions, 'delivery' | 'checkContract' | 'onProgress'> {
  /** A data directory of the user's own instead of the sample and SHOP. */
  readonly data?: string;
  readonly port?: number;
}

const SAMPLE = path.join(ROOT, 'sample/titanium');

/** Opens everything and asks the app to index every project; the back-fill goes on by itself. */
export async function openStage({ data, port, ...options }: StageOptions): Promise<Stage> {
  const clock = new Clock();
  options.onProgress?.(`reading ${data ?? 'the sample'}`);
  const { site, notices } = await loadDataDirectory(data ?? SAMPLE, clock);
  const document = withWholePast(
    data === undefined ? shopSettings(addShop(site, { today: clock.now() })) : {},
  );
  const sandbox = await openSandbox(site, clock, options);
  try {
    await ask(sandbox, 'save-site-settings', { document });
    const projectIds = site.projects.all.map((project) => Number(project.id)).reverse();
    await ask(sandbox, 'enable-projects', { projectIds });
    const host = await openHost({
      platform: sandbox.platform,
      jira: sandbox.jira,
      site,
      clock,
      manifestPath: path.join(ROOT, 'manifest.yml'),
      ...(port === undefined ? {} : { port }),
    });
    return {
      ...sandbox,
      host,
      notices,
      async close() {
        await host.close();
        await sandbox.close();
      },
    };
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}
