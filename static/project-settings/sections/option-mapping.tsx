import type { SettingsValues } from '../../../src/contract/settings-values';
import { type MappingKind, mappingReader } from '../../../src/domain/settings-mappings';
import { useSettingsForm } from '../../shared/settings-form/form-context';
import { ProblemTexts, settingId } from '../../shared/settings-form/problems';
import { ValueMapping } from '../../shared/settings-form/value-mapping';
import { useMessages } from '../../shared/words/words';
import { pageMessages } from '../messages';

type Kind = Exclude<MappingKind, 'resolution'>;

const PATHS = {
  discovery: 'discovery',
  origin: 'origins',
  mechanism: 'mechanisms',
  severity: 'severities',
} as const;

/** What the options of a mapped field mean, as far as defects have them. */
export function OptionMapping({ kind, values }: { readonly kind: Kind; readonly values: SettingsValues }) {
  const { settings, saved, change } = useSettingsForm();
  const messages = useMessages(pageMessages);
  const isPriority = kind === 'severity' && values.fieldsRead.severity === 'priority';
  const options = optionsOf(kind, values);
  const isOther = settings.fields[kind] !== values.fieldsRead[kind];
  return (
    <div id={settingId(PATHS[kind])} tabIndex={-1} className="settings-mapping">
      {isOther ? <p className="quiet">{options ? messages.otherField : messages.mapsNothing}</p> : null}
      {options === null && !isOther ? <p className="quiet">{messages.mapsNothing}</p> : null}
      {options === null ? null : (
        <>
          <ValueMapping kind={kind} values={options} settings={settings} saved={saved} onChange={change} />
          {isPriority ? null : <p className="small">{messages.onlyUsed}</p>}
        </>
      )}
      {kind === 'discovery' || kind === 'severity' ? <ProblemTexts path={PATHS[kind]} /> : null}
    </div>
  );
}

/** How many values that defects have nothing knows, in words; null where there is none. */
export function useUnmapped(kind: Kind, values: SettingsValues): string | null {
  const { settings } = useSettingsForm();
  const { unmapped: words } = useMessages(pageMessages).section;
  const { meaningOf } = mappingReader(settings, kind);
  const unmapped = (optionsOf(kind, values) ?? []).filter(
    (value) => value.count > 0 && meaningOf(value) === null,
  );
  return unmapped.length === 0 ? null : words(unmapped.length);
}

function optionsOf(kind: Kind, { fieldsRead, values, options }: SettingsValues) {
  return kind === 'severity' && fieldsRead.severity === 'priority' ? values.priorities : options[kind];
}
