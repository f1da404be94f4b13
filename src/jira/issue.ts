import { route } from '@forge/api';
import { z } from 'zod';
import { JiraError } from './errors';
import { requestJira } from './request';
import { type Option, optionOf } from './parse-issue';
import { idOf } from './values';

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';

/** An option of a select field, as a form offers it. */
export interface EditOption {
  readonly id: string;
  readonly name: string;
}

/** A field that the user can set on an issue. */
export interface EditField {
  /** Whether its value is one option. */
  readonly isSingleSelect: boolean;
  readonly options: readonly EditOption[];
}

const editMeta = z.object({
  fields: z
    .record(
      z.string(),
      z.object({
        operations: z.array(z.string()).default([]),
        schema: z.object({ type: z.string() }).optional(),
        allowedValues: z.array(z.object({ id: z.string(), value: z.string() })).catch([]),
      }),
    )
    .default({}),
});

/** One issue with some of its fields, as the user; null when the user cannot see it. */
export async function readIssueAsUser(issueId: number, fields: readonly string[]): Promise<unknown> {
  try {
    return await requestJira(route`/rest/api/3/issue/${issueId}?fields=${fields.join(',')}`, {
      method: 'GET',
      as: 'user',
      operation: ISSUE,
      answer: z.unknown(),
    });
  } catch (error) {
    if (error instanceof JiraError && error.status === 404) return null;
    throw error;
  }
}

/** The project of an issue that the user can see; null when there is no such issue for this user. */
export async function projectOfVisibleIssue(issueId: number): Promise<number | null> {
  const json = await readIssueAsUser(issueId, ['project']);
  if (json === null) return null;
  return z.object({ fields: z.object({ project: z.object({ id: idOf }) }) }).parse(json).fields.project.id;
}

/**
 * The fields that the user can set on an issue; a field that is not in the answer cannot be edited there. None at
 * all: the user may not edit it, or its status lets nobody.
 */
export async function editableFields(issueId: number): Promise<ReadonlyMap<string, EditField>> {
  const meta = await requestJira(route`/rest/api/3/issue/${issueId}/editmeta`, {
    method: 'GET',
    as: 'user',
    operation: `${ISSUE}/editmeta`,
    answer: editMeta,
  });
  return new Map(
    Object.entries(meta.fields)
      .filter(([, field]) => field.operations.includes('set'))
      .map(([id, field]) => [
        id,
        {
          isSingleSelect: field.schema?.type === 'option',
          options: field.allowedValues.map(({ id: optionId, value }) => ({ id: optionId, name: value })),
        },
      ]),
  );
}

/** The option that a select field has on an issue now, as the user; null where it is empty. */
export async function readOption(issueId: number, fieldId: string): Promise<Option | null> {
  const json = await readIssueAsUser(issueId, [fieldId]);
  const fields = z.object({ fields: z.record(z.string(), z.unknown()) }).safeParse(json).data?.fields;
  return optionOf(fields?.[fieldId]);
}

/** Sets a select field as the user, or clears it. @throws JiraError, 400 with Jira's reason when Jira refuses */
export async function setOption(issueId: number, fieldId: string, optionId: string | null): Promise<void> {
  const body = { fields: { [fieldId]: optionId === null ? null : { id: optionId } } };
  await requestJira(route`/rest/api/3/issue/${issueId}`, {
    method: 'PUT',
    as: 'user',
    operation: ISSUE,
    answer: z.unknown(),
    body,
  });
}
