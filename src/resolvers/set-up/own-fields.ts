import type { TagField } from '../../contract/issue';
import type { Settings } from '../../domain/settings';
import { readSettings } from '../../settings/documents';
import { SettingsError } from '../../settings/problem';

/** A field as this app creates it. */
export interface OwnField {
  readonly name: string;
  readonly description: string;
  /** Part of the description: by it the field is known again, whatever it is called by then. */
  readonly marker: string;
  readonly optionsOf: (settings: Settings) => readonly string[];
}

export const OWN_FIELDS: { readonly [F in TagField]: OwnField } = {
  discovery: ownField(
    'discovery',
    'Discovery stage',
    'At which stage the defect was found.',
    ({ ladder }) => [...ladder.stages],
  ),
  origin: ownField('origin', 'Defect origin', 'In which kind of work the defect was made.', ({ origins }) =>
    origins.map(({ name }) => name),
  ),
  mechanism: ownField('mechanism', 'Escape mechanism', 'Why no gate stopped the defect.', ({ mechanisms }) =>
    mechanisms.map(({ name }) => name),
  ),
};

function ownField(field: TagField, name: string, text: string, optionsOf: OwnField['optionsOf']): OwnField {
  const marker = `[defect-leakage:${field}]`;
  return { name, marker, description: `${text} ${marker}`, optionsOf };
}

/** The settings of the site. @throws SettingsError when they clash */
export async function siteSettings(): Promise<Settings> {
  const { effective, problems } = await readSettings('site');
  if (effective === null) throw new SettingsError(problems);
  return effective;
}
