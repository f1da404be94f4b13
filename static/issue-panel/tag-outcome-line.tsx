import Button from '@atlaskit/button/new';
import { failureOf } from '../shared/api/contract-failure';
import { useMessages } from '../shared/words/words';
import { issuePanelMessages, type IssuePanelMessages } from './messages';
import type { TagOutcome, Tags } from './use-tags';

/** Says how the last change went, to the ear as well, and offers to take it back. */
export function TagOutcomeLine({ tags }: { readonly tags: Tags }) {
  const messages = useMessages(issuePanelMessages);
  const { outcome, isSaving, save } = tags;
  return (
    <div className="outcome">
      <p role="status" className="small">
        {isSaving ? messages.saving : savedText(outcome, messages)}
      </p>
      {outcome?.kind === 'not saved' ? <Failed outcome={outcome} /> : null}
      {outcome?.kind === 'saved' && !isSaving ? <UndoButton outcome={outcome} save={save} /> : null}
    </div>
  );
}

function Failed({ outcome }: { readonly outcome: Extract<TagOutcome, { kind: 'not saved' }> }) {
  const messages = useMessages(issuePanelMessages);
  const { field, from } = outcome.change;
  const failure = failureOf(outcome.thrown);
  return (
    <p role="alert" className="problem">
      {messages.notSaved(field, from?.name ?? null, messages.reason(failure))}{' '}
      {'logCode' in failure ? <code className="log-code">{failure.logCode}</code> : null}
    </p>
  );
}

function UndoButton({
  outcome,
  save,
}: {
  readonly outcome: Extract<TagOutcome, { kind: 'saved' }>;
  readonly save: Tags['save'];
}) {
  const messages = useMessages(issuePanelMessages);
  const { field, from, to } = outcome.change;
  return (
    <Button appearance="subtle" spacing="compact" onClick={() => save({ field, from: to, to: from })}>
      {messages.undo(field, from?.name ?? null)}
    </Button>
  );
}

function savedText(outcome: TagOutcome | null, messages: IssuePanelMessages): string {
  if (outcome?.kind !== 'saved') return '';
  const { field, to } = outcome.change;
  return messages.saved(field, to?.name ?? null);
}
