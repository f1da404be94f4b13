import { fieldSchemeOf } from '../../site/field-association';
import { grouped } from '../../site/grouped';
import type { Project } from '../../site/model';
import { requireAdministrator, type Answer, type Call } from '../call';
import { JiraError } from '../errors';
import { pageOf, pageRequest, withLinks } from '../page';

/** GET /config/fieldschemes/projects: which field scheme each company-managed project has. */
export function getSchemesOfProjects(call: Call): Answer {
  const { site } = call;
  const request = pageRequest(call);
  const projects = askedProjects(call);
  requireFieldSchemes(call);
  const page = pageOf(projects, request, (project) => ({
    projectId: Number(project.id),
    schemeId: Number(fieldSchemeOf(project)),
  }));
  return { body: withLinks(page, site.baseUrl, '/rest/api/3/config/fieldschemes/projects') };
}

/** GET /config/fieldschemes/{id}/projects */
export function getProjectsOfScheme(call: Call): Answer {
  const { query, site, path } = call;
  const request = pageRequest(call);
  query.done();
  requireFieldSchemes(call);
  const scheme = path['id'] ?? '';
  const projects = companyManaged(call).filter((project) => fieldSchemeOf(project) === scheme);
  if (projects.length === 0) throw new JiraError(404, []);
  const page = pageOf(projects, request, ({ id, key, name }) => ({ id, key, name, deleted: false }));
  return { body: withLinks(page, site.baseUrl, `/rest/api/3/config/fieldschemes/${scheme}/projects`) };
}

/** GET /fieldconfigurationscheme/project: the schemes of before field schemes, each with those of the projects asked for. */
export function getFieldConfigurationSchemes(call: Call): Answer {
  const { site } = call;
  const request = pageRequest(call);
  const projects = askedProjects(call);
  requireAdministrator(call);
  const groups = [...grouped(projects, fieldSchemeOf)];
  const page = pageOf(groups, request, ([id, sharing]) => ({
    fieldConfigurationScheme: { id, name: `Field Configuration Scheme ${id}` },
    projectIds: sharing.map((project) => project.id),
  }));
  return { body: withLinks(page, site.baseUrl, '/rest/api/3/fieldconfigurationscheme/project') };
}

function askedProjects(call: Call): readonly Project[] {
  const ids = call.query.list('projectId');
  call.query.done();
  return companyManaged(call).filter(({ id }) => ids.includes(id));
}

function companyManaged({ site }: Call): readonly Project[] {
  return site.projects.all.filter(({ style }) => style === 'classic');
}

function requireFieldSchemes(call: Call): void {
  requireAdministrator(call);
  if (!call.site.hasFieldSchemes) throw new JiraError(404, []);
}
