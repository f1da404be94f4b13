import path from 'node:path';
import { createComponent, createProject, createVersion, setRole } from '../../sandbox/jira';
import type { Project, Version } from '../../sandbox/jira/site/model';
import { openHost, type Host } from '../../sandbox/host';
import { ROOT, type Sandbox } from '../../sandbox/open';
import { developer, enable, open, shopSite } from '../support/site';

/** A local Jira with three projects, one of which the developer may not browse. */
export interface GadgetSite extends Sandbox {
  readonly host: Host;
  readonly ids: { readonly shop: number; readonly bank: number; readonly hidden: number };
}

const RELEASES = [
  '2023-09-01',
  '2023-10-02',
  '2023-11-01',
  '2023-12-01',
  '2024-01-02',
  '2024-02-01',
  '2024-03-01',
  '2024-04-01',
  '2024-05-20',
];

export async function openGadgetSite(): Promise<GadgetSite> {
  const base = shopSite();
  const { site, shop, addBug } = base;
  const bank = createProject(site, { key: 'BANK' });
  const hidden = createProject(site, { key: 'HIDE' });
  setRole(site, hidden, developer.accountId, null);
  const components = [createComponent(site, shop, 'Checkout'), createComponent(site, shop, 'Search')];
  const fill = (project: Project, name: string, day: string, escaped: number, contained: number): void => {
    const version: Version = createVersion(site, project, { name, released: true, releaseDate: day });
    const at = (days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
    const add = (on: string, index: number) =>
      addBug(on, {
        project,
        affected: [version],
        ...(project === shop
          ? { components: [components[index % 2] ?? components[0]].filter((c) => c !== undefined) }
          : {}),
      });
    for (let index = 0; index < escaped; index++) add(at(3), index);
    for (let index = 0; index < contained; index++) add(at(-5), index);
  };
  RELEASES.forEach((day, index) => fill(shop, `2.${index}`, day, 6 + (index % 3), 40));
  RELEASES.slice(3, 8).forEach((day, index) => fill(bank, `7.${index}`, day, 2, 12));
  fill(hidden, '1.0', '2024-04-01', 1, 2);
  const sandbox = await open(base);
  await enable(sandbox, shop, bank, hidden);
  const host = await openHost({ ...sandbox, manifestPath: path.join(ROOT, 'manifest.yml') });
  return {
    ...sandbox,
    host,
    ids: { shop: Number(shop.id), bank: Number(bank.id), hidden: Number(hidden.id) },
    close: async () => {
      await host.close();
      await sandbox.close();
    },
  };
}
