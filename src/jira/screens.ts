import { route } from '@forge/api';
import { z } from 'zod';
import { JiraError } from './errors';
import { everyPage } from './pages';
import { requestJira } from './request';

const PAGE_SIZE = 100;
const screens = z.object({
  values: z.array(z.object({ id: z.number(), name: z.string() })).default([]),
  isLast: z.boolean().default(true),
});
const tabs = z.array(z.object({ id: z.number() }));
const tabFields = z.array(z.object({ id: z.string() }));

/** A screen of company-managed projects. */
export interface ScreenName {
  readonly id: number;
  readonly name: string;
}

/** All screens, as the user, who must administer Jira. A rate point a page of 100. */
export function listScreens(): Promise<readonly ScreenName[]> {
  return everyPage((startAt) =>
    requestJira(route`/rest/api/3/screens?startAt=${startAt}&maxResults=${PAGE_SIZE}`, {
      method: 'GET',
      as: 'user',
      operation: '/rest/api/3/screens',
      answer: screens,
    }),
  );
}

/**
 * Puts a field at the end of a screen's first tab unless one of its tabs has it, as the user; which projects have the
 * field stays as it is. Whether it was put there is the answer.
 */
export async function putOnScreen(screenId: number, fieldId: string): Promise<boolean> {
  const found = await requestJira(route`/rest/api/3/screens/${screenId}/tabs`, {
    method: 'GET',
    as: 'user',
    operation: '/rest/api/3/screens/{screenId}/tabs',
    answer: tabs,
  });
  for (const tab of found) {
    const fields = await requestJira(route`/rest/api/3/screens/${screenId}/tabs/${tab.id}/fields`, {
      method: 'GET',
      as: 'user',
      operation: '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields',
      answer: tabFields,
    });
    if (fields.some(({ id }) => id === fieldId)) return false;
  }
  const [first] = found;
  if (!first) throw new JiraError('GET /rest/api/3/screens/{screenId}/tabs', 404, 'the screen has no tab');
  await requestJira(
    route`/rest/api/3/screens/${screenId}/tabs/${first.id}/fields?skipFieldAssociation=true`,
    {
      method: 'POST',
      as: 'user',
      operation: '/rest/api/3/screens/{screenId}/tabs/{tabId}/fields',
      answer: z.unknown(),
      body: { fieldId },
    },
  );
  return true;
}
