import type { TagField } from '../../../src/contract/issue';
import { useMessages } from '../../shared/words/words';
import { triageMessages } from './messages';
import { type Defect, suggestedOption } from './queue-model';
import type { Workbench } from './use-workbench';

/** One of the three fields of a row: its value, what could be chosen, and what is suggested with the reason. */
export function FieldCell({
  field,
  defect,
  bench,
  tabIndex,
}: {
  readonly field: TagField;
  readonly defect: Defect;
  readonly bench: Workbench;
  readonly tabIndex: number;
}) {
  const messages = useMessages(triageMessages);
  const { value, isPending, isLacking, suggestion } = defect.fields[field];
  const { issueId } = defect.row;
  const isAsked = field === 'discovery' || defect.outcome === 'escaped' || Boolean(value);
  const suggested = suggestedOption(defect, field, bench.answer.fields);
  return (
    <div role="gridcell" className="queue-field">
      <span className="queue-label" aria-hidden="true">
        {messages.fields[field]}
      </span>
      {!isAsked ? (
        <span className="quiet">{messages.notAsked}</span>
      ) : value === undefined ? (
        <span className="quiet">{messages.notOnIssue}</span>
      ) : bench.canEdit ? (
        <button
          type="button"
          className={isLacking ? 'choice-button choice-lacking' : 'choice-button'}
          tabIndex={tabIndex}
          aria-haspopup="listbox"
          aria-label={messages.chooseFor(field, value?.name ?? null)}
          onClick={() => bench.openChoices(field, 'current', issueId)}
        >
          {value?.name ?? messages.choose}
        </button>
      ) : (
        <span>{value?.name ?? messages.choices.none}</span>
      )}
      {isPending ? <span className="small">{messages.saving}</span> : null}
      {isLacking && value ? <span className="small">{messages.noMeaning}</span> : null}
      {suggested && suggestion ? (
        <span className="small">{messages.suggested(suggested.name, suggestion.reason)}</span>
      ) : null}
    </div>
  );
}
