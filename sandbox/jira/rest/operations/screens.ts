import { associate } from '../../site/field-association';
import type { Screen, ScreenTab } from '../../site/model';
import { bodyOf, requireAdministrator, type Answer, type Call } from '../call';
import { badRequest, JiraError } from '../errors';
import { pageOf, pageRequest, withLinks } from '../page';

/** GET /screens */
export function getScreens(call: Call): Answer {
  const { query, site } = call;
  const request = pageRequest(call, 100);
  const ids = query.list('id');
  query.done();
  requireAdministrator(call);
  const found = site.screens.all.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const page = pageOf(found, request, ({ id, name }) => ({ id: Number(id), name, description: '' }));
  return { body: withLinks(page, site.baseUrl, '/rest/api/3/screens') };
}

/** GET /screens/{screenId}/tabs */
export function getTabs(call: Call): Answer {
  call.query.done();
  return { body: screenOf(call).tabs.map(({ id, name }) => ({ id: Number(id), name })) };
}

/** GET /screens/{screenId}/tabs/{tabId}/fields */
export function getTabFields(call: Call): Answer {
  call.query.done();
  const { fieldIds } = tabOf(call, screenOf(call));
  return { body: fieldIds.map((id) => ({ id, name: call.site.fields.get(id)?.name ?? id })) };
}

/** POST /screens/{screenId}/tabs/{tabId}/fields: to the end; also associates the field unless told not to. */
export function addTabField(call: Call): Answer {
  const { query, site } = call;
  const skipsAssociation = query.flag('skipFieldAssociation', false);
  query.done();
  const body = bodyOf(call);
  const fieldId = body.text('fieldId') ?? '';
  body.done();
  const screen = screenOf(call);
  const tab = tabOf(call, screen);
  const field = site.fields.get(fieldId);
  if (!field || field.trashed === true) throw new JiraError(404, [`The field ${fieldId} was not found.`]);
  if (screen.tabs.some(({ fieldIds }) => fieldIds.includes(fieldId)))
    throw badRequest(`The field with id ${fieldId} already exists on the screen.`);
  tab.fieldIds.push(fieldId);
  if (!skipsAssociation)
    associate(
      site,
      [field],
      site.projects.all.filter(({ screens }) => screens?.includes(screen)),
    );
  site.touch();
  return { body: { id: fieldId, name: field.name } };
}

function screenOf(call: Call): Screen {
  requireAdministrator(call);
  const screen = call.site.screens.get(call.path['screenId'] ?? '');
  if (!screen) throw new JiraError(404, ['The screen was not found.']);
  return screen;
}

function tabOf({ path }: Call, { tabs }: Screen): ScreenTab {
  const tab = tabs.find(({ id }) => id === path['tabId']);
  if (!tab) throw new JiraError(404, ['The screen tab was not found.']);
  return tab;
}
