import Heading from '@atlaskit/heading';
import { triageSet } from '../../src/domain/issue-set/report-sets';
import { PageLink } from '../shared/filter/page-link';
import { IssueCount } from '../shared/issues/issue-count';
import type { ReportModel } from '../shared/report/report-model';
import { useMessages } from '../shared/words/words';
import { overviewMessages } from './overview-messages';

const NEEDS = ['untagged', 'incomplete'] as const;

/** What waits for triage, with the way to the queue. */
export function TriageCard({ model }: { readonly model: ReportModel }) {
  const { triage: messages } = useMessages(overviewMessages);
  const { view, answer } = model;
  const { recent, older } = view.companions.triage;
  const before = older.untagged + older.incomplete;
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      {answer.card.settings.fields.discovery === null ? <p>{messages.notMapped}</p> : null}
      {recent.untagged + recent.incomplete === 0 ? (
        <p>{messages.none}</p>
      ) : (
        <>
          <p className="quiet">{messages.recent}</p>
          <ul className="facts-list">
            {NEEDS.filter((need) => recent[need] > 0).map((need) => (
              <li key={need}>
                <strong>
                  <IssueCount set={triageSet(need, 'recent', view.asOf)} value={recent[need]} />
                </strong>{' '}
                {messages[need]}
              </li>
            ))}
          </ul>
        </>
      )}
      {before > 0 ? (
        <p className="quiet">
          {NEEDS.filter((need) => older[need] > 0).map((need, index) => (
            <span key={need} className="linked-text">
              {index > 0 ? ', ' : ''}
              <IssueCount set={triageSet(need, 'older', view.asOf)} value={older[need]} />{' '}
              {messages.older(older[need])} {messages[need]}
            </span>
          ))}
          .
        </p>
      ) : null}
      <p>
        <PageLink to="/triage">{messages.link}</PageLink>
      </p>
    </section>
  );
}
