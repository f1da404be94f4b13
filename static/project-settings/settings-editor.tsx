import Heading from '@atlaskit/heading';
import { useMemo, useState } from 'react';
import type { Problem } from '../../src/contract/problem';
import type { SettingsAnswer } from '../../src/contract/settings';
import type { SettingsValues } from '../../src/contract/settings-values';
import { departingPaths } from '../shared/settings-form/departures';
import { SettingsFormProvider } from '../shared/settings-form/form-context';
import { ProblemsProvider, ProblemSummary } from '../shared/settings-form/problems';
import type { Entity } from '../shared/surface/extension';
import { useMessages } from '../shared/words/words';
import { ConflictPanel } from './conflict-panel';
import { HistoryList } from './history-list';
import { pageMessages } from './messages';
import { PreviewSection } from './preview-section';
import { SaveBar } from './save-bar';
import { Sections } from './sections/sections';
import { Transfer } from './transfer/transfer';
import { useDraft } from './use-draft';
import { type PreviewState, usePreview } from './use-preview';
import { type SaveState, useSave } from './use-save';

/** The settings of a project in a form, with what saving them would do. */
export function SettingsEditor({
  project,
  loaded,
  values,
}: {
  readonly project: Entity;
  /** The newest that was read: the form began with the first. */
  readonly loaded: SettingsAnswer;
  readonly values: SettingsValues;
}) {
  const messages = useMessages(pageMessages);
  const draft = useDraft(loaded);
  const { base, saved, settings, document, changes, change, rebase } = draft;
  const hasClash = base.problems.length > 0;
  const preview = usePreview(project.id, document, changes.length > 0 || hasClash);
  const saving = useSave(project.id, draft);
  const [taken, setTaken] = useState('');
  const form = useMemo(
    () => ({ settings, saved, below: base.below, beneath: 'site' as const, change }),
    [settings, saved, base, change],
  );
  const departing = departingPaths(saved, base.below);
  /** Puts a whole document into the form. */
  const take = (said: string, next: typeof settings): void => {
    saving.clear();
    setTaken(said);
    change(() => next);
  };
  return (
    <SettingsFormProvider value={form}>
      <ProblemsProvider value={problemsNow(saving.state, preview)}>
        <header className="page-head">
          <Heading as="h1" size="large">
            {messages.title(project.key)}
          </Heading>
          <p className="lead">{messages.lead(departing.length)}</p>
        </header>
        {hasClash ? (
          <ProblemSummary title={messages.clash.title} problems={base.problems}>
            <p>{messages.clash.text}</p>
          </ProblemSummary>
        ) : null}
        <p role="status" className="health-said">
          {taken}
        </p>
        <Sections values={values} />
        <PreviewSection preview={preview} saving={saving.state}>
          {saving.state.kind === 'conflict' ? (
            <ConflictPanel
              theirs={saving.state.theirs}
              draft={draft}
              onResolve={(next) => {
                saving.clear();
                rebase(next.base, () => next.settings);
              }}
            />
          ) : null}
        </PreviewSection>
        <SaveBar draft={draft} preview={preview} saving={saving} onDiscard={() => take('', saved)} />
        <HistoryList projectId={project.id} answer={loaded} onRestore={take} />
        <Transfer
          project={project}
          draft={draft}
          values={values}
          preview={preview}
          onTake={take}
          onSave={saving.save}
        />
      </ProblemsProvider>
    </SettingsFormProvider>
  );
}

/** What a save was refused for, until the form is another; else what a save would be refused for. */
function problemsNow(saved: SaveState, preview: PreviewState): readonly Problem[] {
  if (preview.kind === 'refused') return preview.problems;
  return saved.kind === 'refused' ? saved.problems : [];
}
