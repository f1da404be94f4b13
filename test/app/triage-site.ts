import path from 'node:path';
import { openHost } from '../../sandbox/host';
import { createComponent, type Field, type Issue, type NewIssue } from '../../sandbox/jira';
import { openSandbox, ROOT } from '../../sandbox/open';
import type { Stage } from '../../sandbox/stage';
import type { TagField } from '../../src/contract/issue';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { createSelectField, data, enable, shopSite } from '../support/site';

/** The day and hour at which the site stands. */
export const NOON = '2024-06-01T12:00:00Z';

const DAY_MS = 86_400_000;

/** A project whose defects lack this and that, and ways to look at what Jira has. */
export interface TriageSite extends Stage {
  readonly projectId: number;
  readonly fields: { readonly [F in TagField]: Field };
  readonly bugs: readonly Issue[];
  /** What Jira has in a field of an issue: the name of the option, or null. */
  readonly valueOf: (issue: Issue, field: TagField) => string | null;
  readonly option: (field: TagField, name: string) => { readonly id: string; readonly value: string };
}

export interface TriagePlan {
  /** Defects of the last 90 days that lack a discovery stage. */
  readonly untagged: number;
  /** Tagged defects of long ago, by which similar ones get suggestions. */
  readonly precedents?: number;
  /** Changes what each of them is. */
  readonly each?: (place: number, site: ReturnType<typeof shopSite>) => Partial<NewIssue>;
  readonly onSite?: (site: ReturnType<typeof shopSite>) => void;
  /** Whether every request and answer is checked against Jira's document, which takes its time; true unless told otherwise. */
  readonly checkContract?: boolean;
  /** Which fields are mapped; all of them unless told otherwise. */
  readonly mapped?: readonly TagField[];
}

/** Opens the site with the app on it, and the page that shows both; closed by the caller. */
export async function openTriage(plan: TriagePlan): Promise<TriageSite> {
  const base = shopSite();
  const { site, clock, shop, addBug } = base;
  const fields = {
    discovery: createSelectField(site, 'Discovery stage', DEFAULT_SETTINGS.ladder.stages),
    origin: createSelectField(
      site,
      'Defect origin',
      DEFAULT_SETTINGS.origins.map(({ name }) => name),
    ),
    mechanism: createSelectField(
      site,
      'Escape mechanism',
      DEFAULT_SETTINGS.mechanisms.map(({ name }) => name),
    ),
  };
  const option = (field: TagField, name: string) => {
    const found = fields[field].contexts[0]?.options.find(({ value }) => value === name);
    if (!found) throw new Error(`${field} has no option ${name}`);
    return { id: found.id, value: found.value };
  };
  const checkout = createComponent(site, shop, 'Checkout');
  plan.onSite?.(base);
  for (let place = 0; place < (plan.precedents ?? 0); place++)
    addBug('2023-11-01', {
      components: [checkout],
      summary: `Precedent ${place + 1}`,
      others: {
        [fields.discovery.id]: option('discovery', 'Production (found by customers)'),
        [fields.origin.id]: option('origin', 'Code'),
        [fields.mechanism.id]: option('mechanism', 'No test existed'),
      },
    });
  const start = Date.parse(NOON);
  const bugs = Array.from({ length: plan.untagged }, (_, place) =>
    addBug('2024-05-01', {
      summary: `Bug ${place + 1}: the basket forgets what was put into it`,
      created: start - Math.floor(((place + 1) / (plan.untagged + 1)) * 80 * DAY_MS),
      ...plan.each?.(place, base),
    }),
  );
  const sandbox = await openSandbox(site, clock, { checkContract: plan.checkContract ?? true });
  const mapped = plan.mapped ?? ['discovery', 'origin', 'mechanism'];
  await data(sandbox, 'save-site-settings', {
    document: { fields: Object.fromEntries(mapped.map((field) => [field, fields[field].id])) },
  });
  await enable(sandbox, shop);
  const host = await openHost({
    platform: sandbox.platform,
    jira: sandbox.jira,
    site,
    clock,
    manifestPath: path.join(ROOT, 'manifest.yml'),
  });
  return {
    ...sandbox,
    host,
    notices: [],
    projectId: Number(shop.id),
    fields,
    bugs,
    option,
    valueOf: (issue, field) =>
      (issue.others[fields[field].id] as { readonly value: string } | undefined)?.value ?? null,
    async close() {
      await host.close();
      await sandbox.close();
    },
  };
}

export const TRIAGE = '/jira/software/projects/SHOP/apps/project-page/triage';
