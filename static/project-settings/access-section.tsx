import Heading from '@atlaskit/heading';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../shared/api/call';
import { failureOf } from '../shared/api/contract-failure';
import { Confirmation } from '../shared/components/confirmation';
import { Notice } from '../shared/components/notice';
import { useMessages, useWords } from '../shared/words/words';
import { pageMessages } from './messages';

/** Who sees the project's numbers, where that is for its administrators to decide. */
export function AccessSection({ projectId }: { readonly projectId: number }) {
  const { access: messages } = useMessages(pageMessages);
  const { shared } = useWords();
  const titleId = useId();
  const client = useQueryClient();
  const key = ['report-access', projectId];
  const [isAsking, setAsking] = useState(false);
  const { data, error } = useQuery({ queryKey: key, queryFn: () => call('report-access', { projectId }) });
  const change = useMutation({
    mutationFn: (open: boolean) => call('open-report', { projectId, open }),
    onSuccess: (access) => {
      setAsking(false);
      client.setQueryData(key, access);
    },
  });
  const thrown = change.error ?? error;
  const failure = thrown ? shared.failure(failureOf(thrown)) : null;
  if (!failure && (!data || data.closed === null)) return null;
  return (
    <section className="section" aria-labelledby={titleId}>
      <Heading as="h2" size="small" id={titleId}>
        {messages.title}
      </Heading>
      {failure ? (
        <Notice kind="warning">
          <p role="alert">{messages.failed(`${failure.title}. ${failure.text}`)}</p>
        </Notice>
      ) : null}
      {data && data.closed !== null ? (
        <>
          <p>{messages.why(data.closed)}</p>
          <p role="status">{data.opened === null ? messages.isClosed : messages.isOpen(data.opened)}</p>
          {isAsking ? (
            <Confirmation
              title={messages.openTitle}
              confirm={messages.open}
              cancel={messages.cancel}
              appearance="default"
              isPending={change.isPending}
              onConfirm={() => change.mutate(true)}
              onCancel={() => setAsking(false)}
            >
              <p>{messages.openText}</p>
            </Confirmation>
          ) : (
            <div>
              <button
                type="button"
                className="button"
                disabled={change.isPending}
                onClick={() => (data.opened === null ? setAsking(true) : change.mutate(false))}
              >
                {data.opened === null ? messages.ask : messages.close}
              </button>
            </div>
          )}
        </>
      ) : null}
    </section>
  );
}
