import type { NamedValue } from '../../../src/domain/settings-strangers';
import { Confirmation } from '../../shared/components/confirmation';
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
  return (
    <Confirmation
      title={messages.strangers(name, strangers.length)}
      confirm={messages.take}
      cancel={messages.cancel}
      appearance="default"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <ul className="notes">
        {strangers.map((stranger, index) => (
          <li key={index}>{messages.stranger(stranger)}</li>
        ))}
      </ul>
      <p>{messages.strangersText}</p>
    </Confirmation>
  );
}
