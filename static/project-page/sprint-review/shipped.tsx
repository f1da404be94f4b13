import Heading from '@atlaskit/heading';
import type { ReviewedReleaseView } from '../../../src/domain/present/sprint-review-view';
import { Badge } from '../../shared/components/badge';
import { DataTable } from '../../shared/components/data-table';
import { RateText } from '../../shared/components/rate-text';
import { useMessages, useWords } from '../../shared/words/words';
import { IssueCount } from '../../shared/issues/issue-count';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';

/** What escaped from the releases of these days. */
export function Shipped({ model: { view, answer } }: { readonly model: ReviewModel }) {
  const { shipped: messages } = useMessages(sprintReviewMessages);
  const { format } = useWords();
  const { releases } = view.shipped;
  const { columns } = messages;
  const windowDays = answer.card.settings.exposureWindowDays;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      {releases.length === 0 ? (
        <p className="quiet">{messages.none}</p>
      ) : (
        <>
          <p className="quiet">{messages.explanation}</p>
          <DataTable
            caption={messages.title}
            captionHidden
            rows={releases}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'release',
                header: columns.release,
                cell: ({ name, day }) => (
                  <>
                    {name}
                    <span className="small nowrap">{format.day(day)}</span>
                  </>
                ),
              },
              {
                key: 'escapes',
                header: columns.escapes,
                cell: (release) => <ReleaseCounts release={release} />,
              },
              {
                key: 'rate',
                header: columns.rate,
                cell: ({ rate, maturity }) =>
                  maturity.state === 'not shipped' ? null : <RateText rate={rate} />,
              },
              {
                key: 'state',
                header: columns.state,
                cell: (release) => (
                  <Badge
                    text={messages.state(release, windowDays)}
                    look={release.maturity.state === 'mature' ? 'plain' : 'outlined'}
                  />
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function ReleaseCounts({ release }: { readonly release: ReviewedReleaseView }) {
  const { shipped: messages } = useMessages(sprintReviewMessages);
  const late = release.escapes.count - release.escapedInWindow;
  const text = messages.counts(release);
  return (
    <>
      <span className="nowrap">
        <IssueCount set={release.escapes} value={release.escapes.count}>
          {text}
        </IssueCount>
      </span>
      {late > 0 ? <span className="small">{messages.late(late)}</span> : null}
    </>
  );
}
