import type { ReactNode } from 'react';
import { Notice } from '../shared/components/notice';
import { ProblemLinks, ProblemSummary } from '../shared/settings-form/problems';
import { useMessages } from '../shared/words/words';
import { pageMessages } from './messages';
import { previewMessages } from './preview-messages';
import { PreviewDetails } from './preview-panel';
import type { PreviewState } from './use-preview';
import type { SaveState } from './use-save';

/** The id of the section: the bar leads here. */
export const PREVIEW_ID = 'preview';

/** What saving would do in full, and what it was refused for. */
export function PreviewSection({
  preview,
  saving,
  children,
}: {
  readonly preview: PreviewState;
  readonly saving: SaveState;
  /** A conflict with another's save. */
  readonly children: ReactNode;
}) {
  const { refused } = useMessages(pageMessages);
  const { title } = useMessages(previewMessages);
  return (
    <section className="section preview" id={PREVIEW_ID} aria-label={title} tabIndex={-1}>
      {children}
      {saving.kind === 'refused' ? (
        <ProblemSummary title={refused.title} problems={saving.problems} />
      ) : preview.kind === 'refused' ? (
        <Notice kind="warning">
          <p>{refused.preview}</p>
          <ProblemLinks problems={preview.problems} />
        </Notice>
      ) : null}
      {preview.kind === 'ready' ? <PreviewDetails preview={preview.preview} /> : null}
    </section>
  );
}
