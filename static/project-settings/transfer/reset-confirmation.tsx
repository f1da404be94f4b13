import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Settings } from '../../../src/domain/settings';
import { departingPaths } from '../../shared/settings-form/departures';
import { useMessages } from '../../shared/words/words';
import { pageMessages } from '../messages';
import { PreviewDetails } from '../preview-panel';
import { previewMessages } from '../preview-messages';
import type { PreviewState } from '../use-preview';

/** Asks before a project goes back to the site's settings, with what that would do to its numbers. */
export function ResetConfirmation({
  saved,
  below,
  preview,
  onConfirm,
  onCancel,
}: {
  readonly saved: Settings;
  readonly below: Settings;
  readonly preview: PreviewState;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { transfer: messages } = useMessages(pageMessages);
  const words = useMessages(previewMessages);
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
        {messages.resetTitle}
      </Heading>
      <p>{messages.resetText(departingPaths(saved, below))}</p>
      {preview.kind === 'ready' ? (
        <>
          <p>{words.sentence(preview.preview)}</p>
          <PreviewDetails preview={preview.preview} />
        </>
      ) : (
        <p>{preview.kind === 'computing' ? words.computing : words.nothing}</p>
      )}
      <div className="actions">
        <Button appearance="danger" onClick={onConfirm}>
          {messages.resetConfirm}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {messages.resetCancel}
        </Button>
      </div>
    </div>
  );
}
