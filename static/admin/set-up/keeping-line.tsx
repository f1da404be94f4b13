import { Notice } from '../../shared/components/notice';
import { useMessages, useWords } from '../../shared/words/words';
import { setUpMessages } from './messages/set-up-messages';
import type { Keeping } from './use-draft';

/** Whether what was chosen is kept, and what to do where it is not. */
export function KeepingLine({
  keeping,
  onRetry,
  onTheirs,
  onMine,
}: {
  readonly keeping: Keeping;
  readonly onRetry: () => void;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}) {
  const messages = useMessages(setUpMessages);
  const { shared } = useWords();
  if (keeping.state !== 'failed')
    return <p className="quiet">{keeping.state === 'kept' ? messages.kept : messages.keeping}</p>;
  if (keeping.isOvertaken)
    return (
      <div role="alert">
        <Notice kind="warning">
          <p>{messages.overtaken.text}</p>
          <div className="actions">
            <button type="button" className="button" onClick={onTheirs}>
              {messages.overtaken.theirs}
            </button>
            <button type="button" className="button button-plain" onClick={onMine}>
              {messages.overtaken.mine}
            </button>
          </div>
        </Notice>
      </div>
    );
  return (
    <div role="alert">
      <Notice kind="warning">
        <p>{messages.notKept(shared.failure(keeping.failure).brief)}</p>
        <div className="actions">
          <button type="button" className="button" onClick={onRetry}>
            {messages.keepAgain}
          </button>
        </div>
      </Notice>
    </div>
  );
}
