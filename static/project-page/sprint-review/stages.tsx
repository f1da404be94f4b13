import Heading from '@atlaskit/heading';
import { DataTable } from '../../shared/components/data-table';
import { useMessages } from '../../shared/words/words';
import { IssueCount } from '../../shared/issues/issue-count';
import { sprintReviewMessages } from './messages';
import type { ReviewModel } from './review-model';

/** Where the defects were found, in the order of the ladder. */
export function Stages({ model: { view } }: { readonly model: ReviewModel }) {
  const messages = useMessages(sprintReviewMessages);
  const { title, columns } = messages.stages;
  return (
    <section className="card">
      <Heading as="h2" size="small">
        {title}
      </Heading>
      <DataTable
        caption={title}
        captionHidden
        rows={view.stages}
        keyOf={({ foundAt }) => messages.foundAt(foundAt)}
        columns={[
          { key: 'stage', header: columns.stage, cell: ({ foundAt }) => messages.foundAt(foundAt) },
          {
            key: 'count',
            header: columns.count,
            numeric: true,
            cell: (row) => <IssueCount set={row} value={row.count} />,
          },
        ]}
      />
    </section>
  );
}
