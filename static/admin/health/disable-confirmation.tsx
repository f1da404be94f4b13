import { Confirmation } from '../../shared/components/confirmation';
import { useMessages } from '../../shared/words/words';
import { healthMessages } from './health-messages';

/** Asks before a project's data is deleted. */
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
  return (
    <Confirmation
      title={messages.title(projectKey)}
      confirm={messages.confirm}
      cancel={messages.cancel}
      isPending={isPending}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{messages.deleted}</p>
      <p>{messages.stays}</p>
    </Confirmation>
  );
}
