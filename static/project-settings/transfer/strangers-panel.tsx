import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useId, useRef } from 'react';
import type { NamedValue } from '../../../src/domain/settings-strangers';
import { useMessages } from '../../shared/words/words';
import { pageMessages } from '../messages';

/** What a file names that the site does not have, before anything of it is in the form. */
export function StrangersPanel({
  name,
  strangers,
  onConfirm,
  onCancel,
}: {
  readonly name: string;
  readonly strangers: readonly NamedValue[];
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}) {
  const { transfer: messages } = useMessages(pageMessages);
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="confirmation" role="group" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <Heading as="h3" size="xsmall" id={titleId}>
        {messages.strangers(name, strangers.length)}
      </Heading>
      <ul className="notes">
        {strangers.map((stranger, index) => (
          <li key={index}>{messages.stranger(stranger)}</li>
        ))}
      </ul>
      <p>{messages.strangersText}</p>
      <div className="actions">
        <Button onClick={onConfirm}>{messages.take}</Button>
        <Button appearance="subtle" onClick={onCancel}>
          {messages.cancel}
        </Button>
      </div>
    </div>
  );
}
