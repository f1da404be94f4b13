import path from 'node:path';
import type { SettingsDocument } from '../src/settings/schema';
import { Clock } from './clock';
import { openHost, type Host } from './host';
import { createScreen, type JiraSite, loadDataDirectory, type Notice } from './jira';
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
  /** Whether the app is set up: settings saved and every project enabled. Left out, it is. */
  readonly setUp?: boolean;
  /** The site to show instead of one that is read from files. */
  readonly site?: JiraSite;
}

const SAMPLE = path.join(ROOT, 'sample/titanium');

/** Opens everything and asks the app to index every project; the back-fill goes on by itself. */
export async function openStage({ setUp = true, port, ...options }: StageOptions): Promise<Stage> {
  const { site, clock, notices, document } = await siteFor(options);
  if (!setUp) giveDefaultScreen(site);
  const sandbox = await openSandbox(site, clock, options);
  try {
    if (setUp) await setUpApp(sandbox, document);
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

interface StageSite extends Pick<Stage, 'site' | 'clock' | 'notices'> {
  /** The settings that the site is shown with. */
  readonly document: SettingsDocument;
}

async function siteFor({ site, data, onProgress }: StageOptions): Promise<StageSite> {
  if (site) return { site, clock: site.clock, notices: [], document: {} };
  const clock = new Clock();
  onProgress?.(`reading ${data ?? 'the sample'}`);
  const loaded = await loadDataDirectory(data ?? SAMPLE, clock);
  const document = data === undefined ? shopSettings(addShop(loaded.site, { today: clock.now() })) : {};
  return { ...loaded, clock, document: withWholePast(document) };
}

/** Enables the projects last one first, so that SHOP is read before the large ones. */
async function setUpApp(sandbox: Sandbox, document: SettingsDocument): Promise<void> {
  await ask(sandbox, 'save-site-settings', { document });
  const projectIds = sandbox.site.projects.all.map((project) => Number(project.id)).reverse();
  await ask(sandbox, 'enable-projects', { projectIds });
}

/** As in every Jira, company-managed projects without screens of their own share one. */
function giveDefaultScreen(site: JiraSite): void {
  const bare = site.projects.all.filter(({ style, screens }) => style === 'classic' && screens === undefined);
  if (bare.length > 0) createScreen(site, 'Default Screen', ...bare);
}
