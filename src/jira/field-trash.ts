import { route } from '@forge/api';
import { z } from 'zod';
import { everyPage } from './pages';
import { requestJira } from './request';

const PAGE_SIZE = 50;
const trashAnswer = z.object({
  values: z.array(z.object({ id: z.string(), name: z.string(), description: z.string().default('') })),
  isLast: z.boolean().default(true),
});
const projectsAnswer = z.object({
  values: z.array(z.object({ projectId: z.string() })).default([]),
  isLast: z.boolean().default(true),
});

/** A custom field in the trash: Jira keeps it, with its values, for 60 days. */
export interface TrashedField {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** Fields in the trash whose name or description contains the text, as the user, who must administer Jira. */
export function searchTrash(text: string): Promise<readonly TrashedField[]> {
  const query = new URLSearchParams({ query: text });
  return everyPage((startAt) =>
    requestJira(route`/rest/api/3/field/search/trashed?${query}&startAt=${startAt}&maxResults=${PAGE_SIZE}`, {
      method: 'GET',
      as: 'user',
      operation: '/rest/api/3/field/search/trashed',
      answer: trashAnswer,
    }),
  );
}

/** The field in the trash that carries the marker in its description, the newest of several; null without one. */
export async function findInTrash(marker: string): Promise<TrashedField | null> {
  const marked = (await searchTrash(marker)).filter(({ description }) => description.includes(marker));
  return marked.at(-1) ?? null;
}

/** Moves a custom field into the trash, as the user. Issues keep its values, which nobody sees. */
export async function trashField(fieldId: string): Promise<void> {
  await requestJira(route`/rest/api/3/field/${fieldId}/trash`, {
    method: 'POST',
    as: 'user',
    operation: '/rest/api/3/field/{id}/trash',
    answer: z.unknown(),
  });
}

/** Takes a custom field out of the trash with all its values, as the user. */
export async function restoreField(fieldId: string): Promise<void> {
  await requestJira(route`/rest/api/3/field/${fieldId}/restore`, {
    method: 'POST',
    as: 'user',
    operation: '/rest/api/3/field/{id}/restore',
    answer: z.unknown(),
  });
}

/** Ids of the company-managed projects that have a custom field, as the user, who must administer Jira. */
export async function projectsWithField(fieldId: string): Promise<readonly number[]> {
  const found = await everyPage((startAt) =>
    requestJira(
      route`/rest/api/3/field/${fieldId}/association/project?startAt=${startAt}&maxResults=${PAGE_SIZE}`,
      {
        method: 'GET',
        as: 'user',
        operation: '/rest/api/3/field/{fieldId}/association/project',
        answer: projectsAnswer,
      },
    ),
  );
  return found.map(({ projectId }) => Number(projectId));
}
