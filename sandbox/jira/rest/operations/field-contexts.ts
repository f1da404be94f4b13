import { hasGlobal } from '../../site/permissions';
import type { Field } from '../../site/model';
import type { Answer, Call } from '../call';
import { JiraError } from '../errors';
import { pageOf, pageRequest, withLinks } from '../page';

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
  const { query, site, path } = call;
  const request = pageRequest(call);
  query.done();
  const field = fieldOf(call);
  const context = field.contexts.find(({ id }) => id === path['contextId']);
  if (!context) throw new JiraError(404, [`The custom field context was not found.`]);
  const page = pageOf(context.options, request, ({ id, value }) => ({ id, value, disabled: false }));
  return {
    body: withLinks(page, site.baseUrl, `/rest/api/3/field/${field.id}/context/${context.id}/option`),
  };
}

function fieldOf({ site, path, caller }: Call): Field {
  if (caller.kind !== 'app' && !hasGlobal(site, caller, 'ADMINISTER'))
    throw new JiraError(403, ['You do not have permission to perform this operation.']);
  const field = site.fields.all.find(({ id, custom }) => custom && id === path['fieldId']);
  if (!field) throw new JiraError(404, ['The custom field was not found.']);
  return field;
}
