import Heading from '@atlaskit/heading';
import { useMessages } from '../../shared/words/words';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';

/** What to talk about: a question a mechanism. */
export function Questions({ model: { view } }: { readonly model: ReviewModel }) {
  const { questions, causes } = useMessages(sprintReviewMessages);
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {questions.title}
      </Heading>
      <ul className="notes review-questions">
        {view.causes.map(({ mechanism, count }) => (
          <li key={mechanism ?? ''}>
            {questions.question(mechanism, count)}
            <span className="small">{mechanism ?? causes.unknown}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
