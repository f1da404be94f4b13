import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';

/** Asks before something is done, in its place on the page; Escape is "no". */
export function Confirmation({
  title,
  texts,
  confirm,
  cancel,
  onConfirm,
  onCancel,
}: {
  readonly title: string;
  readonly texts: readonly string[];
  readonly confirm: string;
  readonly cancel: string;
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
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div className="actions">
        <Button appearance="danger" onClick={onConfirm}>
          {confirm}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
