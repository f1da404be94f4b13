import { useId } from 'react';
import type { FieldOption, TagField, TagState } from '../../src/contract/issue';
import { useMessages } from '../shared/words/words';
import { issuePanelMessages } from './messages';

/** One of the three fields: a native select, saved as soon as it changes; plain text where it may not change. */
export function TagSelect({
  field,
  state,
  value,
  onChange,
}: {
  readonly field: TagField;
  readonly state: Exclude<TagState, { readonly state: 'not mapped' }>;
  readonly value: FieldOption | null;
  readonly onChange: (value: FieldOption | null) => void;
}) {
  const messages = useMessages(issuePanelMessages);
  const ids = { control: useId(), hint: useId() };
  if (state.state === 'read only')
    return (
      <dl className="field">
        <dt>{messages.fields[field]}</dt>
        <dd>{state.value?.name ?? messages.none}</dd>
      </dl>
    );
  // A value that is no option any more stays choosable until another is chosen.
  const stray = value && !state.options.some(({ id }) => id === value.id) ? [value] : [];
  const options = [...stray, ...state.options];
  const hint = field === 'mechanism' && value === null ? messages.askMechanism : null;
  return (
    <div className="field">
      <label htmlFor={ids.control}>{messages.fields[field]}</label>
      <select
        id={ids.control}
        className="select"
        aria-describedby={hint === null ? undefined : ids.hint}
        value={value?.id ?? ''}
        onChange={(event) => onChange(options.find(({ id }) => id === event.target.value) ?? null)}
      >
        <option value="">{messages.none}</option>
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {hint === null ? null : (
        <p id={ids.hint} className="small">
          {hint}
        </p>
      )}
    </div>
  );
}
