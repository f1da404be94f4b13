import type { Field, Issue, Named } from '../site/model';
import { instantOf } from './dates';
import { JqlError } from './errors';
import type { JqlContext, SearchField } from './model';
import { numberField, numberOf } from './number-field';
import { setField } from './set-field';
import { textField } from './text-field';
import { namedOrId } from './values';

const SPRINT_TYPE = 'com.pyxis.greenhopper.jira:gh-sprint';

/** `cf[10050]`, `sprint` or a custom field's name; undefined when the site has no such field. */
export function customSearchField(name: string, { site }: JqlContext): SearchField | undefined {
  const customs = site.fields.all.filter(({ custom, trashed }) => custom && trashed !== true);
  if (name.toLowerCase() === 'sprint') {
    const sprint = customs.find(({ schema }) => schema?.custom === SPRINT_TYPE);
    return sprint && sprintField(sprint);
  }
  const id = /^cf\[(\d+)\]$/i.exec(name)?.[1];
  // A name may be followed by the kind of field: "Found in[Dropdown]".
  const plain = name.replace(/\[[^\]]*\]$/, '').toLowerCase();
  const found = customs.filter((field) =>
    id === undefined ? field.name.toLowerCase() === plain : field.id === `customfield_${id}`,
  );
  if (found.length > 1) {
    throw new JqlError([`Several fields are named '${name}': write ${found.map(cf).join(' or ')} instead.`]);
  }
  return found[0] && fieldOfType(found[0], name);
}

function cf({ id }: Field): string {
  return `cf[${id.slice('customfield_'.length)}]`;
}

function fieldOfType(field: Field, name: string): SearchField {
  const { id, schema } = field;
  const value = (issue: Issue): unknown => issue.others[id];
  if (schema?.type === 'option' || schema?.items === 'option') return optionField(field);
  switch (schema?.type) {
    case 'string':
      return textField((issue) => asText(value(issue)));
    case 'number':
      return numberField({
        of: (issue) => {
          const number = value(issue);
          return typeof number === 'number' ? number : null;
        },
        read: (literal, named, context) =>
          literal.kind === 'function' ? instantOf(literal, named, context) : numberOf(literal, named),
      });
    default:
      throw new JqlError([
        `The field '${name}' is of the type '${schema?.type ?? 'any'}', which is not evaluated.`,
      ]);
  }
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Values of select fields are compared by option id. */
function optionField(field: Field): SearchField {
  return setField<string>({
    of: (issue) =>
      entriesOf(issue.others[field.id]).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
    resolve: ({ value }, _context, name) => {
      const options = field.contexts.flatMap((context) => context.options);
      const byValue = options.filter((option) => option.value.toLowerCase() === value.toLowerCase());
      const found = byValue.length > 0 ? byValue : options.filter(({ id }) => id === value);
      if (found.length === 0)
        throw new JqlError([`The option '${value}' for field '${name}' does not exist.`]);
      return found.map(({ id }) => id);
    },
    nullable: true,
  });
}

function sprintField({ id: fieldId }: Field): SearchField {
  return setField<string>({
    of: (issue) => sprintsOf(issue, fieldId).map(({ id }) => id),
    resolve: (literal, { site }, name) => {
      const known = new Map<string, Named>();
      for (const { sprints } of site.boards.values()) {
        for (const sprint of sprints)
          known.set(String(sprint.id), { id: String(sprint.id), name: sprint.name });
      }
      for (const issue of site.issues.all())
        for (const sprint of sprintsOf(issue, fieldId)) known.set(sprint.id, sprint);
      return namedOrId([...known.values()], literal, name).map(({ id }) => id);
    },
    nullable: true,
  });
}

function sprintsOf(issue: Issue, fieldId: string): Named[] {
  return entriesOf(issue.others[fieldId]).flatMap(({ id, name }) =>
    (typeof id === 'number' || typeof id === 'string') && typeof name === 'string'
      ? [{ id: String(id), name }]
      : [],
  );
}

function entriesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(
    (entry): entry is Record<string, unknown> => typeof entry === 'object' && entry !== null,
  );
}
