import Heading from '@atlaskit/heading';
import { READ } from '../../../src/domain/issue-set/issue-set';
import { IssueCount } from '../../shared/issues/issue-count';
import type { ReportModel } from '../../shared/report/report-model';
import { useMessages } from '../../shared/words/words';
import { upkeepMessages } from './upkeep-messages';

/** What comparing with Jira mended, and what the app may not see. */
export function UpkeepSection({ model: { answer, view } }: { readonly model: ReportModel }) {
  const messages = useMessages(upkeepMessages);
  const { hidden } = messages;
  return (
    <>
      <section className="section">
        <Heading as="h2" size="small">
          {messages.title}
        </Heading>
        <p>
          {messages.mended(answer.upkeep)} {messages.unreadable(answer.index.unreadable)}
        </p>
        <dl className="definitions facts">
          {messages.facts(answer.upkeep).map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{messages.why}</p>
      </section>
      <section className="section">
        <Heading as="h2" size="small">
          {hidden.title}
        </Heading>
        <p>{hidden.text}</p>
        <p>
          {view.filtering.outside === 0 ? (
            <IssueCount set={READ} value={view.read}>
              {hidden.read(view.read)}
            </IssueCount>
          ) : (
            hidden.read(view.read)
          )}
          {'. '}
          {hidden.compare}
        </p>
      </section>
    </>
  );
}
