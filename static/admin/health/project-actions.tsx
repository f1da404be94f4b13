import { useRef, useState } from 'react';
import type { ProjectHealth } from '../../../src/contract/index-health';
import { failureOf } from '../../shared/api/contract-failure';
import { BusyButton } from '../../shared/components/busy-button';
import { LogReference } from '../../shared/components/log-reference';
import { Notice } from '../../shared/components/notice';
import { useMessages, useWords } from '../../shared/words/words';
import { DisableConfirmation } from './disable-confirmation';
import { healthMessages } from './health-messages';
import { type ProjectAction, useProjectAction } from './use-project-action';

/** The buttons of a project, and what became of the last one. */
export function ProjectActions({
  project,
  actions,
  isSweeping,
  onDone,
}: {
  readonly project: ProjectHealth['project'];
  readonly actions: readonly ProjectAction[];
  readonly isSweeping: boolean;
  readonly onDone: (action: ProjectAction) => void;
}) {
  const { project: messages } = useMessages(healthMessages);
  const { mutate, isPending, variables, error } = useProjectAction(project.id, onDone);
  const [isAsked, setAsked] = useState(false);
  const disable = useRef<HTMLButtonElement>(null);
  const cancel = (): void => {
    setAsked(false);
    disable.current?.focus();
  };
  return (
    <>
      <div className="actions">
        {actions.map((action) => (
          <BusyButton
            key={slotOf(action)}
            {...(action === 'disable' ? { ref: disable, 'aria-expanded': isAsked } : {})}
            appearance={action === 'resume' ? 'primary' : action === 'disable' ? 'subtle' : 'default'}
            isBusy={(isPending && variables === action) || (action === 'compare' && isSweeping)}
            isDisabled={isPending && variables !== action}
            onClick={() => (action === 'disable' ? setAsked(!isAsked) : mutate(action))}
          >
            {messages.action[action]}
          </BusyButton>
        ))}
      </div>
      {isAsked ? (
        <DisableConfirmation
          projectKey={project.key}
          isPending={isPending}
          onConfirm={() => mutate('disable')}
          onCancel={cancel}
        />
      ) : null}
      {error ? <NotDone thrown={error} /> : null}
    </>
  );
}

/** Where an action's button stands: what takes an action's place when it is done is the same button, and keeps the focus. */
function slotOf(action: ProjectAction): string {
  return action === 'pause' || action === 'resume' ? 'pace' : action;
}

function NotDone({ thrown }: { readonly thrown: unknown }) {
  const { project: messages } = useMessages(healthMessages);
  const { shared } = useWords();
  const { title, text, logCode } = shared.failure(failureOf(thrown));
  return (
    <div role="alert">
      <Notice kind="warning">
        <p>
          {messages.notDone(title)} {text} <LogReference code={logCode} />
        </p>
      </Notice>
    </div>
  );
}
