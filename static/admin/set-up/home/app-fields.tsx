import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnFieldState } from '../../../../src/contract/set-up';
import { call } from '../../../shared/api/call';
import { Confirmation } from '../../../shared/components/confirmation';
import { useMessages, useWords } from '../../../shared/words/words';
import { homeMessages } from '../messages/home-messages';
import { NotDone } from '../step-actions';
import { Clicks } from '../steps/clicks';

/** The fields that the app created, which stay whatever becomes of it, and how to be rid of them. */
export function AppFields() {
  const { fields: messages } = useMessages(homeMessages);
  const { shared } = useWords();
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['own-fields'],
    queryFn: async () => (await call('own-fields', {})).fields,
    staleTime: 0,
  });
  const move = useMutation({
    mutationFn: ({ id, isTrashed }: OwnFieldState) => call('trash-field', { fieldId: id, trash: !isTrashed }),
    onSuccess: ({ fields }, { name, isTrashed }) => {
      client.setQueryData(['own-fields'], fields);
      setSaid(messages.done(name, !isTrashed));
    },
  });
  return (
    <section className="card" aria-labelledby="set-up-fields">
      <Heading as="h2" size="small" id="set-up-fields">
        {messages.title}
      </Heading>
      {error ? <NotDone thrown={error} onRetry={() => void refetch()} /> : null}
      {data ? null : error ? null : <p role="status">{shared.loading}</p>}
      {data?.length === 0 ? <p>{messages.none}</p> : <p>{messages.stay}</p>}
      {(data ?? []).map((field) => (
        <Field key={field.id} field={field} isPending={move.isPending} onMove={() => move.mutate(field)} />
      ))}
      <p role="status">{said}</p>
      {move.error ? <NotDone thrown={move.error} /> : null}
      {data && data.length > 0 ? <Clicks title={messages.delete} clicks={messages.deleteSteps} /> : null}
    </section>
  );
}

function Field({
  field,
  isPending,
  onMove,
}: {
  readonly field: OwnFieldState;
  readonly isPending: boolean;
  readonly onMove: () => void;
}) {
  const { fields: messages } = useMessages(homeMessages);
  const [isAsked, setAsked] = useState(false);
  const { name, isTrashed, isMapped } = field;
  const move = (): void => {
    setAsked(false);
    onMove();
  };
  return (
    <div className="own-field">
      <p>
        <strong>{name}</strong> <span className="small">{messages.state(field)}</span>
      </p>
      <Button isDisabled={isPending} onClick={() => (isTrashed ? move() : setAsked(true))}>
        {isTrashed ? messages.restore : messages.trash}
      </Button>
      {isAsked ? (
        <Confirmation
          title={messages.trashTitle(name)}
          confirm={messages.confirm}
          cancel={messages.cancel}
          onConfirm={move}
          onCancel={() => setAsked(false)}
        >
          {[...messages.trashMeans, ...(isMapped ? [messages.trashMapped] : [])].map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Confirmation>
      ) : null}
    </div>
  );
}
