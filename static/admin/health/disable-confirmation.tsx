import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useMessages } from '../../shared/words/words';
import { healthMessages } from './health-messages';

/** Asks before a project's data is deleted: in its place on the page, since the frame may be higher than the screen. */
export function DisableConfirmation({
  projectKey,
  isPending,
  onConfirm,
  onCancel,
}: {
  readonly projectKey: string;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { disable: messages } = useMessages(healthMessages).project;
  const titleId = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onCancel();
  };
  return (
    <div
      className="confirmation"
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      ref={group}
      onKeyDown={onKeyDown}
    >
      <Heading as="h3" size="xsmall" id={titleId}>
        {messages.title(projectKey)}
      </Heading>
      <p>{messages.deleted}</p>
      <p>{messages.stays}</p>
      <div className="actions">
        <Button appearance="danger" isLoading={isPending} onClick={onConfirm}>
          {messages.confirm}
        </Button>
        <Button appearance="subtle" isDisabled={isPending} onClick={onCancel}>
          {messages.cancel}
        </Button>
      </div>
    </div>
  );
}
