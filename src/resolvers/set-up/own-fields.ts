import type { TagField } from '../../contract/issue';
import { fold } from '../../domain/names';
import type { Settings } from '../../domain/settings';
import { describeFields } from '../../jira/select-fields';
import { readSettings } from '../../settings/documents';
import { SettingsError } from '../../settings/problem';

/** A field as this app creates it. */
export interface OwnField {
  readonly name: string;
  /** Where another field has the name and serves for something else: two of one name could not be told apart. */
  readonly otherName: string;
  readonly description: string;
  /** Part of the description: by it the field is known again, whatever it is called by then. */
  readonly marker: string;
  readonly optionsOf: (settings: Settings) => readonly string[];
}

export const OWN_FIELDS: { readonly [F in TagField]: OwnField } = {
  discovery: ownField(
    'discovery',
    'Discovery stage',
    'Discovery stage (found at)',
    'At which stage the defect was found.',
    ({ ladder }) => [...ladder.stages],
  ),
  origin: ownField(
    'origin',
    'Defect origin',
    'Defect origin (made in)',
    'In which kind of work the defect was made.',
    ({ origins }) => origins.map(({ name }) => name),
  ),
  mechanism: ownField(
    'mechanism',
    'Escape mechanism',
    'Escape mechanism (why missed)',
    'Why no gate stopped the defect.',
    ({ mechanisms }) => mechanisms.map(({ name }) => name),
  ),
};

function ownField(
  field: TagField,
  name: string,
  otherName: string,
  text: string,
  optionsOf: OwnField['optionsOf'],
): OwnField {
  const marker = `[defect-leakage:${field}]`;
  return { name, otherName, marker, description: `${text} ${marker}`, optionsOf };
}

/** The settings of the site. @throws SettingsError when they clash */
export async function siteSettings(): Promise<Settings> {
  const { effective, problems } = await readSettings('site');
  if (effective === null) throw new SettingsError(problems);
  return effective;
}

/** What a field that is created is called: where one of those that are taken has the name, by its other one. */
export async function nameFor(field: TagField, taken: readonly string[]): Promise<string> {
  const { name, otherName } = OWN_FIELDS[field];
  const named = await describeFields(taken);
  return named.some((other) => fold(other.name) === fold(name)) ? otherName : name;
}
