import Button from '@atlaskit/button/new';
import { BusyButton } from '../shared/components/busy-button';
import { failureOf } from '../shared/api/contract-failure';
import { LogReference } from '../shared/components/log-reference';
import { useMessages, useWords } from '../shared/words/words';
import { pageMessages } from './messages';
import { PREVIEW_ID } from './preview-section';
import { previewMessages, type PreviewMessages } from './preview-messages';
import type { Draft } from './use-draft';
import type { PreviewState } from './use-preview';
import type { SaveState, useSave } from './use-save';

/** What is not saved, what saving would do, and the buttons for it. It stays in sight where the frame scrolls. */
export function SaveBar({
  draft,
  preview,
  saving,
  onDiscard,
}: {
  readonly draft: Draft;
  readonly preview: PreviewState;
  readonly saving: ReturnType<typeof useSave>;
  readonly onDiscard: () => void;
}) {
  const messages = useMessages(pageMessages);
  const words = useMessages(previewMessages);
  const { shared } = useWords();
  const unsaved = draft.changes.length;
  const isIdle = unsaved === 0;
  const isSaving = saving.state.kind === 'saving';
  return (
    <section className="save-bar" aria-label={messages.bar.label}>
      <div className="save-bar-said">
        <p role="status">{isIdle ? messages.bar.none : previewText(preview, words)}</p>
        {preview.kind === 'ready' || preview.kind === 'refused' ? (
          <button type="button" className="link-button" onClick={showDetails}>
            {preview.kind === 'ready' ? words.toDetails : words.toProblems}
          </button>
        ) : null}
      </div>
      {preview.kind === 'failed' ? (
        <p className="problem">
          {shared.failure(failureOf(preview.thrown)).brief}.{' '}
          <button type="button" className="link-button" onClick={preview.retry}>
            {shared.tryAgain}
          </button>
        </p>
      ) : null}
      <div className="actions">
        <BusyButton appearance="primary" isDisabled={isIdle} isBusy={isSaving} onClick={saving.save}>
          {messages.bar.save}
        </BusyButton>
        <Button appearance="subtle" isDisabled={isIdle || isSaving} onClick={onDiscard}>
          {messages.bar.discard}
        </Button>
        <span className="quiet">{isIdle ? '' : messages.bar.unsaved(unsaved)}</span>
      </div>
      <SaveOutcome state={saving.state} isStale={!isIdle} />
    </section>
  );
}

/** The section may be out of sight, and folded. */
function showDetails(): void {
  const section = document.getElementById(PREVIEW_ID);
  const details = section?.querySelector('details');
  if (details) details.open = true;
  section?.focus();
  section?.scrollIntoView({ block: 'center' });
}

function previewText(preview: PreviewState, words: PreviewMessages): string {
  switch (preview.kind) {
    case 'none':
      return words.nothing;
    case 'computing':
      return words.computing;
    case 'refused':
      return words.refused;
    case 'failed':
      return words.failed;
    case 'ready':
      return words.sentence(preview.preview);
  }
}

/** How the last save went, to the ear as well. That it went well is said until something is edited again. */
function SaveOutcome({ state, isStale }: { readonly state: SaveState; readonly isStale: boolean }) {
  const messages = useMessages(pageMessages);
  const { shared } = useWords();
  const failure = state.kind === 'failed' ? failureOf(state.thrown) : null;
  return (
    <>
      <p role="status" className="small">
        {state.kind === 'saving' ? messages.saving : null}
        {state.kind === 'saved' && !isStale ? messages.saved : null}
      </p>
      {failure ? (
        <p role="alert" className="problem">
          {messages.notSaved(`${shared.failure(failure).title}. ${shared.failure(failure).text}`)}{' '}
          <LogReference code={'logCode' in failure ? failure.logCode : undefined} />
        </p>
      ) : null}
    </>
  );
}
