import Heading from '@atlaskit/heading';
import type { CausesView } from '../../../src/domain/present/causes-view';
import { IssueCount } from '../../shared/issues/issue-count';
import { useMessages } from '../../shared/words/words';
import { causesMessages } from './causes-messages';
import { escapes } from './sets';

/** Mechanisms that are asked about: nobody answers more. */
const ASKED = 3;

/** What to ask of the escapes of the most frequent mechanisms, each with its issues. */
export function QuestionsSection({ causes }: Pick<CausesView, 'causes'>) {
  const { questions } = useMessages(causesMessages);
  if (causes.length === 0) return null;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {questions.title}
      </Heading>
      <ul className="questions">
        {causes.slice(0, ASKED).map(({ mechanism, escaped: { found } }) => (
          <li key={mechanism}>
            <p className="question">{questions.ask(mechanism, found)}</p>
            <IssueCount value={found} set={escapes({ by: 'mechanism', is: mechanism })}>
              {questions.mechanism(mechanism, found)}
            </IssueCount>
          </li>
        ))}
      </ul>
    </section>
  );
}
