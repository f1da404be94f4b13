import type { TagField } from '../../../../src/contract/issue';
import type { SelectFieldFacts } from '../../../../src/contract/set-up';
import type { FieldReason } from '../../../../src/domain/suggest/field-roles';
import type { Formats } from '../../../shared/words/formats';

/** What the step of choosing fields says, in English. */
export function fieldsMessages(format: Formats) {
  const { count, counted } = format;
  return {
    loading: 'Looking through the fields of your Jira…',
    roles: ROLES,
    /** Why a field is proposed. */
    reasons: (reasons: readonly FieldReason[]): string => {
      const said = reasons.map((reason) =>
        reason.kind === 'options'
          ? `${count(reason.matched)} of its ${counted(reason.of, OPTIONS)} ${reason.matched === 1 ? 'is' : 'are'} known here`
          : NAMES[reason.match](reason.like),
      );
      return said.length === 0 ? '' : capital(`${said.join('; ')}.`);
    },
    proposed: 'Proposed',
    mapped: 'Used now',
    /** What tells fields of one name apart. */
    facts: ({ id, projects, contexts }: SelectFieldFacts): string =>
      [
        id,
        ...(projects === null ? [] : [`in ${counted(projects, PROJECTS)}`]),
        ...(contexts === null ? [] : [counted(contexts, CONTEXTS)]),
      ].join(' · '),
    create: (name: string): string => `Create the field “${name}”`,
    createHint: 'A single-select field with the usual options, made in your name.',
    createOtherwise: (name: string): string =>
      `So called since “${name}” is the name of a field that serves for something else.`,
    createFound: (id: string): string =>
      `${id} was created before, or has this name: it is used, and what it lacks is added.`,
    createTrashed: (id: string): string =>
      `${id} was created before and lies in Jira’s trash: it is restored with its values.`,
    none: 'Leave it out for now',
    noneHint: {
      discovery: 'The app infers what it can from release dates and service requests.',
      origin: 'Nothing can be said of where defects are made.',
      mechanism: 'Nothing can be said of why defects get out.',
    } satisfies Record<TagField, string>,
    other: 'Another select field',
    otherChoose: 'Choose a field…',
    more: 'More fields (optional)',
    severity: 'Severity',
    priority: 'Priority',
    prevention: 'Prevention',
    preventionHint: 'Tells whether something was done against the next such escape.',
    type: 'Type of defect',
    area: 'Area',
    components: 'Components',
    noField: 'None',
    fieldsNotRead: (n: number): string =>
      `${counted(n, { one: 'more select field was', other: 'more select fields were' })} looked at by name alone.`,
    state: {
      'other-type': (name: string): string =>
        `“${name}” is no single-select field any more, so it cannot be used. Choose another.`,
      trashed: (name: string): string =>
        `“${name}” lies in Jira’s trash. Restore it in Jira, or choose another field.`,
      gone: (name: string): string =>
        `${name} is not there any more: it was deleted, or you cannot see it. Choose another field.`,
      select: () => '',
    },
    toCreate: (n: number): string => `Create ${counted(n, FIELDS)}`,
    skipCreate: 'Continue without creating',
    createFirst: 'Create the missing fields, or leave them out.',
  };
}

/** The three fields as they are told of, with the name that a created one has. */
const ROLES: Readonly<Record<TagField, { readonly name: string; readonly text: string }>> = {
  discovery: {
    name: 'Discovery stage',
    text: 'At which stage a defect was found. The rate of escapes comes from this.',
  },
  origin: { name: 'Defect origin', text: 'In which kind of work it was made.' },
  mechanism: { name: 'Escape mechanism', text: 'Why no gate stopped it. Asked of escaped defects only.' },
};

const NAMES: Readonly<Record<Extract<FieldReason, { kind: 'name' }>['match'], (like: string) => string>> = {
  sure: () => 'its name is a usual one',
  likely: () => 'its name may mean this',
  part: (like) => `its name contains “${like}”`,
};

const OPTIONS = { one: 'option', other: 'options' };
const PROJECTS = { one: 'project', other: 'projects' };
const CONTEXTS = { one: 'context', other: 'contexts' };
const FIELDS = { one: 'field', other: 'fields' };

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
