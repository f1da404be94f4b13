import Heading from '@atlaskit/heading';
import { type IssueAnswer, TAG_FIELDS, type TagField } from '../../src/contract/issue';
import { Badge } from '../shared/components/badge';
import { Notice } from '../shared/components/notice';
import { useMessages } from '../shared/words/words';
import { issuePanelMessages } from './messages';
import { TagOutcomeLine } from './tag-outcome-line';
import { TagSelect } from './tag-select';
import { useTags } from './use-tags';

export function IssueTriage({ answer }: { readonly answer: IssueAnswer }) {
  const messages = useMessages(issuePanelMessages);
  const tags = useTags(answer);
  const { counted, fields } = answer;
  const missing = TAG_FIELDS.filter((field) => fields[field].state === 'not mapped');
  const asked = counted.state === 'counted' ? TAG_FIELDS.filter((field) => isAsked(field, answer)) : [];
  return (
    <>
      <h1 className="unseen">{messages.title}</h1>
      <Verdict counted={counted} />
      {asked.map((field) => {
        const state = fields[field];
        return state.state === 'not mapped' ? null : (
          <TagSelect
            key={field}
            field={field}
            state={state}
            value={tags.valueOf(field)}
            onChange={(to) => tags.save({ field, from: tags.valueOf(field), to })}
          />
        );
      })}
      {asked.some((field) => fields[field].state === 'read only') ? (
        <p className="small">{messages.readOnly}</p>
      ) : null}
      {asked.length > 0 ? <TagOutcomeLine tags={tags} /> : null}
      {counted.state === 'counted' && missing.length > 0 ? (
        <Notice kind="information">
          <p>{messages.notMapped(missing)}</p>
        </Notice>
      ) : null}
    </>
  );
}

/** Why a defect got out is asked only of one that did; a value that is there is shown whatever happened. */
function isAsked(field: TagField, { counted, fields }: IssueAnswer): boolean {
  if (field !== 'mechanism') return true;
  const state = fields.mechanism;
  if (state.state !== 'not mapped' && state.value !== null) return true;
  return counted.state === 'counted' && counted.as.row === 'in scope' && counted.as.outcome === 'escaped';
}

function Verdict({ counted }: { readonly counted: IssueAnswer['counted'] }) {
  const messages = useMessages(issuePanelMessages);
  if (counted.state !== 'counted') return <p>{messages.notHere[counted.state]}</p>;
  const { as } = counted;
  const { outcome } = as;
  return (
    <>
      <Heading as="h2" size="xsmall">
        <span className="verdict">
          {as.row === 'in scope' ? (
            <Badge text={messages.state[outcome]} look={outcome === 'unclassified' ? 'outlined' : outcome} />
          ) : (
            <Badge text={messages.notCounted} look="outlined" />
          )}
          <span>{messages.sentence(as)}</span>
        </span>
      </Heading>
      <p className="quiet">
        {messages.counted(as)} {as.row === 'in scope' ? messages.fixedIn(as) : ''}
      </p>
    </>
  );
}
