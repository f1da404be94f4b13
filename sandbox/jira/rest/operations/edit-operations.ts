import type { Field, Issue } from '../../site/model';
import { FieldError } from './edit-values';

/** The verbs of `update`, by which a list can be changed without being replaced. */
const VERBS = ['set', 'add', 'remove'] as const;

/** The value of a field after the operations of an `update`, in the shape that `fields` takes. Throws FieldError. */
export function valueAfter(field: Field, issue: Issue, operations: unknown): unknown {
  if (!Array.isArray(operations)) throw new FieldError('The operations must be a list.');
  let value = currentValue(field, issue);
  for (const operation of operations as unknown[]) value = applied(field, value, operation);
  return value;
}

export function verbsOf({ schema }: Field): readonly string[] {
  return schema?.type === 'array' ? VERBS : ['set'];
}

function applied(field: Field, current: unknown, operation: unknown): unknown {
  const entries = typeof operation === 'object' && operation !== null ? Object.entries(operation) : [];
  const [entry] = entries;
  if (!entry || entries.length > 1 || !verbsOf(field).includes(entry[0])) {
    throw new FieldError(`Fields of this type take only ${verbsOf(field).join(', ')}.`);
  }
  const [verb, value] = entry as [string, unknown];
  if (verb === 'set') return value;
  const list = Array.isArray(current) ? (current as unknown[]) : [];
  const without = list.filter((known) => !isSame(known, value));
  return verb === 'add' ? [...without, value] : without;
}

function isSame(known: unknown, value: unknown): boolean {
  if (typeof known !== 'object' || known === null) return known === value;
  if (typeof value !== 'object' || value === null) return false;
  const told = Object.entries(value).filter(([name]) => name === 'id' || name === 'name' || name === 'value');
  return told.length > 0 && told.every(([name, text]) => (known as Record<string, unknown>)[name] === text);
}

function currentValue({ id }: Field, issue: Issue): unknown {
  switch (id) {
    case 'labels':
      return issue.labels;
    case 'components':
      return issue.components.map(({ id: entryId, name }) => ({ id: entryId, name }));
    case 'versions':
      return issue.affected.map(({ id: entryId, name }) => ({ id: entryId, name }));
    case 'fixVersions':
      return issue.fixed.map(({ id: entryId, name }) => ({ id: entryId, name }));
    default:
      return issue.others[id];
  }
}
