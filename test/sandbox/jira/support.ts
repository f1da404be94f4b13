import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Clock } from '../../../sandbox/clock';
import {
  builtInUsers,
  createComponent,
  createProject,
  createJiraService,
  createVersion,
  JiraSite,
  loadDataDirectory,
  type JiraService,
  type LoadedData,
  type Project,
} from '../../../sandbox/jira';
import type { Caller, RestResponse } from '../../../sandbox/rest';

export const APP: Caller = { kind: 'app' };
export const ANONYMOUS: Caller = { kind: 'anonymous' };
export const SITE_ADMIN = as('siteAdmin');
export const PROJECT_ADMIN = as('projectAdmin');
export const DEVELOPER = as('developer');
export const OUTSIDER = as('outsider');

function as(user: keyof typeof builtInUsers): Caller {
  return { kind: 'user', accountId: builtInUsers[user].accountId };
}

/** A clock that stands at the given time but for the milliseconds the test takes. */
export function clockAt(time: string): Clock {
  const clock = new Clock();
  clock.set(Date.parse(time));
  return clock;
}

/** Writes files into a fresh directory, loads it and removes it. Objects become JSON, lists of objects JSON lines. */
export async function load(files: Record<string, unknown>, clock?: Clock): Promise<LoadedData> {
  const directory = mkdtempSync(path.join(tmpdir(), 'jira-data-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(path.join(directory, name), contentOf(content));
    }
    return await loadDataDirectory(directory, clock);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function contentOf(content: unknown): string | Buffer {
  if (typeof content === 'string' || Buffer.isBuffer(content)) return content;
  if (Array.isArray(content)) return content.map((line: unknown) => `${JSON.stringify(line)}\n`).join('');
  return JSON.stringify(content);
}

/** An exported issue with everything Jira always tells; `fields` replaces and adds, undefined takes away. */
export function issueLine(
  key: string,
  id: number | string,
  fields: Record<string, unknown> = {},
  top: object = {},
): object {
  return {
    id: String(id),
    key,
    fields: {
      summary: `Issue ${key}`,
      issuetype: { id: '1', name: 'Bug', subtask: false },
      project: { id: '10000', key: key.split('-')[0], name: 'Example' },
      status: { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new', name: 'To Do' } },
      resolution: null,
      priority: { id: '3', name: 'Medium' },
      created: '2024-01-10T09:00:00.000+0000',
      updated: '2024-01-11T09:00:00.000+0000',
      labels: [],
      components: [],
      versions: [],
      fixVersions: [],
      issuelinks: [],
      ...fields,
    },
    ...top,
  };
}

/** Sends a request with the contract checked. */
export type Send = (method: string, url: string, body?: unknown, caller?: Caller) => Promise<RestResponse>;

export function sender(service: JiraService): Send {
  return (method, url, body, caller = APP) =>
    service.handle({ method, url, headers: {}, ...(body === undefined ? {} : { body }) }, caller);
}

export function served(site: JiraSite): { service: JiraService; send: Send } {
  const service = createJiraService(site, { checkContract: true });
  return { service, send: sender(service) };
}

export interface Searched {
  readonly issues: readonly {
    readonly id: string;
    readonly key?: string;
    readonly fields?: Record<string, unknown>;
  }[];
  readonly nextPageToken?: string;
  readonly isLast: boolean;
}

/** The keys a query finds, in its order; throws with Jira's messages when it is refused. */
export async function keysOf(send: Send, jql: string, caller?: Caller): Promise<string[]> {
  const { status, body } = await send(
    'POST',
    '/rest/api/3/search/jql',
    { jql, fields: ['key'], maxResults: 5000 },
    caller,
  );
  if (status !== 200) throw new Error((body as { errorMessages: string[] }).errorMessages.join(' | '));
  return (body as Searched).issues.map(({ key }) => key ?? '');
}

/** A small empty site with two projects, versions and a component. */
export function smallSite(clock = clockAt('2024-06-15T12:00:00Z')): {
  site: JiraSite;
  web: Project;
  api: Project;
} {
  const site = new JiraSite(clock);
  const web = createProject(site, { key: 'WEB', name: 'Web shop' });
  const api = createProject(site, { key: 'API', name: 'Interface' });
  createVersion(site, web, { name: '1.0', released: true, releaseDate: '2024-01-15' });
  createVersion(site, web, { name: '2.0' });
  createVersion(site, api, { name: '1.0' });
  createComponent(site, web, 'Checkout');
  site.priorities.add({ id: '1', name: 'High' });
  site.priorities.add({ id: '2', name: 'Low' });
  site.issueTypes.add({ id: '1', name: 'Bug', subtask: false, hierarchyLevel: 0 });
  site.statuses.add({ id: '1', name: 'Open', category: 'new' });
  site.resolutions.add({ id: '1', name: 'Fixed' });
  return { site, web, api };
}

/** The only thing of a list, or the one with the name; throws when there is none. */
export function the<T extends { readonly name: string }>(all: readonly T[], name?: string): T {
  const found = name === undefined ? all[0] : all.find((entry) => entry.name === name);
  if (!found) throw new Error(`nothing is named ${name ?? 'anything'}`);
  return found;
}
