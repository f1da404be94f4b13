import Heading from '@atlaskit/heading';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SettingsAnswer, SettingsRevision } from '../../src/contract/settings';
import { overlaySettings } from '../../src/contract/settings-overlay';
import type { Settings } from '../../src/domain/settings';
import { call } from '../shared/api/call';
import { failureOf } from '../shared/api/contract-failure';
import { Badge } from '../shared/components/badge';
import { useMessages, useWords } from '../shared/words/words';
import { ChangeLines } from './change-lines';
import { pageMessages } from './messages';

const SHOWN_AT_FIRST = 10;

/** The saves, newest first; what one made can be put into the form again. */
export function HistoryList({
  projectId,
  answer,
  onRestore,
}: {
  readonly projectId: number;
  readonly answer: SettingsAnswer;
  readonly onRestore: (said: string, settings: Settings) => void;
}) {
  const { history: messages } = useMessages(pageMessages);
  const { shared } = useWords();
  const [isWhole, setWhole] = useState(false);
  const { history, revision: current, below } = answer;
  const restore = useMutation({
    mutationFn: (revision: number) => call('earlier-settings', { projectId, revision }),
    onSuccess: ({ revision, document }) =>
      onRestore(messages.restored(revision), overlaySettings(below, document)),
  });
  const shown = isWhole ? history : history.slice(0, SHOWN_AT_FIRST);
  const failure = restore.error ? shared.failure(failureOf(restore.error)) : null;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p className="quiet">{history.length === 0 ? messages.none : messages.text}</p>
      {failure ? (
        <p role="alert" className="problem">
          {messages.notRestored(`${failure.title}. ${failure.plain}`)}
        </p>
      ) : null}
      <ol className="history">
        {shown.map((save) => (
          <Save
            key={save.revision}
            save={save}
            isCurrent={save.revision === current}
            isPending={restore.isPending}
            onRestore={() => restore.mutate(save.revision)}
          />
        ))}
      </ol>
      {shown.length < history.length ? (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {messages.more(history.length - shown.length)}
        </button>
      ) : null}
    </section>
  );
}

function Save({
  save: { revision, at, changes },
  isCurrent,
  isPending,
  onRestore,
}: {
  readonly save: SettingsRevision;
  readonly isCurrent: boolean;
  readonly isPending: boolean;
  readonly onRestore: () => void;
}) {
  const { history: messages } = useMessages(pageMessages);
  return (
    <li className="history-save">
      <div className="card-head">
        <strong>{messages.save(revision, at)}</strong>
        {isCurrent ? (
          <Badge text={messages.current} />
        ) : (
          <button
            type="button"
            className="link-button"
            aria-label={messages.restoreOf(revision)}
            disabled={isPending}
            onClick={onRestore}
          >
            {messages.restore}
          </button>
        )}
      </div>
      {changes.length === 0 ? (
        <p className="quiet">{messages.noChange}</p>
      ) : (
        <ChangeLines changes={changes} />
      )}
    </li>
  );
}
