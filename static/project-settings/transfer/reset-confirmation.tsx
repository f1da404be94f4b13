import type { Settings } from '../../../src/domain/settings';
import { Confirmation } from '../../shared/components/confirmation';
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
  return (
    <Confirmation
      title={messages.resetTitle}
      confirm={messages.resetConfirm}
      cancel={messages.resetCancel}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{messages.resetText(departingPaths(saved, below))}</p>
      {preview.kind === 'ready' ? (
        <>
          <p>{words.sentence(preview.preview)}</p>
          <PreviewDetails preview={preview.preview} />
        </>
      ) : (
        <p>{preview.kind === 'computing' ? words.computing : words.nothing}</p>
      )}
    </Confirmation>
  );
}
