import { route } from '@forge/api';
import { z } from 'zod';
import type { SeenName } from './parse-issue';
import { requestJira } from './request';
import { namedOf } from './values';

const answer = z.array(namedOf.extend({ statusCategory: z.object({ key: z.string() }).nullish() }));

/**
 * Names and category keys of the statuses of active workflows, as the app: what a changelog's status ids mean. A
 * status without a category, and one that only an old changelog knows, gets none. One rate point.
 */
export async function readStatuses(): Promise<readonly SeenName[]> {
  const statuses = await requestJira(route`/rest/api/3/status`, {
    method: 'GET',
    as: 'app',
    operation: '/rest/api/3/status',
    answer,
  });
  return statuses.flatMap(({ id, name, statusCategory }): SeenName[] => [
    { kind: 'statuses', id, name },
    ...(statusCategory ? [{ kind: 'statusCategories' as const, id, name: statusCategory.key }] : []),
  ]);
}
