import { failureOf } from '../api/contract-failure';
import { useWords } from '../words/words';
import { LogReference } from './log-reference';
import { Panel } from './panel';
import { WhomToAsk } from './whom-to-ask';

/** Why there are no numbers, with the reference for the log where there is one, and another try where it may help. */
export function FailurePanel({
  thrown,
  onRetry,
}: {
  readonly thrown: unknown;
  readonly onRetry?: () => void;
}) {
  const { shared } = useWords();
  const failure = failureOf(thrown);
  const { title, text, logCode, retry } = shared.failure(failure);
  return (
    <div role="alert">
      <Panel
        level="h1"
        title={title}
        action={retry && onRetry ? { label: shared.tryAgain, onClick: onRetry } : undefined}
      >
        <p>{text}</p>
        {failure.code === 'not-open' ? <WhomToAsk projectId={failure.projectId} /> : null}
        {logCode === undefined ? null : (
          <p>
            <LogReference code={logCode} />
          </p>
        )}
      </Panel>
    </div>
  );
}
