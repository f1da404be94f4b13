import type { ReadOnlyReason, TagField, TagState } from '../../src/contract/issue';
import { useMessages } from '../shared/words/words';
import { issuePanelMessages } from './messages';

export interface ReadOnlyField {
  readonly field: TagField;
  readonly state: Extract<TagState, { readonly state: 'read only' }>;
}

/** Fields that the reader cannot edit here: their values, and once for each reason why, with what to do. */
export function ReadOnlyFields({ fields }: { readonly fields: readonly ReadOnlyField[] }) {
  const messages = useMessages(issuePanelMessages);
  const reasons = new Map<ReadOnlyReason, TagField[]>();
  for (const { field, state } of fields) reasons.set(state.why, [...(reasons.get(state.why) ?? []), field]);
  return (
    <>
      <dl className="read-only">
        {fields.map(({ field, state }) => (
          <div key={field} className="field">
            <dt>{messages.fields[field]}</dt>
            <dd>{state.value === null ? messages.none : messages.nameOf(state.value)}</dd>
            {state.value === null || state.value.isMapped ? null : (
              <dd className="small">{messages.unmapped(field, state.value)}</dd>
            )}
          </div>
        ))}
      </dl>
      {[...reasons].map(([why, of]) => (
        <p key={why} className="small">
          {messages.readOnly(why, of)}
        </p>
      ))}
    </>
  );
}
