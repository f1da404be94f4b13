import type { Field, FieldOption, FieldSchema } from '../site/model';
import { SELECT_TYPE } from '../site/set-up';
import { idOf, isObject, textOf, type JsonObject } from './json';
import type { Reading } from './session';

const TYPES = 'com.atlassian.jira.plugin.system.customfieldtypes';
const SPRINT_TYPE = 'com.pyxis.greenhopper.jira:gh-sprint';

/**
 * A value of a field that is not one of Jira's own, made presentable (option ids as text); the field and its options
 * become known to the site. `names` is what the line tells of field names, by id.
 */
export function otherValue({ session }: Reading, id: string, raw: unknown, names: JsonObject): unknown {
  const { site } = session;
  const value = normalised(raw);
  const field = site.fields.get(id) ?? site.fields.add(newField(id, value, textOf(names[id])));
  if (field.schema?.type === 'option' || field.schema?.items === 'option') addOptions(field, value);
  return value;
}

/** Options carry their ids as text, whatever the export did. */
function normalised(raw: unknown): unknown {
  if (Array.isArray(raw)) return raw.map((entry: unknown) => normalised(entry));
  if (!isOption(raw)) return raw;
  const id = idOf(raw['id']);
  return id === undefined ? raw : { ...raw, id };
}

function isOption(value: unknown): value is JsonObject & { readonly value: string } {
  return isObject(value) && typeof value['value'] === 'string' && !('accountId' in value);
}

function newField(id: string, value: unknown, name: string | undefined): Field {
  const customId = /^customfield_(\d{1,15})$/.exec(id)?.[1];
  if (customId === undefined) {
    return { id, name: name ?? id, custom: false, schema: undefined, clauseNames: [], contexts: [] };
  }
  const known = name ?? `Custom field ${customId}`;
  return {
    id,
    name: known,
    custom: true,
    schema: { ...schemaFor(value), customId: Number(customId) },
    clauseNames: [`cf[${customId}]`, known],
    contexts: [{ id: customId, projectIds: null, options: [] }],
  };
}

/** What a field is, judged by the first value seen of it. */
function schemaFor(value: unknown): FieldSchema {
  if (Array.isArray(value)) return arraySchema(value[0]);
  if (isOption(value)) {
    if ('child' in value) return { type: 'option-with-child', custom: `${TYPES}:cascadingselect` };
    return { type: 'option', custom: SELECT_TYPE };
  }
  if (typeof value === 'number') return { type: 'number', custom: `${TYPES}:float` };
  if (typeof value === 'string') return { type: 'string', custom: `${TYPES}:textfield` };
  if (isObject(value) && 'accountId' in value) return { type: 'user', custom: `${TYPES}:userpicker` };
  return { type: 'any' };
}

function arraySchema(first: unknown): FieldSchema {
  if (isOption(first)) return { type: 'array', items: 'option', custom: `${TYPES}:multiselect` };
  if (isSprint(first)) return { type: 'array', items: 'json', custom: SPRINT_TYPE };
  return { type: 'array', items: 'string', custom: `${TYPES}:labels` };
}

function isSprint(value: unknown): boolean {
  return (
    isObject(value) && typeof value['state'] === 'string' && ('boardId' in value || 'startDate' in value)
  );
}

function addOptions(field: Field, value: unknown): void {
  const options = field.contexts[0]?.options;
  if (!options) return;
  for (const entry of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (!isOption(entry)) continue;
    const id = idOf(entry['id']);
    if (id === undefined || options.some((option) => option.id === id)) continue;
    const option: FieldOption = { id, value: entry.value, disabled: false };
    options.push(option);
  }
}
