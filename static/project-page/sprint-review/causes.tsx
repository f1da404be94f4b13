import Heading from '@atlaskit/heading';
import { BarList } from '../../shared/charts/bar-list';
import { DataTable } from '../../shared/components/data-table';
import { useMessages, useWords } from '../../shared/words/words';
import { IssueCount } from '../../shared/issues/issue-count';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';

/** Why the escapes got out: mechanisms by count, unknown last. */
export function Causes({ model: { view } }: { readonly model: ReviewModel }) {
  const { causes: messages } = useMessages(sprintReviewMessages);
  const { shared } = useWords();
  const all = view.found.escaped.count;
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <BarList
        label={messages.chart}
        bars={view.causes.map((cause) => {
          const name = cause.mechanism ?? messages.unknown;
          return {
            key: name,
            name,
            parts: [
              {
                key: 'escaped',
                look: cause.mechanism === null ? 'unclassified' : 'escaped',
                count: cause.count,
              },
            ],
            value: <IssueCount set={cause} value={cause.count} />,
            issues: { set: cause, count: cause.count },
            spoken: messages.spoken(name, cause.count, all),
          };
        })}
      />
      <details className="disclosure">
        <summary>{shared.showTable}</summary>
        <DataTable
          caption={messages.title}
          captionHidden
          rows={view.causes}
          keyOf={({ mechanism }) => mechanism ?? messages.unknown}
          columns={[
            {
              key: 'mechanism',
              header: messages.columns.mechanism,
              cell: ({ mechanism }) => mechanism ?? messages.unknown,
            },
            {
              key: 'count',
              header: messages.columns.count,
              numeric: true,
              cell: (cause) => <IssueCount set={cause} value={cause.count} />,
            },
          ]}
        />
      </details>
    </section>
  );
}
