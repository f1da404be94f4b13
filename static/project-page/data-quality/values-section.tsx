import Heading from '@atlaskit/heading';
import { unmappedSet } from '../../../src/domain/issue-set/quality-sets';
import { DataTable } from '../../shared/components/data-table';
import { IssueCount } from '../../shared/issues/issue-count';
import type { ReportModel } from '../../shared/report/report-model';
import { useMessages } from '../../shared/words/words';
import { findingMessages } from './finding-messages';

/** The values that no mapping knows, one by one. */
export function ValuesSection({ model: { view } }: { readonly model: ReportModel }) {
  const { values: messages } = useMessages(findingMessages);
  const { unmapped } = view.quality;
  const { columns } = messages;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p>{messages.sentence(unmapped.length)}</p>
      {unmapped.length === 0 ? null : (
        <DataTable
          caption={messages.title}
          captionHidden
          rows={unmapped}
          keyOf={({ field, id }) => `${field} ${id}`}
          columns={[
            { key: 'value', header: columns.value, cell: (value) => messages.value(value) },
            {
              key: 'field',
              header: columns.field,
              cell: ({ field }) => <span className="nowrap">{messages.field(field)}</span>,
            },
            {
              key: 'defects',
              header: columns.defects,
              numeric: true,
              cell: (value) => <IssueCount set={unmappedSet(value)} value={value.defects} />,
            },
            { key: 'why', header: columns.why, cell: ({ field }) => messages.why(field) },
          ]}
        />
      )}
    </section>
  );
}
