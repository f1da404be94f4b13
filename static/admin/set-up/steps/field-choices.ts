import { TAG_FIELDS, type TagField } from '../../../../src/contract/issue';
import type {
  FieldChoice,
  FieldOptions,
  SetUpDraft,
  SetUpSuggestionsAnswer,
} from '../../../../src/contract/set-up';
import type { Settings } from '../../../../src/domain/settings';
import { acceptOptions } from '../../../../src/domain/suggest/accept-options';
import type { RoleSuggestion } from '../../../../src/domain/suggest/field-roles';
import { isFirstRun, type Work } from '../work';

export type Choices = NonNullable<SetUpDraft['fields']>;

/** What is chosen before anybody chose: what is mapped; on a first run else what is proposed, or to be created. */
export function initialChoices(work: Work, { fields }: SetUpSuggestionsAnswer): Choices {
  const of = (field: TagField): FieldChoice => {
    const mapped = work.settings.fields[field];
    if (mapped !== null) return { kind: 'field', id: mapped };
    if (!isFirstRun(work)) return { kind: 'none' };
    const { chosen } = fields[field];
    return chosen === null ? { kind: 'create' } : { kind: 'field', id: chosen.field.id };
  };
  return { discovery: of('discovery'), origin: of('origin'), mechanism: of('mechanism') };
}

/** On a first run, the further fields that are surely meant; the severity only where its options are known too. */
export function withFurtherFields(work: Work, { fields }: SetUpSuggestionsAnswer): Settings {
  const { settings } = work;
  if (!isFirstRun(work)) return settings;
  const [severity, prevention, type] = [
    sure(fields.severity, true),
    sure(fields.prevention),
    sure(fields.type),
  ];
  return {
    ...settings,
    fields: {
      ...settings.fields,
      ...(severity === null ? {} : { severity }),
      ...(prevention === null ? {} : { prevention }),
    },
    dimensions: {
      ...settings.dimensions,
      ...(type === null ? {} : { type: { from: 'field', field: type } }),
    },
  };
}

function sure({ chosen }: RoleSuggestion, needsOptions = false): string | null {
  const isNamed = chosen?.reasons.some((reason) => reason.kind === 'name' && reason.match === 'sure');
  const hasOptions = chosen?.reasons.some((reason) => reason.kind === 'options' && reason.matched >= 2);
  return chosen && isNamed && (!needsOptions || hasOptions) ? chosen.field.id : null;
}

export function chosenIds(choices: Choices): { readonly [F in TagField]: string | null } {
  const of = (choice: FieldChoice): string | null => (choice.kind === 'field' ? choice.id : null);
  return { discovery: of(choices.discovery), origin: of(choices.origin), mechanism: of(choices.mechanism) };
}

export function toCreate(choices: Choices): readonly TagField[] {
  return TAG_FIELDS.filter((field) => choices[field].kind === 'create');
}

/**
 * Settings with the chosen fields. The options of a field that was not mapped before mean what they are thought to
 * mean; those of the others are left as they are.
 */
export function withChoices(settings: Settings, choices: Choices, found: readonly FieldOptions[]): Settings {
  const ids = chosenIds(choices);
  const mapped = { ...settings, fields: { ...settings.fields, ...ids } };
  return TAG_FIELDS.filter((field) => ids[field] !== null && ids[field] !== settings.fields[field]).reduce(
    (at, field) => acceptOptions(at, field, found.find(({ id }) => id === ids[field])?.options ?? []),
    mapped,
  );
}
