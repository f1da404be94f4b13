import { route } from '@forge/api';
import { z } from 'zod';
import { fold } from '../domain/names';
import { JiraError } from './errors';
import { everyPage } from './pages';
import { requestJira } from './request';

const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes';
export const SELECT_TYPE = `${TYPES}:select`;
export const SELECT_SEARCHER = `${TYPES}:multiselectsearcher`;
/** Types whose value is one option. */
const SINGLE_SELECT = [SELECT_TYPE, `${TYPES}:radiobuttons`];
const PAGE_SIZE = 50;
const AVAILABLE_PAGE_SIZE = 100;

const schema = z.object({ custom: z.string().optional() }).optional();
const fieldsAnswer = z.array(z.object({ id: z.string(), name: z.string(), schema }));
const searchAnswer = z.object({
  values: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      schema,
      description: z.string().default(''),
      projectsCount: z.number().optional(),
      contextsCount: z.number().optional(),
    }),
  ),
  isLast: z.boolean().default(true),
});
const availableAnswer = z.object({
  values: z.array(z.object({ projectId: z.number(), fieldId: z.string() })).default([]),
  isLast: z.boolean().default(true),
});

/** A custom field that holds one option. */
export interface SelectFieldName {
  readonly id: string;
  readonly name: string;
}

/** The single-select fields of the projects that the user may browse, as the user. A rate point. */
export async function listSelectFields(): Promise<readonly SelectFieldName[]> {
  const fields = await requestJira(route`/rest/api/3/field`, {
    method: 'GET',
    as: 'user',
    operation: '/rest/api/3/field',
    answer: fieldsAnswer,
  });
  return fields.filter(isSingleSelect).map(({ id, name }) => ({ id, name }));
}

/**
 * The select field that carries the marker in its description, else the one with the name; the oldest of several.
 * Also one that no project has yet, but none of those that serve for something else: the list of all fields leaves such out, and creating another would make two.
 */
export async function findSelectField(
  marker: string,
  name: string,
  notThese: readonly string[] = [],
): Promise<(SelectFieldName & { readonly isMarked: boolean }) | null> {
  const oldest = (fields: Awaited<ReturnType<typeof searchFields>>): SelectFieldName | null =>
    fields
      .filter((field) => isSingleSelect(field) && !notThese.includes(field.id))
      .sort((a, b) => numberOf(a.id) - numberOf(b.id))[0] ?? null;
  const marked = await searchFields(marker);
  const own = oldest(marked.filter(({ description }) => description.includes(marker)));
  if (own) return { id: own.id, name: own.name, isMarked: true };
  const named = oldest((await searchFields(name)).filter((field) => fold(field.name) === fold(name)));
  return named && { id: named.id, name: named.name, isMarked: false };
}

/**
 * Which of the fields a project has, for any of the issue types, as the user; null where Jira does not say (the
 * operation is experimental and may be switched off).
 */
export async function fieldsOfProject(
  projectId: number,
  issueTypeIds: readonly number[],
  fieldIds: readonly string[],
): Promise<ReadonlySet<string> | null> {
  if (issueTypeIds.length === 0 || fieldIds.length === 0) return new Set();
  const query = new URLSearchParams([
    ['projectId', String(projectId)],
    ...issueTypeIds.map((id): [string, string] => ['workTypeId', String(id)]),
    ...fieldIds.map((id): [string, string] => ['fieldId', id]),
  ]);
  try {
    const found = await everyPage((startAt) =>
      requestJira(
        route`/rest/api/3/projects/fields?${query}&startAt=${startAt}&maxResults=${AVAILABLE_PAGE_SIZE}`,
        {
          method: 'GET',
          as: 'user',
          operation: '/rest/api/3/projects/fields',
          answer: availableAnswer,
        },
      ),
    );
    return new Set(found.map(({ fieldId }) => fieldId));
  } catch (error) {
    if (error instanceof JiraError && error.status === 404) return null;
    throw error;
  }
}

/** How many projects have a field; null where Jira does not say. */
export async function countProjectsWith({ id, name }: SelectFieldName): Promise<number | null> {
  return (await searchFields(name)).find((field) => field.id === id)?.projectsCount ?? null;
}

/** What tells fields of one name apart. */
export interface FieldFacts extends SelectFieldName {
  readonly isSingleSelect: boolean;
  readonly description: string;
  /** In how many projects it is; null where Jira does not say. */
  readonly projects: number | null;
  /** How many sets of options it has; null where Jira does not say. */
  readonly contexts: number | null;
}

/** Those of the custom fields that are there, as the user: what is in the trash is not. A rate point for each 50. */
export async function describeFields(ids: readonly string[]): Promise<readonly FieldFacts[]> {
  const facts: FieldFacts[] = [];
  for (let at = 0; at < ids.length; at += PAGE_SIZE) {
    const asked = new URLSearchParams(
      ids.slice(at, at + PAGE_SIZE).map((id): [string, string] => ['id', id]),
    );
    const { values } = await requestJira(
      route`/rest/api/3/field/search?${asked}&type=custom&expand=contextsCount&maxResults=${PAGE_SIZE}`,
      { method: 'GET', as: 'user', operation: '/rest/api/3/field/search', answer: searchAnswer },
    );
    facts.push(...values.map(factsOf));
  }
  return facts;
}

/** Custom fields whose name or description contains the text, as the user. */
export async function fieldsWithText(text: string): Promise<readonly FieldFacts[]> {
  return (await searchFields(text)).map(factsOf);
}

function factsOf(field: z.infer<typeof searchAnswer>['values'][number]): FieldFacts {
  const { id, name, description, projectsCount, contextsCount } = field;
  return {
    id,
    name,
    description,
    isSingleSelect: isSingleSelect(field),
    projects: projectsCount ?? null,
    contexts: contextsCount ?? null,
  };
}

function searchFields(text: string): Promise<z.infer<typeof searchAnswer>['values']> {
  const query = new URLSearchParams({ query: text, type: 'custom' });
  return everyPage((startAt) =>
    requestJira(route`/rest/api/3/field/search?${query}&startAt=${startAt}&maxResults=${PAGE_SIZE}`, {
      method: 'GET',
      as: 'user',
      operation: '/rest/api/3/field/search',
      answer: searchAnswer,
    }),
  ).then((found) => [...found]);
}

function isSingleSelect({
  schema: of,
}: {
  readonly schema?: { custom?: string | undefined } | undefined;
}): boolean {
  return of?.custom !== undefined && SINGLE_SELECT.includes(of.custom);
}

function numberOf(fieldId: string): number {
  return Number(/\d+$/.exec(fieldId)?.[0] ?? Infinity);
}
