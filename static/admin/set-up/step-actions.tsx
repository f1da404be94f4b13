import Button from '@atlaskit/button/new';
import { BusyButton } from '../../shared/components/busy-button';
import { failureOf } from '../../shared/api/contract-failure';
import { LogReference } from '../../shared/components/log-reference';
import { Notice } from '../../shared/components/notice';
import { useMessages, useWords } from '../../shared/words/words';
import { setUpMessages } from './messages/set-up-messages';

/** The buttons under a step, and why it did not go on. */
export function StepActions({
  onBack,
  onNext,
  label,
  isPending = false,
  isPrimary = true,
  problem,
  thrown,
}: {
  /** Left out on the first step. */
  readonly onBack?: (() => void) | undefined;
  readonly onNext: () => void;
  /** Other words than "Continue". */
  readonly label?: string | undefined;
  readonly isPending?: boolean;
  /** Not while something else on the screen is to be done first. */
  readonly isPrimary?: boolean;
  /** What has to be mended on the screen. */
  readonly problem?: string | null | undefined;
  /** What kept the step from going on. */
  readonly thrown?: unknown;
}) {
  const messages = useMessages(setUpMessages);
  return (
    <div className="step-actions">
      {thrown ? <NotDone thrown={thrown} /> : null}
      <p role="alert" className="problem">
        {problem ?? ''}
      </p>
      <div className="actions">
        <BusyButton appearance={isPrimary ? 'primary' : 'default'} isBusy={isPending} onClick={onNext}>
          {label ?? messages.next}
        </BusyButton>
        {onBack ? (
          <Button appearance="subtle" isDisabled={isPending} onClick={onBack}>
            {messages.back}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Why something was not done, and what to do; the reference for the log where there is one. */
export function NotDone({ thrown, onRetry }: { readonly thrown: unknown; readonly onRetry?: () => void }) {
  const messages = useMessages(setUpMessages);
  const { shared } = useWords();
  const { title, text, logCode } = shared.failure(failureOf(thrown));
  return (
    <div role="alert">
      <Notice kind="warning">
        <p>
          {messages.notDone(title)} {text} <LogReference code={logCode} />
        </p>
        {onRetry ? (
          <div className="actions">
            <button type="button" className="button" onClick={onRetry}>
              {shared.tryAgain}
            </button>
          </div>
        ) : null}
      </Notice>
    </div>
  );
}
