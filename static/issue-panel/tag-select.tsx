import { useId } from 'react';
import type { FieldOption, TagField, TagState } from '../../src/contract/issue';
import { useMessages } from '../shared/words/words';
import { controlId } from './field-focus';
import { issuePanelMessages } from './messages';
import { Suggestion } from './suggestion';

type Editable = Extract<TagState, { readonly state: 'editable' }>;

/** One of the three fields: a native select, saved as soon as it changes, with what is suggested for it. */
export function TagSelect({
  field,
  state,
  value,
  onChange,
}: {
  readonly field: TagField;
  readonly state: Editable;
  readonly value: FieldOption | null;
  readonly onChange: (value: FieldOption | null) => void;
}) {
  const messages = useMessages(issuePanelMessages);
  const hintId = useId();
  const { suggestion } = state;
  // A value that is no option any more stays choosable until another is chosen.
  const stray = value && !state.options.some(({ id }) => id === value.id) ? [value] : [];
  const options = [...stray, ...state.options];
  const hint = hintFor(field, state, value, messages);
  return (
    <div className="field">
      <label htmlFor={controlId(field)}>{messages.fields[field]}</label>
      {suggestion && value === null ? (
        <Suggestion field={field} suggestion={suggestion} onAccept={() => onChange(suggestion.option)} />
      ) : null}
      <select
        id={controlId(field)}
        className="select"
        aria-describedby={hint === null ? undefined : hintId}
        value={value?.id ?? ''}
        onChange={(event) => onChange(options.find(({ id }) => id === event.target.value) ?? null)}
      >
        <option value="">{messages.none}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {messages.nameOf(option)}
          </option>
        ))}
      </select>
      {hint === null ? null : (
        <p id={hintId} className="small">
          {hint}
        </p>
      )}
    </div>
  );
}

function hintFor(
  field: TagField,
  { value: stored }: Editable,
  value: FieldOption | null,
  messages: ReturnType<typeof issuePanelMessages>,
): string | null {
  if (value === null) return field === 'mechanism' ? messages.askMechanism : null;
  return stored?.id === value.id && !stored.isMapped ? messages.unmapped(field, stored) : null;
}
