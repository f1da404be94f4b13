import Heading from '@atlaskit/heading';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsRevision } from '../../../../src/contract/settings';
import { call } from '../../../shared/api/call';
import { Confirmation } from '../../../shared/components/confirmation';
import { useMessages, useWords } from '../../../shared/words/words';
import { homeMessages } from '../messages/home-messages';
import { NotDone } from '../step-actions';
import type { SiteSettings } from '../work';

/** Saves that are listed at first. */
const SHOWN = 5;

/** The saves of the site's settings, each of which can be gone back to. */
export function EarlierSettings({ site }: { readonly site: Pick<SiteSettings, 'revision' | 'history'> }) {
  const { earlier: messages } = useMessages(homeMessages);
  const client = useQueryClient();
  const [isAll, setAll] = useState(false);
  const { revision, history } = site;
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async (to: number) => {
      const document = to === 0 ? {} : (await call('earlier-settings', { revision: to })).document;
      return call('save-site-settings', { document, revision });
    },
    onSettled: () => client.invalidateQueries(),
  });
  const shown = isAll ? history : history.slice(0, SHOWN);
  return (
    <section className="card" aria-labelledby="set-up-earlier">
      <Heading as="h2" size="small" id="set-up-earlier">
        {messages.title}
      </Heading>
      <p className="quiet">{history.length === 0 ? messages.none : messages.text}</p>
      <ul className="saves">
        {shown.map((save) => (
          <Save
            key={save.revision}
            save={save}
            isCurrent={save.revision === revision}
            isPending={isPending}
            onGoBack={() => mutate(save.revision)}
          />
        ))}
        {history.at(-1)?.revision === 1 && shown.length === history.length ? (
          <Save save={null} isCurrent={false} isPending={isPending} onGoBack={() => mutate(0)} />
        ) : null}
      </ul>
      {shown.length < history.length ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {messages.more(history.length - shown.length)}
        </button>
      ) : null}
      <p role="status">{isSuccess ? messages.done : ''}</p>
      {error ? <NotDone thrown={error} /> : null}
    </section>
  );
}

function Save({
  save,
  isCurrent,
  isPending,
  onGoBack,
}: {
  /** Null: what was before the first save. */
  readonly save: SettingsRevision | null;
  readonly isCurrent: boolean;
  readonly isPending: boolean;
  readonly onGoBack: () => void;
}) {
  const { earlier: messages } = useMessages(homeMessages);
  const { format } = useWords();
  const [isAsked, setAsked] = useState(false);
  const at = save === null ? messages.first : format.instant(save.at);
  return (
    <li>
      <p>
        {at} <span className="quiet">{save === null ? '' : messages.changed(save)}</span>{' '}
        {isCurrent ? (
          <strong>{messages.now}</strong>
        ) : (
          <button
            type="button"
            className="link-button"
            disabled={isPending}
            aria-label={`${messages.goBack}: ${at}`}
            onClick={() => setAsked(true)}
          >
            {messages.goBack}
          </button>
        )}
      </p>
      {isAsked ? (
        <Confirmation
          title={messages.confirmTitle(at)}
          confirm={messages.confirm}
          cancel={messages.cancel}
          onConfirm={() => {
            setAsked(false);
            onGoBack();
          }}
          onCancel={() => setAsked(false)}
        />
      ) : null}
    </li>
  );
}
