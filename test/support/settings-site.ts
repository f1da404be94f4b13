import path from 'node:path';
import { openHost } from '../../sandbox/host';
import { createVersion } from '../../sandbox/jira';
import { openSandbox, ROOT } from '../../sandbox/open';
import type { Stage } from '../../sandbox/stage';
import { createSelectField, data, enable, shopSite } from './site';

/** Options of the discovery field of the site; the last is one that no mapping knows. */
const OPTIONS = ['Unit test', 'UAT', 'Staging', 'Production (found by us)', 'Beta round'];

/**
 * A project for its settings page: 120 defects over four releases, tagged, untagged, duplicated and with an option
 * that nothing maps; and a second select field.
 */
export function settingsSite() {
  const base = shopSite();
  const { site, clock, shop, release, addBug, duplicate, high, story } = base;
  site.resolutions.add({ id: '21', name: 'As designed' });
  const field = createSelectField(site, 'Found in', OPTIONS);
  const spare = createSelectField(site, 'Spotted at', ['UAT', 'Production']);
  const options = field.contexts[0]?.options ?? [];
  const releases = [
    createVersion(site, shop, { name: '0.8', released: true, releaseDate: '2024-02-10' }),
    createVersion(site, shop, { name: '0.9', released: true, releaseDate: '2024-03-10' }),
    release,
    createVersion(site, shop, { name: 'Sprint 7', released: true, releaseDate: '2024-03-20' }),
  ];
  const day = (n: number): string =>
    new Date(Date.UTC(2024, 0, 20) + (n % 120) * 86_400_000).toISOString().slice(0, 10);
  for (let n = 0; n < 120; n++) {
    const option = options[n % 8];
    const version = releases[n % 5];
    addBug(day(n * 7), {
      ...(version ? { affected: [version] } : {}),
      ...(option ? { others: { [field.id]: { id: option.id, value: option.value } } } : {}),
      ...(n % 15 === 14 ? { resolution: duplicate } : {}),
      ...(n % 2 === 0 ? { priority: high } : {}),
      labels: n % 7 === 0 ? ['known', 'ui'] : ['ui'],
    });
  }
  addBug('2024-05-20', { type: story });
  return { site, clock, shop, field, spare, projectId: Number(shop.id) };
}

/** That site with the app on it, indexed, and the page that shows both. */
export async function openSettingsStage(): Promise<Stage & ReturnType<typeof settingsSite>> {
  const base = settingsSite();
  const sandbox = await openSandbox(base.site, base.clock, { checkContract: true });
  await data(sandbox, 'save-site-settings', { document: { fields: { discovery: base.field.id } } });
  await enable(sandbox, base.shop);
  const host = await openHost({
    platform: sandbox.platform,
    jira: sandbox.jira,
    site: base.site,
    clock: base.clock,
    manifestPath: path.join(ROOT, 'manifest.yml'),
    port: 0,
  });
  return {
    ...base,
    ...sandbox,
    host,
    notices: [],
    async close() {
      await host.close();
      await sandbox.close();
    },
  };
}
