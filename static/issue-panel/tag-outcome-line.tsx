import Button from '@atlaskit/button/new';
import { failureOf } from '../shared/api/contract-failure';
import { LogReference } from '../shared/components/log-reference';
import { useMessages } from '../shared/words/words';
import { ConflictLine } from './conflict-line';
import { focusField } from './field-focus';
import { issuePanelMessages, type IssuePanelMessages } from './messages';
import type { TagOutcome, Tags } from './use-tags';

/** Says how the last change went, to the ear as well, and offers to take it back. */
export function TagOutcomeLine({ tags, asksNext }: { readonly tags: Tags; readonly asksNext: boolean }) {
  const messages = useMessages(issuePanelMessages);
  const { outcome, isSaving, save } = tags;
  return (
    <div className="outcome">
      <p role="status" className="small">
        {isSaving ? messages.saving : savedText(outcome, asksNext, messages)}
      </p>
      {outcome?.kind === 'not saved' ? <Failed outcome={outcome} /> : null}
      {outcome?.kind === 'conflict' ? <ConflictLine outcome={outcome} tags={tags} /> : null}
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
      {messages.notSaved(field, from, messages.reason(failure))}{' '}
      <LogReference code={'logCode' in failure ? failure.logCode : undefined} />
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
  const undo = (): void => {
    focusField(field);
    save({ field, from: to, to: from, suggested: null });
  };
  return (
    <Button appearance="subtle" spacing="compact" onClick={undo}>
      {messages.undo(field, from)}
    </Button>
  );
}

function savedText(outcome: TagOutcome | null, asksNext: boolean, messages: IssuePanelMessages): string {
  if (outcome?.kind !== 'saved') return '';
  const { field, to } = outcome.change;
  const saved = messages.saved(field, to);
  return asksNext && field === 'discovery' && to !== null ? `${saved} ${messages.asksMechanism}` : saved;
}
