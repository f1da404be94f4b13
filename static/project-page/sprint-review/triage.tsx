import Heading from '@atlaskit/heading';
import { useMessages } from '../../shared/words/words';
import { IssueNumber } from './issue-number';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';

/** What of the found needs triage before its numbers can be believed. */
export function Triage({ model: { view, answer } }: { readonly model: ReviewModel }) {
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
              <IssueNumber answer={answer} listed={listed} text={text} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
