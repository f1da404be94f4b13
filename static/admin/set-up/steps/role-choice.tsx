import { useId } from 'react';
import type { TagField } from '../../../../src/contract/issue';
import type {
  FieldChoice,
  FieldOptions,
  SelectFieldFacts,
  SetUpState,
  SetUpSuggestionsAnswer,
} from '../../../../src/contract/set-up';
import { Badge } from '../../../shared/components/badge';
import { useMessages } from '../../../shared/words/words';
import { fieldsMessages } from '../messages/fields-messages';

/** Candidates that are shown with their reasons; the others are in the list of all. */
const SHOWN = 4;

interface RoleChoiceProps {
  readonly field: TagField;
  readonly choice: FieldChoice;
  /** By the settings. */
  readonly mapped: string | null;
  readonly suggestions: SetUpSuggestionsAnswer;
  /** What there is of the field that the app would create. */
  readonly own: SetUpState['fields'][TagField] | undefined;
  /** The chosen field as Jira has it now. */
  readonly now: FieldOptions | undefined;
  readonly onChoose: (choice: FieldChoice) => void;
}

/** One of the three fields: which of the site's it is, or whether it is created or left out. */
export function RoleChoice({ field, choice, mapped, suggestions, own, now, onChoose }: RoleChoiceProps) {
  const messages = useMessages(fieldsMessages);
  const ids = { group: useId(), other: useId() };
  const { name, text } = messages.roles[field];
  const { candidates, chosen } = suggestions.fields[field];
  const listed = listedIds(
    mapped,
    choice,
    candidates.map((candidate) => candidate.field.id),
  );
  const factsOf = (id: string): SelectFieldFacts =>
    suggestions.selectFields.find((facts) => facts.id === id) ?? {
      id,
      name: now?.id === id ? now.name : id,
      projects: null,
      contexts: null,
    };
  const others = suggestions.selectFields.filter(({ id }) => !listed.includes(id));
  // Of what would be used rather than created, there is a line already.
  const isThere = choice.kind !== 'create' && listed.includes(own?.found?.id ?? '');
  const isBroken = choice.kind === 'field' && now !== undefined && now.state !== 'select';
  return (
    <fieldset className="card picks">
      <legend className="pick-title">{name}</legend>
      <p className="quiet">{text}</p>
      {listed.map((id) => {
        const facts = factsOf(id);
        const candidate = candidates.find((each) => each.field.id === id);
        return (
          <label className="pick" key={id}>
            <input
              type="radio"
              name={ids.group}
              checked={choice.kind === 'field' && choice.id === id}
              onChange={() => onChoose({ kind: 'field', id })}
            />
            <span>
              <strong>{facts.name}</strong>{' '}
              {id === mapped ? (
                <Badge text={messages.mapped} />
              ) : chosen?.field.id === id ? (
                <Badge text={messages.proposed} look="outlined" />
              ) : null}
              <span className="small">
                {[candidate ? messages.reasons(candidate.reasons) : '', messages.facts(facts)]
                  .filter((part) => part !== '')
                  .join(' ')}
              </span>
            </span>
          </label>
        );
      })}
      {isThere ? null : (
        <label className="pick">
          <input
            type="radio"
            name={ids.group}
            checked={choice.kind === 'create'}
            onChange={() => onChoose({ kind: 'create' })}
          />
          <span>
            {messages.create(own?.newName ?? name)}
            <span className="small">
              {own?.found
                ? messages.createFound(own.found.id)
                : own?.trashed
                  ? messages.createTrashed(own.trashed.id)
                  : own !== undefined && own.newName !== name
                    ? messages.createOtherwise(name)
                    : messages.createHint}
            </span>
          </span>
        </label>
      )}
      <label className="pick">
        <input
          type="radio"
          name={ids.group}
          checked={choice.kind === 'none'}
          onChange={() => onChoose({ kind: 'none' })}
        />
        <span>
          {messages.none}
          <span className="small">{messages.noneHint[field]}</span>
        </span>
      </label>
      {others.length === 0 ? null : (
        <div className="field search-field">
          <label htmlFor={ids.other}>{messages.other}</label>
          <select
            id={ids.other}
            className="select"
            value=""
            onChange={({ target }) => onChoose({ kind: 'field', id: target.value })}
          >
            <option value="" disabled>
              {messages.otherChoose}
            </option>
            {others.map((facts) => (
              <option key={facts.id} value={facts.id}>
                {facts.name} ({messages.facts(facts)})
              </option>
            ))}
          </select>
        </div>
      )}
      {isBroken ? (
        <p role="alert" className="problem">
          {messages.state[now.state](now.name)}
        </p>
      ) : null}
    </fieldset>
  );
}

/** What is mapped first, then what is likeliest, and what was chosen of the others. */
function listedIds(
  mapped: string | null,
  choice: FieldChoice,
  candidates: readonly string[],
): readonly string[] {
  const listed = [...(mapped === null ? [] : [mapped]), ...candidates.slice(0, SHOWN)];
  return [...new Set([...listed, ...(choice.kind === 'field' ? [choice.id] : [])])];
}
