import Heading from '@atlaskit/heading';
import { useState } from 'react';
import type { SettingsValues } from '../../../src/contract/settings-values';
import type { Settings } from '../../../src/domain/settings';
import type { Entity } from '../../shared/surface/extension';
import { useMessages } from '../../shared/words/words';
import { pageMessages } from '../messages';
import type { Draft } from '../use-draft';
import type { PreviewState } from '../use-preview';
import { saveAsFile } from './download';
import { ImportFile } from './import-file';
import { ResetConfirmation } from './reset-confirmation';

/** Settings as a file, and the way back to the site's. */
export function Transfer({
  project,
  draft,
  values,
  preview,
  onTake,
  onSave,
}: {
  readonly project: Entity;
  readonly draft: Draft;
  readonly values: SettingsValues;
  readonly preview: PreviewState;
  readonly onTake: (said: string, settings: Settings) => void;
  readonly onSave: () => void;
}) {
  const { transfer: messages } = useMessages(pageMessages);
  const { base, saved, settings } = draft;
  const [before, setBefore] = useState<Settings | null>(null);
  const isDeparting = base.revision > 0 && JSON.stringify(base.file.document) !== '{}';
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <div>
        <button
          type="button"
          className="button"
          onClick={() =>
            saveAsFile(messages.fileName(project.key, base.revision), JSON.stringify(base.file, null, 2))
          }
        >
          {messages.export}
        </button>
        <p className="small">{messages.exportHint}</p>
      </div>
      <ImportFile projectId={project.id} below={base.below} values={values} onTake={onTake} />
      <div>
        <button
          type="button"
          className="button"
          disabled={!isDeparting || before !== null}
          onClick={() => {
            setBefore(settings);
            onTake('', base.below);
          }}
        >
          {messages.reset}
        </button>
        {isDeparting ? null : <p className="small">{messages.atSite}</p>}
      </div>
      {before === null ? null : (
        <ResetConfirmation
          saved={saved}
          below={base.below}
          preview={preview}
          onConfirm={() => {
            setBefore(null);
            onSave();
          }}
          onCancel={() => {
            setBefore(null);
            onTake('', before);
          }}
        />
      )}
    </section>
  );
}
