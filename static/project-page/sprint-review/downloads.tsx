import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useEffect, useRef, useState } from 'react';
import { useMessages, useWords } from '../../shared/words/words';
import { documentOf } from './export/document-of';
import type { ReviewDocument } from './export/review-document';
import { reviewHtml } from './export/html';
import { reviewMarkdown } from './export/markdown';
import { printFrame } from './export/print-frame';
import { saveFile } from './export/save-file';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';
import type { IssueTexts } from './issue-texts';

type Outcome = 'copied' | 'noPrint' | { readonly markdown: string };

/** The review as a file, on the clipboard and on paper, as far as the browser lets a frame do so. */
export function Downloads({ model, texts }: { readonly model: ReviewModel; readonly texts: IssueTexts }) {
  const messages = useMessages(sprintReviewMessages);
  const { download } = messages;
  const { shared, format } = useWords();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const made = (): ReviewDocument => documentOf(model, texts, Date.now(), { messages, shared, format });
  const name = fileName(model);
  const copy = async (): Promise<void> => {
    const markdown = reviewMarkdown(made());
    try {
      await navigator.clipboard.writeText(markdown);
      setOutcome('copied');
    } catch {
      // Frames may be kept from the clipboard: then the text is there to be copied by hand.
      setOutcome({ markdown });
    }
  };
  const isWaiting = texts.state === 'loading';
  return (
    <section className="section review-downloads">
      <Heading as="h2" size="small">
        {download.title}
      </Heading>
      <div className="actions">
        <Button
          isDisabled={isWaiting}
          onClick={() => saveFile(`${name}.html`, 'text/html', reviewHtml(made()))}
        >
          {download.html}
        </Button>
        <Button
          isDisabled={isWaiting}
          onClick={() => saveFile(`${name}.md`, 'text/markdown', reviewMarkdown(made()))}
        >
          {download.markdown}
        </Button>
        <Button isDisabled={isWaiting} onClick={() => void copy()}>
          {download.copy}
        </Button>
        <Button onClick={() => setOutcome(printFrame() ? null : 'noPrint')}>{download.print}</Button>
      </div>
      <p role="status">{isWaiting ? download.wait : said(outcome, download)}</p>
      {typeof outcome === 'object' && outcome ? (
        <ByHand label={download.markdownText} text={outcome.markdown} />
      ) : null}
      <p className="quiet">{download.note}</p>
    </section>
  );
}

function said(
  outcome: Outcome | null,
  download: { readonly copied: string; readonly noPrint: string; readonly copyByHand: string },
): string {
  if (outcome === null) return '';
  return typeof outcome === 'object' ? download.copyByHand : download[outcome];
}

/** The text, selected, so that the keys for copying take it. */
function ByHand({ label, text }: { readonly label: string; readonly text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return <textarea ref={field} className="input review-markdown" aria-label={label} readOnly value={text} />;
}

/** A name that every file system takes: the project's key, and the days. */
function fileName({ answer, view }: ReviewModel): string {
  return `sprint-review-${answer.project.key}-${view.span.first}-${view.span.last}`;
}
