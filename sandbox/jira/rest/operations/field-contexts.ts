import { hasGlobal } from '../../site/permissions';
import type { Field, FieldContext, FieldOption } from '../../site/model';
import { bodyOf, type Answer, type Call } from '../call';
import { badRequest, JiraError } from '../errors';
import { pageOf, pageRequest, withLinks } from '../page';

const MOST_NEW_OPTIONS = 1000;
const MOST_OPTIONS = 10_000;

/** GET /field/{fieldId}/context: where a custom field applies, and with which options. */
export function getContexts(call: Call): Answer {
  const { query, site } = call;
  const request = pageRequest(call);
  query.done();
  const field = fieldOf(call);
  const page = pageOf(field.contexts, request, ({ id, projectIds }) => ({
    id,
    name: projectIds === null ? `Default Configuration Scheme for ${field.name}` : `Context ${id}`,
    description: '',
    isGlobalContext: projectIds === null,
    isAnyIssueType: true,
  }));
  return { body: withLinks(page, site.baseUrl, `/rest/api/3/field/${field.id}/context`) };
}

/** GET /field/{fieldId}/context/{contextId}/option */
export function getOptions(call: Call): Answer {
  const { query, site } = call;
  const request = pageRequest(call);
  query.done();
  const field = fieldOf(call);
  const context = contextOf(call, field);
  const page = pageOf(context.options, request, ({ id, value }) => ({ id, value, disabled: false }));
  return {
    body: withLinks(page, site.baseUrl, `/rest/api/3/field/${field.id}/context/${context.id}/option`),
  };
}

/** POST /field/{fieldId}/context/{contextId}/option: all of the new options or none. */
export function createOptions(call: Call): Answer {
  const { query, site, caller } = call;
  query.done();
  const body = bodyOf(call);
  const wanted = (body.value('options') ?? []) as readonly {
    readonly value: string;
    readonly disabled?: boolean;
  }[];
  body.done();
  const field = fieldOf(call);
  if (!hasGlobal(site, caller, 'ADMINISTER'))
    throw new JiraError(403, ['You do not have permission to perform this operation.']);
  const { options } = contextOf(call, field);
  if (wanted.length === 0 || wanted.length > MOST_NEW_OPTIONS)
    throw badRequest(`Between 1 and ${MOST_NEW_OPTIONS} options can be created at once.`);
  if (options.length + wanted.length > MOST_OPTIONS)
    throw badRequest(`A field can have at most ${MOST_OPTIONS} options.`);
  const values = new Set(options.map(({ value }) => value.toLowerCase()));
  for (const { value } of wanted) {
    if (value.trim() === '' || value.length > 255)
      throw badRequest('An option needs a name of at most 255 characters.');
    if (values.has(value.toLowerCase())) throw badRequest(`The option '${value}' already exists.`);
    values.add(value.toLowerCase());
  }
  const made = wanted.map(({ value, disabled = false }): FieldOption => ({
    id: site.ids.next(),
    value,
    disabled,
  }));
  options.push(...made);
  site.touch();
  return { body: { options: made } };
}

function contextOf({ path }: Call, { contexts }: Field): FieldContext {
  const context = contexts.find(({ id }) => id === path['contextId']);
  if (!context) throw new JiraError(404, [`The custom field context was not found.`]);
  return context;
}

function fieldOf({ site, path, caller }: Call): Field {
  if (caller.kind !== 'app' && !hasGlobal(site, caller, 'ADMINISTER'))
    throw new JiraError(403, ['You do not have permission to perform this operation.']);
  const field = site.fields.all.find(
    ({ id, custom, trashed }) => custom && trashed !== true && id === path['fieldId'],
  );
  if (!field) throw new JiraError(404, ['The custom field was not found.']);
  return field;
}
