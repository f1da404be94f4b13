import type { Issue, Project, User } from '../../site/model';
import { canBrowse, hasGlobal, hasOnProject } from '../../site/permissions';
import { builtInUsers } from '../../site/users';
import { projectOf, type Answer, type Call } from '../call';
import { notServed } from '../errors';
import { pageOf, pageRequest, withLinks } from '../page';
import { renderComponent, renderIssueType, renderProject, renderUser } from '../render/entities';
import { renderVersion } from '../render/version';

const ORDERS = ['key', '+key', '-key', 'name', '+name', '-name', '-issueCount'] as const;
const ACTIONS = ['view', 'browse', 'edit', 'create'] as const;

/** GET /project/search: the projects the caller can view, or act on in the way asked for. */
export function searchProjects(call: Call): Answer {
  const { query, site } = call;
  const request = pageRequest(call);
  const order = query.choice('orderBy', ORDERS) ?? 'key';
  const action = query.choice('action', ACTIONS) ?? 'view';
  const [ids, keys] = [query.list('id'), query.list('keys').map((key) => key.toUpperCase())];
  const text = (query.text('query') ?? '').toLowerCase();
  const types = query.list('typeKey');
  const statuses = query.choices('status', ['live']);
  const expands = query.choices('expand', ['description', 'issueTypes', 'insight', 'url']);
  query.done();
  if (statuses.length > 1) throw notServed(`several values of the parameter 'status'`);
  const found = site.projects.all
    .filter((project) => allows(call, project, action))
    .filter(
      ({ id, key }) => (ids.length === 0 || ids.includes(id)) && (keys.length === 0 || keys.includes(key)),
    )
    .filter(({ key, name }) => key.toLowerCase().includes(text) || name.toLowerCase().includes(text))
    .filter(({ type }) => types.length === 0 || types.includes(type))
    .sort(compareBy(call, order));
  const page = pageOf(found, request, (project) => renderListed(call, project, expands));
  return { body: withLinks(page, site.baseUrl, '/rest/api/3/project/search'), objects: page.values.length };
}

function allows({ site, caller }: Call, project: Project, action: (typeof ACTIONS)[number]): boolean {
  const administers =
    hasOnProject(project, caller, 'ADMINISTER_PROJECTS') || hasGlobal(site, caller, 'ADMINISTER');
  switch (action) {
    case 'view':
      return administers || canBrowse(project, caller);
    case 'browse':
      return canBrowse(project, caller);
    case 'edit':
      return administers;
    case 'create':
      return hasOnProject(project, caller, 'CREATE_ISSUES');
  }
}

function compareBy({ site }: Call, order: (typeof ORDERS)[number]): (a: Project, b: Project) => number {
  if (order === '-issueCount')
    return (a, b) =>
      site.issues.ofProject(b).size - site.issues.ofProject(a).size || (a.key < b.key ? -1 : 1);
  const property = order.endsWith('name') ? 'name' : 'key';
  const sign = order.startsWith('-') ? -1 : 1;
  return (a, b) => sign * (a[property] < b[property] ? -1 : 1);
}

function renderListed(call: Call, project: Project, expands: readonly string[]): Record<string, unknown> {
  return {
    ...renderProject(call.site, project),
    ...(expands.includes('description') ? { description: '' } : {}),
    ...(expands.includes('issueTypes') ? { issueTypes: issueTypesOf(call, project) } : {}),
    ...(expands.includes('insight') ? { insight: insightOf(call, project) } : {}),
    ...(expands.includes('url') ? { url: '' } : {}),
  };
}

function insightOf({ site }: Call, project: Project): Record<string, unknown> {
  const issues = site.issues.ofProject(project);
  let latest = 0;
  for (const { updated } of issues) latest = Math.max(latest, updated);
  const time = latest === 0 ? {} : { lastIssueUpdateTime: new Date(latest).toISOString() };
  return { totalIssueCount: issues.size, ...time };
}

/** The site keeps no type schemes: a project has the types of its issues, or all while it has none. */
function issueTypesOf({ site }: Call, project: Project): unknown[] {
  const used = new Set([...site.issues.ofProject(project)].map(({ type }: Issue) => type));
  const types = used.size === 0 ? site.issueTypes.all : [...used];
  return types.map((type) => renderIssueType(site, type));
}

/** GET /project/{projectIdOrKey}. */
export function getProject(call: Call): Answer {
  const { query, path, site } = call;
  query.choices('expand', ['description', 'issueTypes', 'lead']);
  query.done();
  const project = projectOf(call, path['projectIdOrKey'] ?? '');
  const { versions, components } = project;
  return {
    body: {
      ...renderProject(site, project),
      description: '',
      lead: renderUser(site, leadOf(call, project)),
      issueTypes: issueTypesOf(call, project),
      versions: versions.map((version) => renderVersion(site, version)),
      components: components.map((component) => renderComponent(site, component)),
    },
    objects: 1,
  };
}

/** The site keeps no leads: it is who administers the project and no more, else who administers the site too. */
function leadOf({ site }: Call, { roles }: Project): User {
  const administrators = [...roles]
    .filter(([, role]) => role === 'administrator')
    .map(([accountId]) => site.user(accountId));
  const lead = administrators.find(({ isSiteAdmin }) => !isSiteAdmin) ?? administrators[0];
  return lead ?? builtInUsers.siteAdmin;
}
