import { appliesTo, optionsIn } from '../../site/field-context';
import type { IssueChanges } from '../../site/issue-diff';
import { isOnScreen } from '../../site/field-association';
import type { Field, Issue, Named } from '../../site/model';
import type { JiraSite } from '../../site/site';

/** A value that cannot be set; the message is what Jira puts beside the field. */
export class FieldError extends Error {
  override readonly name = 'FieldError';
}

/** Fields an edit can change: Jira's own here, and custom fields of the types `customValue` reads. */
export function canEdit(field: Field | undefined, issue: Issue): field is Field {
  if (!field || !appliesTo(field, issue.project) || !isOnScreen(field, issue.project)) return false;
  if (!field.custom) return Object.hasOwn(READERS, field.id);
  return ['option', 'string', 'number'].includes(valueType(field));
}

/** Why nobody can edit the issue now, in Jira's words; undefined when nothing stands in the way. */
export function refusalOf({ refusedEdits }: JiraSite, { id, status }: Issue): string | undefined {
  if (status.editable === false)
    return 'You are not allowed to edit this issue due to its current status in the workflow.';
  return refusedEdits.get(id);
}

export function unknownFieldMessage(id: string): string {
  return `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
}

/** What setting a field to a value changes. Throws FieldError. */
export function changesOf(site: JiraSite, issue: Issue, field: Field, value: unknown): IssueChanges {
  const read = READERS[field.id];
  return read ? read(value, issue, site) : { others: { [field.id]: customValue(field, issue, value) } };
}

type Reader = (value: unknown, issue: Issue, site: JiraSite) => IssueChanges;

const READERS: Readonly<Partial<Record<string, Reader>>> = {
  summary: (value) => ({ summary: summaryOf(value) }),
  labels: (value) => ({ labels: listOf(value, 'labels').map(labelOf) }),
  priority: (value, _issue, { priorities }) => ({
    priority: value === null ? null : oneOf(value, priorities.all, 'The priority selected is invalid.'),
  }),
  components: (value, { project }) => ({
    components: listOf(value, 'components').map((entry) => named(entry, project.components, 'Component')),
  }),
  versions: (value, { project }) => ({
    affected: listOf(value, 'versions').map((entry) => named(entry, project.versions, 'Version')),
  }),
  fixVersions: (value, { project }) => ({
    fixed: listOf(value, 'fixVersions').map((entry) => named(entry, project.versions, 'Version')),
  }),
  security: (value, { project }) => ({
    level:
      value === null ? null : oneOf(value, project.securityLevels, 'The security level selected is invalid.'),
  }),
};

function summaryOf(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new FieldError('You must specify a summary of the issue.');
  if (value.length > 255) throw new FieldError('Summary must be less than 255 characters.');
  if (/[\r\n]/.test(value))
    throw new FieldError('The summary is invalid because it contains newline characters.');
  return value;
}

function labelOf(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new FieldError('The label must be text.');
  if (/\s/.test(value)) throw new FieldError(`The label '${value}' contains spaces which is invalid.`);
  if (value.length > 255) throw new FieldError(`The label '${value}' is longer than 255 characters.`);
  return value;
}

function listOf(value: unknown, field: string): readonly unknown[] {
  if (value === null) return [];
  if (!Array.isArray(value)) throw new FieldError(`The value of '${field}' must be a list.`);
  return value;
}

function oneOf<T extends Named>(value: unknown, all: readonly T[], message: string): T {
  const { id, name } = objectOf(value);
  const found = all.find((entry) => (id === undefined ? entry.name === name : entry.id === id));
  if (!found) throw new FieldError(message);
  return found;
}

function named<T extends Named>(value: unknown, all: readonly T[], noun: string): T {
  const { id, name } = objectOf(value);
  const message =
    id === undefined ? `${noun} name '${String(name)}' is not valid` : `${noun} id '${id}' is not valid`;
  return oneOf(value, all, message);
}

function objectOf(value: unknown): { readonly id?: string; readonly name?: string; readonly value?: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FieldError('data was not an object');
  return value;
}

function valueType({ schema }: Field): string {
  return schema?.type === 'array' ? (schema.items ?? '') : (schema?.type ?? '');
}

function customValue(field: Field, issue: Issue, value: unknown): unknown {
  if (value === null) return null;
  if (field.schema?.type === 'array') {
    const values = listOf(value, field.id).map((entry) => singleValue(field, issue, entry));
    return values.length === 0 ? null : values;
  }
  return singleValue(field, issue, value);
}

function singleValue(field: Field, issue: Issue, value: unknown): unknown {
  switch (valueType(field)) {
    case 'string':
      if (typeof value !== 'string') throw new FieldError('Operation value must be a string');
      return value;
    case 'number':
      if (typeof value !== 'number') throw new FieldError('Operation value must be a number');
      return value;
    default:
      return optionOf(field, issue, value);
  }
}

function optionOf(field: Field, issue: Issue, raw: unknown): { id: string; value: string } {
  const { id, value } = objectOf(raw);
  const offered = optionsIn(field, issue.project).filter(({ disabled }) => !disabled);
  const found = offered.find((option) => (id === undefined ? option.value === value : option.id === id));
  if (found) return { id: found.id, value: found.value };
  if (id === undefined && value !== undefined) throw new FieldError(`Option value '${value}' is not valid`);
  throw new FieldError(`Option id '${String(id ?? null)}' is not valid`);
}
