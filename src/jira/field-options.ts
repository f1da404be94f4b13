import { route } from '@forge/api';
import { z } from 'zod';
import { everyPage } from './pages';
import { type JiraPrincipal, requestJira } from './request';
import { idOf } from './values';

const PAGE_SIZE = 100;
const page = <T extends z.ZodType>(value: T) =>
  z.object({ values: z.array(value).default([]), isLast: z.boolean().default(true) });
const contexts = page(z.object({ id: z.string(), isGlobalContext: z.boolean().default(false) }));
const options = page(z.object({ id: idOf, value: z.string() }));

/** Where a custom field applies with options of its own. */
export interface FieldContext {
  readonly id: string;
  readonly isGlobalContext: boolean;
}

/** A rate point a page. @throws JiraError, 404 when there is no such custom field */
export function readContexts(fieldId: string, as: JiraPrincipal): Promise<readonly FieldContext[]> {
  return everyPage((startAt) =>
    requestJira(route`/rest/api/3/field/${fieldId}/context?startAt=${startAt}&maxResults=${PAGE_SIZE}`, {
      method: 'GET',
      as,
      operation: '/rest/api/3/field/{fieldId}/context',
      answer: contexts,
    }),
  );
}

/** The options of one context, in Jira's order. A rate point a page. */
export async function readContextOptions(
  fieldId: string,
  contextId: string,
  as: JiraPrincipal,
): Promise<readonly { readonly id: number; readonly name: string }[]> {
  const found = await everyPage((startAt) =>
    requestJira(
      route`/rest/api/3/field/${fieldId}/context/${contextId}/option?startAt=${startAt}&maxResults=${PAGE_SIZE}`,
      {
        method: 'GET',
        as,
        operation: '/rest/api/3/field/{fieldId}/context/{contextId}/option',
        answer: options,
      },
    ),
  );
  return found.map(({ id, value }) => ({ id, name: value }));
}
