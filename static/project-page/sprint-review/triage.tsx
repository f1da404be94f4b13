import Heading from '@atlaskit/heading';
import { useMessages } from '../../shared/words/words';
import { IssueCount } from '../../shared/issues/issue-count';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';

/** What of the found needs triage before its numbers can be believed. */
export function Triage({ model: { view } }: { readonly model: ReviewModel }) {
  const { triage: messages } = useMessages(sprintReviewMessages);
  const { notTagged, unexplained } = view.triage;
  const rows = [
    { listed: notTagged, text: messages.notTagged(notTagged.count) },
    { listed: unexplained, text: messages.unexplained(unexplained.count) },
  ].filter(({ listed }) => listed.count > 0);
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      {rows.length === 0 ? (
        <p className="quiet">{messages.none}</p>
      ) : (
        <ul className="notes">
          {rows.map(({ listed, text }) => (
            <li key={text}>
              <IssueCount set={listed} value={listed.count}>
                {text}
              </IssueCount>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
