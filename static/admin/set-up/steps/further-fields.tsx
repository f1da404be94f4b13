import { useId } from 'react';
import type { SetUpSuggestionsAnswer } from '../../../../src/contract/set-up';
import type { DimensionSource, Settings } from '../../../../src/domain/settings';
import type { RoleSuggestion } from '../../../../src/domain/suggest/field-roles';
import { useMessages } from '../../../shared/words/words';
import { fieldsMessages } from '../messages/fields-messages';

/** Fields that say more, where the site has them. */
export function FurtherFields({
  settings,
  suggestions,
  onEdit,
}: {
  readonly settings: Settings;
  readonly suggestions: SetUpSuggestionsAnswer;
  readonly onEdit: (settings: Settings) => void;
}) {
  const messages = useMessages(fieldsMessages);
  const { fields, dimensions } = settings;
  const withFields = (patch: Partial<Settings['fields']>): void =>
    onEdit({ ...settings, fields: { ...fields, ...patch } });
  const withDimension = (of: 'type' | 'area') => (value: string) => {
    if (value !== valueOf(dimensions[of]))
      onEdit({ ...settings, dimensions: { ...dimensions, [of]: sourceOf(value, dimensions[of]) } });
  };
  const props = { suggestions };
  return (
    <details className="disclosure">
      <summary>{messages.more}</summary>
      <div className="further-fields">
        <FieldSelect
          {...props}
          label={messages.severity}
          suggestion={suggestions.fields.severity}
          first={{ value: 'priority', label: messages.priority }}
          value={fields.severity}
          onChange={(severity) => withFields({ severity })}
        />
        <FieldSelect
          {...props}
          label={messages.type}
          suggestion={suggestions.fields.type}
          first={{ value: '', label: messages.noField }}
          value={valueOf(dimensions.type)}
          onChange={withDimension('type')}
        />
        <FieldSelect
          {...props}
          label={messages.area}
          suggestion={suggestions.fields.area}
          first={{ value: 'components', label: messages.components }}
          value={valueOf(dimensions.area)}
          onChange={withDimension('area')}
        />
        <FieldSelect
          {...props}
          label={messages.prevention}
          hint={messages.preventionHint}
          suggestion={suggestions.fields.prevention}
          first={{ value: '', label: messages.noField }}
          value={fields.prevention ?? ''}
          onChange={(id) => withFields({ prevention: id === '' ? null : id })}
        />
      </div>
    </details>
  );
}

/** A label's prefix is edited in the settings: here it is kept as long as nothing else is chosen. */
function valueOf(source: DimensionSource | null): string {
  if (source === null) return '';
  if (source.from === 'field') return source.field;
  return source.from === 'components' ? 'components' : `labels ${source.prefix}`;
}

function sourceOf(value: string, before: DimensionSource | null): DimensionSource | null {
  if (value === '') return null;
  if (value === 'components') return { from: 'components' };
  return value.startsWith('labels ') ? before : { from: 'field', field: value };
}

function FieldSelect({
  label,
  hint,
  suggestion,
  suggestions,
  first,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly suggestion: RoleSuggestion;
  readonly suggestions: SetUpSuggestionsAnswer;
  readonly first: { readonly value: string; readonly label: string };
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const messages = useMessages(fieldsMessages);
  const ids = { select: useId(), hint: useId() };
  const { selectFields } = suggestions;
  const rank = (id: string): number => {
    const place = suggestion.candidates.findIndex((candidate) => candidate.field.id === id);
    return place < 0 ? Infinity : place;
  };
  const sorted = [...selectFields].sort((a, b) => rank(a.id) - rank(b.id) || a.name.localeCompare(b.name));
  const isKnown = value === first.value || selectFields.some(({ id }) => id === value);
  const reasons = suggestion.chosen ? messages.reasons(suggestion.chosen.reasons) : '';
  const said = [
    hint ?? '',
    suggestion.chosen ? `${messages.proposed}: ${suggestion.chosen.field.name}. ${reasons}` : '',
  ].filter((part) => part !== '');
  return (
    <div className="field">
      <label htmlFor={ids.select}>{label}</label>
      <select
        id={ids.select}
        className="select"
        aria-describedby={ids.hint}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value={first.value}>{first.label}</option>
        {isKnown ? null : <option value={value}>{value}</option>}
        {sorted.map((facts) => (
          <option key={facts.id} value={facts.id}>
            {facts.name} ({messages.facts(facts)})
          </option>
        ))}
      </select>
      <p id={ids.hint} className="small">
        {said.join(' ')}
      </p>
    </div>
  );
}
