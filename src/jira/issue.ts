import { route } from '@forge/api';
import { z } from 'zod';
import { JiraError } from './errors';
import { requestJira } from './request';
import { idOf } from './values';

const ISSUE = '/rest/api/3/issue/{issueIdOrKey}';

/** An option of a select field, as a form offers it. */
export interface EditOption {
  readonly id: string;
  readonly name: string;
}

const editMeta = z.object({
  fields: z
    .record(
      z.string(),
      z.object({
        operations: z.array(z.string()).default([]),
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

/** What the user may set which fields of an issue to; a field that is not in the answer cannot be edited there. */
export async function editableOptions(issueId: number): Promise<ReadonlyMap<string, readonly EditOption[]>> {
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
        field.allowedValues.map(({ id: optionId, value }) => ({ id: optionId, name: value })),
      ]),
  );
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
