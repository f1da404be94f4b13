import type { DimensionSource } from '../../../src/domain/settings';
import { useMessages } from '../words/words';
import { useSettingsForm } from './form-context';
import { formMessages } from './form-messages';
import { ProblemTexts, settingId } from './problems';
import { RowSelect, RowText } from './row-field';
import { withSettingAt } from './setting-paths';
import { SettingState } from './setting-state';
import { useSettingText } from './setting-texts';

/** Where the values of a dimension come from. */
export function DimensionSetting({
  which,
  fields,
}: {
  readonly which: 'type' | 'area';
  readonly fields: readonly { readonly id: string; readonly name: string }[];
}) {
  const { settings, change } = useSettingsForm();
  const messages = useMessages(formMessages).dimension;
  const path = `dimensions.${which}` as const;
  const { label } = useSettingText(path);
  const source = settings.dimensions[which];
  const set = (to: DimensionSource | null): void => change((at) => withSettingAt(at, path, to));
  return (
    <div className="setting">
      <div className="field-row">
        <div className="field">
          <label htmlFor={settingId(path)}>{messages.from(label)}</label>
          <select
            id={settingId(path)}
            className="select"
            value={source?.from ?? 'none'}
            onChange={({ target }) => set(sourceOf(target.value, fields[0]?.id))}
          >
            {Object.entries(messages.kinds).map(([value, name]) => (
              <option key={value} value={value} disabled={value === 'field' && fields.length === 0}>
                {name}
              </option>
            ))}
          </select>
        </div>
        {source?.from === 'field' ? (
          <RowSelect
            label={messages.field}
            path={`${path}.field`}
            value={source.field}
            choices={fields.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(field) => set({ from: 'field', field })}
          />
        ) : null}
        {source?.from === 'labels' ? (
          <RowText
            label={messages.prefix}
            path={`${path}.prefix`}
            value={source.prefix}
            onChange={(prefix) => set({ from: 'labels', prefix })}
          />
        ) : null}
      </div>
      <ProblemTexts path={path} exact />
      <SettingState paths={[path]} name={label} showsBelow />
    </div>
  );
}

function sourceOf(from: string, firstField: string | undefined): DimensionSource | null {
  switch (from) {
    case 'components':
      return { from };
    case 'field':
      return { from, field: firstField ?? '' };
    case 'labels':
      return { from, prefix: '' };
    default:
      return null;
  }
}
