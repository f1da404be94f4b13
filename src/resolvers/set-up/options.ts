import type { FieldOptions } from '../../contract/set-up';
import { JiraError } from '../../jira/errors';
import { readContextOptions, readContexts } from '../../jira/field-options';
import { searchTrash } from '../../jira/field-trash';
import { describeFields } from '../../jira/select-fields';
import { inTurn } from './in-turn';

/** The options of fields as they are now, in Jira's order, each once; what has become of those that are no selects. */
export async function optionsOf(fieldIds: readonly string[]): Promise<readonly FieldOptions[]> {
  if (fieldIds.length === 0) return [];
  const facts = new Map((await describeFields(fieldIds)).map((field) => [field.id, field]));
  const trashed = fieldIds.every((id) => facts.has(id)) ? [] : await searchTrash('');
  return inTurn(fieldIds, async (id): Promise<FieldOptions> => {
    const field = facts.get(id);
    if (field) {
      const { name } = field;
      if (!field.isSingleSelect) return { id, name, state: 'other-type', options: [] };
      return { id, name, state: 'select', options: await allOptions(id) };
    }
    const inTrash = trashed.find((other) => other.id === id);
    return { id, name: inTrash?.name ?? id, state: inTrash ? 'trashed' : 'gone', options: [] };
  });
}

/** The options of all contexts of a field; none where Jira does not tell them. */
export async function allOptions(fieldId: string): Promise<FieldOptions['options']> {
  try {
    const contexts = await readContexts(fieldId, 'user');
    const options = await Promise.all(
      contexts.map((context) => readContextOptions(fieldId, context.id, 'user')),
    );
    return options.flat().map((option) => ({ ...option, id: String(option.id) }));
  } catch (error) {
    if (error instanceof JiraError && [400, 403, 404].includes(error.status)) return [];
    throw error;
  }
}
