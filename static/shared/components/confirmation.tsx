import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { BusyButton } from './busy-button';

/**
 * Asks before something is done; Escape is "no". In its place on the page, since the frame may be higher than the
 * screen.
 */
export function Confirmation({
  title,
  children,
  confirm,
  cancel,
  appearance = 'danger',
  isPending = false,
  onConfirm,
  onCancel,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly confirm: string;
  readonly cancel: string;
  readonly appearance?: 'danger' | 'default';
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
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
        {title}
      </Heading>
      {children}
      <div className="actions">
        <BusyButton appearance={appearance} isBusy={isPending} onClick={onConfirm}>
          {confirm}
        </BusyButton>
        <Button appearance="subtle" isDisabled={isPending} onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
