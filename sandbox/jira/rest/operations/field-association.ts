import { associate } from '../../site/field-association';
import { appliesTo } from '../../site/field-context';
import type { Field, Project } from '../../site/model';
import { canBrowse, hasGlobal } from '../../site/permissions';
import type { JiraSite } from '../../site/site';
import { bodyOf, requireAdministrator, requireUser, type Answer, type Call } from '../call';
import { badRequest, JiraError } from '../errors';
import { pageOf, pageRequest, withLinks } from '../page';

const MOST_FIELDS = 50;
const MOST_PROJECTS = 100;

interface Identified {
  readonly type: string;
  readonly identifier?: unknown;
}

/** PUT /field/association: gives fields to projects, and to those that share their configuration. All or nothing. */
export function associateFields(call: Call): Answer {
  const { query, site, caller } = call;
  const body = bodyOf(call);
  const fieldIds = identifiers(body.value('fields'), 'FIELD_ID');
  const projectIds = identifiers(body.value('associationContexts'), 'PROJECT_ID');
  body.done();
  query.done();
  requireUser(call);
  if (!hasGlobal(site, caller, 'ADMINISTER'))
    throw badRequest('You must administer Jira to associate fields with projects.');
  if (fieldIds.length > MOST_FIELDS) throw badRequest(`At most ${MOST_FIELDS} fields can be associated.`);
  if (projectIds.length > MOST_PROJECTS)
    throw badRequest(`At most ${MOST_PROJECTS} projects can be associated.`);
  const fields = fieldIds.map((id) => fieldOf(site, id));
  const projects = projectIds.map((id) => projectOf(site, id));
  const teamManaged = projects.filter(({ style }) => style === 'next-gen').map(({ id }) => id);
  if (teamManaged.length > 0)
    throw badRequest(`Fields cannot be associated with team-managed projects: ${teamManaged.join(', ')}.`);
  associate(site, fields, projects);
  return { status: 204 };
}

/** GET /projects/fields: which of the fields each project has, by issue type. */
export function getProjectFields(call: Call): Answer {
  const { query, site, caller } = call;
  const request = pageRequest(call);
  const [projectIds, typeIds, fieldIds] = [
    query.list('projectId'),
    query.list('workTypeId'),
    query.list('fieldId'),
  ];
  query.done();
  requireUser(call);
  if (!site.tellsProjectFields) throw new JiraError(404, ['This endpoint is not enabled.']);
  const projects = projectIds.map((id) => projectOf(site, id));
  const isVisible = (project: Project) => canBrowse(project, caller) || hasGlobal(site, caller, 'ADMINISTER');
  if (!projects.every(isVisible))
    throw new JiraError(403, ['You do not have permission to view the projects.']);
  const wanted = site.fields.all.filter(({ id }) => fieldIds.length === 0 || fieldIds.includes(id));
  const found = projects.flatMap((project) =>
    typeIds.flatMap((typeId) =>
      wanted
        .filter((field) => appliesTo(field, project))
        .map((field) => ({
          projectId: Number(project.id),
          workTypeId: Number(typeId),
          fieldId: field.id,
          isRequired: field.id === 'summary',
          description: field.description ?? '',
        })),
    ),
  );
  return {
    body: withLinks(
      pageOf(found, request, (entry) => entry),
      site.baseUrl,
      '/rest/api/3/projects/fields',
    ),
  };
}

function identifiers(list: unknown, type: string): readonly string[] {
  const entries = (Array.isArray(list) ? list : []) as readonly Identified[];
  if (entries.length === 0 || entries.some((entry) => entry.type !== type))
    throw badRequest(`A list of identifiers of the type ${type} is required.`);
  return entries.map(({ identifier }) => String(identifier));
}

function fieldOf(site: JiraSite, id: string): Field {
  const field = site.fields.get(id);
  if (!field?.custom || field.trashed === true) throw new JiraError(404, [`The field ${id} was not found.`]);
  return field;
}

/** GET /field/{fieldId}/association/project: which company-managed projects have a custom field. */
export function getFieldProjects(call: Call): Answer {
  const { query, site, path } = call;
  const request = pageRequest(call);
  query.done();
  requireAdministrator(call);
  const field = site.fields.get(path['fieldId'] ?? '');
  if (!field?.custom || field.trashed === true) throw badRequest('The custom field was not found.');
  const projects = site.projects.all.filter(
    (project) => project.style === 'classic' && appliesTo(field, project),
  );
  const page = pageOf(projects, request, ({ id }) => ({ projectId: id }));
  return { body: withLinks(page, site.baseUrl, `/rest/api/3/field/${field.id}/association/project`) };
}

function projectOf(site: JiraSite, id: string): Project {
  const project = site.projects.get(id);
  if (!project) throw new JiraError(404, [`The project ${id} was not found.`]);
  return project;
}
