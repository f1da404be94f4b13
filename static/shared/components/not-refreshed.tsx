import { failureOf } from '../api/contract-failure';
import { useWords } from '../words/words';
import { Notice } from './notice';

/** What is shown is older than what was asked for: why, and another try where it may help. */
export function NotRefreshed({
  thrown,
  onRetry,
}: {
  readonly thrown: unknown;
  readonly onRetry: () => void;
}) {
  const { shared } = useWords();
  const { brief, retry } = shared.failure(failureOf(thrown));
  return (
    <Notice kind="warning">
      <p role="alert">
        {shared.notRefreshed(brief)}{' '}
        {retry ? (
          <button type="button" className="link-button" onClick={onRetry}>
            {shared.tryAgain}
          </button>
        ) : null}
      </p>
    </Notice>
  );
}
