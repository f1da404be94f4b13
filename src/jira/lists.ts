import { route } from '@forge/api';
import { z } from 'zod';
import { JiraError } from './errors';
import { readContextOptions, readContexts } from './field-options';
import type { MappedFields } from './fields';
import type { SeenName } from './parse-issue';
import { requestJira } from './request';
import { readStatuses } from './statuses';
import { namedOf } from './values';

const names = z.array(namedOf);
const linkTypes = z.object({ issueLinkTypes: names });

/**
 * What a site calls the values that all its projects share, as the app: a rename is in no issue's update. A rate point
 * a list.
 */
export async function readSharedNames(): Promise<readonly SeenName[]> {
  const as = (kind: SeenName['kind'], found: z.infer<typeof names>): readonly SeenName[] =>
    found.map(({ id, name }) => ({ kind, id, name }));
  const [statuses, types, resolutions, priorities, links] = await Promise.all([
    readStatuses(),
    requestJira(route`/rest/api/3/issuetype`, {
      method: 'GET',
      as: 'app',
      operation: '/rest/api/3/issuetype',
      answer: names,
    }),
    requestJira(route`/rest/api/3/resolution`, {
      method: 'GET',
      as: 'app',
      operation: '/rest/api/3/resolution',
      answer: names,
    }),
    requestJira(route`/rest/api/3/priority`, {
      method: 'GET',
      as: 'app',
      operation: '/rest/api/3/priority',
      answer: names,
    }),
    requestJira(route`/rest/api/3/issueLinkType`, {
      method: 'GET',
      as: 'app',
      operation: '/rest/api/3/issueLinkType',
      answer: linkTypes,
    }),
  ]);
  return [
    ...statuses,
    ...as('types', types),
    ...as('resolutions', resolutions),
    ...as('priorities', priorities),
    ...as('linkTypes', links.issueLinkTypes),
  ];
}

/**
 * The options that the mapped fields have now, as the app; null for a field that Jira does not tell of: it is gone, or
 * no select field. A rate point a page.
 */
export async function readOptionNames(
  fields: MappedFields,
): Promise<ReadonlyMap<string, readonly SeenName[] | null>> {
  const ids = Object.values(fields).filter((id) => id !== null && id !== 'priority');
  const found = new Map<string, readonly SeenName[] | null>();
  for (const id of new Set(ids)) if (id !== null) found.set(id, await optionsOf(id));
  return found;
}

async function optionsOf(fieldId: string): Promise<readonly SeenName[] | null> {
  try {
    const all: SeenName[] = [];
    for (const context of await readContexts(fieldId, 'app')) {
      const found = await readContextOptions(fieldId, context.id, 'app');
      all.push(...found.map((option) => ({ kind: 'options' as const, ...option })));
    }
    return all;
  } catch (error) {
    if (error instanceof JiraError && [400, 403, 404].includes(error.status)) return null;
    throw error;
  }
}
