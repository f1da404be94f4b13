import path from 'node:path';
import { Clock } from '../../sandbox/clock';
import { openHost } from '../../sandbox/host';
import { JiraSite } from '../../sandbox/jira';
import { openSandbox, ROOT } from '../../sandbox/open';
import { ask } from '../../sandbox/report/app';
import { addShop, shopSettings } from '../../sandbox/shop';
import type { Stage } from '../../sandbox/stage';
import { withWholePast } from '../../sandbox/whole-past';
import { indexed } from './visit';

/** SHOP alone, read to its end, on the page that shows it; every REST call checked against Jira's document. */
export async function openShop(): Promise<Stage> {
  const clock = new Clock();
  const site = new JiraSite(clock);
  const shop = addShop(site, { today: clock.now() });
  const sandbox = await openSandbox(site, clock, { checkContract: true, delivery: 'lifelike' });
  try {
    const document = {
      ...withWholePast(shopSettings(shop)),
      followThrough: { linkTypes: ['Relates'], labels: [], options: [] },
    };
    await ask(sandbox, 'save-site-settings', { document });
    await ask(sandbox, 'enable-projects', {
      projectIds: site.projects.all.map((project) => Number(project.id)),
    });
    const manifestPath = path.join(ROOT, 'manifest.yml');
    const host = await openHost({
      platform: sandbox.platform,
      jira: sandbox.jira,
      site,
      clock,
      manifestPath,
      port: 0,
    });
    const stage: Stage = {
      ...sandbox,
      host,
      notices: [],
      async close() {
        await host.close();
        await sandbox.close();
      },
    };
    await indexed(stage, 'SHOP');
    return stage;
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}
