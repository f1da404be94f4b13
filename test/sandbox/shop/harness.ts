import { Clock } from '../../../sandbox/clock';
import { createJiraService, JiraSite } from '../../../sandbox/jira';
import type { RestService } from '../../../sandbox/rest';
import { addShop, shopSettings, type ShopProject } from '../../../sandbox/shop';
import { type Report, reportOf } from '../../../src/domain/aggregate/report';
import { parseDay } from '../../../src/domain/day';
import type { FactNames, ProjectFacts, VersionFacts } from '../../../src/domain/facts';
import type { Settings } from '../../../src/domain/settings';
import { fieldsToRead, mappedFields } from '../../../src/jira/fields';
import { readIssue, type ReadIssue } from '../../../src/jira/parse-issue';
import { parseSettingsDocument, resolveSettings } from '../../../src/settings/parse';

export const TODAY = '2026-11-20';

export interface Shop {
  readonly site: JiraSite;
  readonly shop: ShopProject;
  readonly settings: Settings;
}

/** A site with nothing but SHOP on the day, `yyyy-mm-dd`. */
export function openShop(day = TODAY, seed?: number): Shop {
  const today = Date.parse(`${day}T10:00:00Z`);
  const clock = new Clock();
  clock.set(today);
  const site = new JiraSite(clock);
  const shop = addShop(site, { today, ...(seed === undefined ? {} : { seed }) });
  return { site, shop, settings: resolveSettings(parseSettingsDocument(shopSettings(shop))) };
}

/** What the app reads of SHOP's bugs, through the REST API and checked against Jira's own description of it. */
export async function readBugs({ site, settings }: Shop): Promise<readonly ReadIssue[]> {
  const jira = createJiraService(site, { checkContract: true });
  const found: ReadIssue[] = [];
  let token: string | undefined;
  do {
    const page = await request(jira, 'POST', '/rest/api/3/search/jql', {
      jql: 'project = SHOP AND issuetype = Bug ORDER BY id',
      fields: [...fieldsToRead(mappedFields(settings))],
      maxResults: 100,
      ...(token === undefined ? {} : { nextPageToken: token }),
    });
    const { issues, nextPageToken } = page as { issues: unknown[]; nextPageToken?: string };
    found.push(...issues.map((issue) => readIssue(issue, mappedFields(settings))));
    token = nextPageToken;
  } while (token !== undefined);
  return found;
}

/** The facts that the app would compute SHOP's numbers from. */
export async function factsOf(opened: Shop): Promise<ProjectFacts> {
  const { site, shop } = opened;
  const read = (await readBugs(opened)).filter((issue) => issue.kind === 'defect');
  const names: Record<keyof FactNames, Map<number, string>> = {
    types: new Map(),
    statuses: new Map(),
    statusCategories: new Map(),
    resolutions: new Map(),
    priorities: new Map(),
    options: new Map(),
    components: new Map(),
    labels: new Map(),
    linkTypes: new Map(),
  };
  for (const issue of read) for (const { kind, id, name } of issue.names) names[kind].set(id, name);
  return {
    project: { id: Number(shop.project.id), key: shop.project.key },
    versions: await versionsOf(site, shop),
    defects: read.map(({ facts }) => facts),
    neighbours: [],
    names,
    linkedIssues: null,
    sprints: null,
  };
}

/** SHOP's report on the day, `yyyy-mm-dd`. */
export async function reportOn(opened: Shop, day = TODAY): Promise<Report> {
  const asOf = parseDay(day);
  if (asOf === null) throw new Error(`${day} is no day`);
  return reportOf(await factsOf(opened), opened.settings, asOf);
}

async function versionsOf(site: JiraSite, { project }: ShopProject): Promise<readonly VersionFacts[]> {
  const url = `/rest/api/3/project/${project.id}/versions`;
  const versions = (await request(createJiraService(site), 'GET', url)) as {
    id: string;
    name: string;
    released: boolean;
    archived: boolean;
    releaseDate?: string;
  }[];
  return versions.map(({ id, releaseDate, name, released, archived }, position) => ({
    id: Number(id),
    name,
    released,
    archived,
    releaseDay: releaseDate === undefined ? null : parseDay(releaseDate),
    position,
  }));
}

async function request(jira: RestService, method: string, url: string, body?: unknown): Promise<unknown> {
  const answer = await jira.handle(
    { method, url, headers: {}, ...(body === undefined ? {} : { body }) },
    { kind: 'app' },
  );
  if (answer.status !== 200) throw new Error(`${method} ${url} answered ${answer.status}`);
  return answer.body;
}
