import { createBareField, setTrashed } from '../../site/field-association';
import { appliesTo } from '../../site/field-context';
import type { Field } from '../../site/model';
import { hasGlobal } from '../../site/permissions';
import { SELECT_TYPE } from '../../site/set-up';
import { bodyOf, requireAdministrator, requireUser, type Answer, type Call } from '../call';
import { badRequest, JiraError, notServed } from '../errors';
import { pageOf, pageRequest, withLinks } from '../page';
import { renderField } from '../render/entities';

const SEARCHER = 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher';

/** POST /field: a field that no project has yet. A name may be taken twice. */
export function createField(call: Call): Answer {
  const { query, site, caller } = call;
  const body = bodyOf(call);
  const [name, type] = [body.text('name')?.trim() ?? '', body.text('type')];
  const [description, searcher] = [body.text('description') ?? '', body.text('searcherKey')];
  body.done();
  query.done();
  requireUser(call);
  // The document lists no 403: who may not create fields is told so with 400.
  if (!hasGlobal(site, caller, 'ADMINISTER'))
    throw badRequest('You do not have permission to create custom fields.');
  if (name === '' || name.length > 255)
    throw new JiraError(400, [], { name: 'A name of at most 255 characters is required.' });
  if (type !== SELECT_TYPE) throw notServed(`custom fields of the type '${String(type)}'`);
  if (searcher !== SEARCHER) throw notServed(`the searcher '${String(searcher)}'`);
  return { status: 201, body: renderField(createBareField(site, name, description)) };
}

/** GET /field/search: custom fields with their descriptions, also those that no project has. */
export function searchFields(call: Call): Answer {
  const { query, site } = call;
  const request = pageRequest(call);
  const text = (query.text('query') ?? '').toLowerCase();
  const [ids, types] = [query.list('id'), query.choices('type', ['custom'])];
  const expands = query.choices('expand', ['contextsCount']);
  query.done();
  requireUser(call);
  if (types.length === 0) throw notServed('a search without type=custom');
  const found = site.fields.all
    .filter(({ custom, trashed }) => custom && trashed !== true)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter((field) => textOf(field).includes(text));
  const page = pageOf(found, request, (field) => ({
    ...renderFound(field),
    ...(expands.includes('contextsCount') ? { contextsCount: field.contexts.length } : {}),
    projectsCount: site.projects.all.filter((project) => appliesTo(field, project)).length,
  }));
  return { body: withLinks(page, site.baseUrl, '/rest/api/3/field/search') };
}

/** GET /field/search/trashed: custom fields that are in the trash. */
export function searchTrash(call: Call): Answer {
  const { query, site } = call;
  const request = pageRequest(call);
  const text = (query.text('query') ?? '').toLowerCase();
  const ids = query.list('id');
  query.done();
  requireAdministrator(call);
  const found = site.fields.all
    .filter(({ id, trashed }) => trashed === true && (ids.length === 0 || ids.includes(id)))
    .filter((field) => textOf(field).includes(text));
  const page = pageOf(found, request, renderFound);
  return { body: withLinks(page, site.baseUrl, '/rest/api/3/field/search/trashed') };
}

/** POST /field/{id}/trash */
export function trashField(call: Call): Answer {
  return moveField(call, true);
}

/** POST /field/{id}/restore */
export function restoreField(call: Call): Answer {
  return moveField(call, false);
}

function moveField(call: Call, intoTrash: boolean): Answer {
  const { query, site, path } = call;
  query.done();
  requireAdministrator(call);
  const field = site.fields.get(path['id'] ?? '');
  if (!field?.custom) throw new JiraError(404, ['The custom field was not found.']);
  if ((field.trashed === true) === intoTrash)
    throw badRequest(intoTrash ? 'The field is in the trash already.' : 'The field is not in the trash.');
  setTrashed(site, field, intoTrash);
  return { body: {} };
}

function renderFound({ id, name, schema, description = '' }: Field): Record<string, unknown> {
  return { id, key: id, name, schema: schema ?? { type: 'any' }, description };
}

function textOf({ name, description = '' }: Field): string {
  return `${name}\n${description}`.toLowerCase();
}
