import {
  type CountedAs,
  type IssueAnswer,
  TAG_FIELDS,
  type TagField,
  type TagStates,
} from '../../src/contract/issue';
import { Notice } from '../shared/components/notice';
import { useMessages } from '../shared/words/words';
import { issuePanelMessages } from './messages';
import { type ReadOnlyField, ReadOnlyFields } from './read-only-fields';
import { TagOutcomeLine } from './tag-outcome-line';
import { TagSelect } from './tag-select';
import { useTags } from './use-tags';
import { Verdict } from './verdict';

export function IssueTriage({ answer }: { readonly answer: IssueAnswer }) {
  const messages = useMessages(issuePanelMessages);
  const { counted } = answer;
  return (
    <>
      <h1 className="unseen">{messages.title}</h1>
      <Verdict counted={counted} />
      {counted.state === 'counted' ? (
        <Fields answer={answer} as={counted.as} fields={counted.fields} />
      ) : null}
    </>
  );
}

function Fields({
  answer,
  as,
  fields,
}: {
  readonly answer: IssueAnswer;
  readonly as: CountedAs;
  readonly fields: TagStates;
}) {
  const messages = useMessages(issuePanelMessages);
  const tags = useTags(answer, fields);
  const asked = TAG_FIELDS.filter((field) => isAsked(field, as, fields));
  const missing = TAG_FIELDS.filter((field) => fields[field].state === 'not mapped');
  const readOnly = asked.flatMap((field): ReadOnlyField[] => {
    const state = fields[field];
    return state.state === 'read only' ? [{ field, state }] : [];
  });
  const { mechanism } = fields;
  return (
    <>
      {asked.map((field) => {
        const state = fields[field];
        if (state.state !== 'editable') return null;
        const from = tags.valueOf(field);
        const suggested = from === null ? (state.suggestion?.option ?? null) : null;
        return (
          <TagSelect
            key={field}
            field={field}
            state={state}
            value={from}
            onChange={(to) => tags.save({ field, from, to, suggested })}
          />
        );
      })}
      {readOnly.length > 0 ? <ReadOnlyFields fields={readOnly} /> : null}
      <TagOutcomeLine
        tags={tags}
        asksNext={asked.includes('mechanism') && mechanism.state === 'editable' && mechanism.value === null}
      />
      {missing.length > 0 ? (
        <Notice kind="information">
          <p>{messages.notMapped(missing)}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** Why a defect got out is asked only of one that did; a value that is there is shown whatever happened. */
function isAsked(field: TagField, as: CountedAs, fields: TagStates): boolean {
  if (field !== 'mechanism') return true;
  const state = fields.mechanism;
  if (state.state !== 'not mapped' && state.value !== null) return true;
  return as.row === 'in scope' && as.outcome === 'escaped';
}
