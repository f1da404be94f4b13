import { route } from '@forge/api';
import { z } from 'zod';
import { fold } from '../domain/names';
import { JiraError } from './errors';
import { readContextOptions, readContexts } from './field-options';
import { requestJira } from './request';
import { type SelectFieldName, SELECT_SEARCHER, SELECT_TYPE } from './select-fields';

const OPTIONS_AT_ONCE = 1000;
const PROJECTS_AT_ONCE = 100;

const nothing = z.unknown();

/** Creates a searchable single-select field, as the user. No project has it before it is associated. */
export async function createSelectField(name: string, description: string): Promise<SelectFieldName> {
  return requestJira(route`/rest/api/3/field`, {
    method: 'POST',
    as: 'user',
    operation: '/rest/api/3/field',
    answer: z.object({ id: z.string(), name: z.string() }),
    body: { name, description, type: SELECT_TYPE, searcherKey: SELECT_SEARCHER },
  });
}

/** A field that somebody else made, with options of its own: it is theirs to change. */
export class ForeignOptionsError extends Error {
  override readonly name = 'ForeignOptionsError';

  constructor(
    readonly fieldId: string,
    /** The options that it lacks. */
    readonly missing: readonly string[],
  ) {
    super(
      `${fieldId} has other options and lacks ${missing.length}: add them in Jira, or map the field as it is`,
    );
  }
}

/**
 * Adds those of the options that the field lacks, in the context that holds everywhere, as the user. Names are
 * compared without case and outer space. How many were added is the answer.
 * @throws ForeignOptionsError where the field is not the app's own and already has options; nothing is added then
 */
export async function addMissingOptions(
  { id: fieldId, isOwn }: { readonly id: string; readonly isOwn: boolean },
  names: readonly string[],
): Promise<number> {
  const contexts = await readContexts(fieldId, 'user');
  const context = contexts.find(({ isGlobalContext }) => isGlobalContext) ?? contexts[0];
  if (!context)
    throw new JiraError('GET /rest/api/3/field/{fieldId}/context', 404, 'the field has no context');
  const there = new Set(
    (await readContextOptions(fieldId, context.id, 'user')).map(({ name }) => fold(name)),
  );
  const missing = names.filter((name) => !there.has(fold(name)));
  if (!isOwn && there.size > 0 && missing.length > 0) throw new ForeignOptionsError(fieldId, missing);
  for (let at = 0; at < missing.length; at += OPTIONS_AT_ONCE)
    await requestJira(route`/rest/api/3/field/${fieldId}/context/${context.id}/option`, {
      method: 'POST',
      as: 'user',
      operation: '/rest/api/3/field/{fieldId}/context/{contextId}/option',
      answer: nothing,
      body: { options: missing.slice(at, at + OPTIONS_AT_ONCE).map((value) => ({ value })) },
    });
  return missing.length;
}

/** Gives projects a field, and with them every project that shares their configuration; as the user. */
export async function associateField(fieldId: string, projectIds: readonly number[]): Promise<void> {
  for (let at = 0; at < projectIds.length; at += PROJECTS_AT_ONCE)
    await requestJira(route`/rest/api/3/field/association`, {
      method: 'PUT',
      as: 'user',
      operation: '/rest/api/3/field/association',
      answer: nothing,
      body: {
        fields: [{ type: 'FIELD_ID', identifier: fieldId }],
        associationContexts: projectIds
          .slice(at, at + PROJECTS_AT_ONCE)
          .map((identifier) => ({ type: 'PROJECT_ID', identifier })),
      },
    });
}
