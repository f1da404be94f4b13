import Heading from '@atlaskit/heading';
import Skeleton from '@atlaskit/skeleton';
import { useQuery } from '@tanstack/react-query';
import { TAG_FIELDS } from '../../../src/contract/issue';
import type { SuggestionAcceptance } from '../../../src/contract/suggestion-acceptance';
import { presentShare } from '../../../src/domain/present/share-view';
import { call } from '../../shared/api/call';
import { failureOf } from '../../shared/api/contract-failure';
import { DataTable } from '../../shared/components/data-table';
import { Notice } from '../../shared/components/notice';
import { useMessages, useWords } from '../../shared/words/words';
import { dataQualityMessages } from './messages';

/** How often suggestions were taken, by field: counts first. */
export function Suggestions({ projectId }: { readonly projectId: number }) {
  const messages = useMessages(dataQualityMessages);
  const { shared } = useWords();
  const { data, error } = useQuery<SuggestionAcceptance>({
    queryKey: ['suggestion-acceptance', projectId],
    queryFn: () => call('suggestion-acceptance', { projectId }),
  });
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.suggestions.title}
      </Heading>
      {error ? (
        <Notice kind="warning">
          <p>
            {messages.failed} {shared.failure(failureOf(error)).plain}
          </p>
        </Notice>
      ) : null}
      {data ? <Answered acceptance={data} /> : null}
      {data || error ? null : <Skeleton width="100%" height={96} />}
    </section>
  );
}

function Answered({ acceptance }: { readonly acceptance: SuggestionAcceptance }) {
  const { suggestions } = useMessages(dataQualityMessages);
  const { format } = useWords();
  const { columns } = suggestions;
  const { fields } = acceptance;
  if (TAG_FIELDS.every((field) => fields[field].accepted + fields[field].other === 0))
    return <p className="quiet">{suggestions.none(acceptance)}</p>;
  return (
    <>
      <p className="quiet">{suggestions.text(acceptance)}</p>
      <DataTable
        caption={suggestions.title}
        captionHidden
        rows={TAG_FIELDS}
        keyOf={(field) => field}
        columns={[
          { key: 'field', header: columns.field, cell: (field) => suggestions.field(field) },
          {
            key: 'accepted',
            header: columns.accepted,
            numeric: true,
            cell: (field) => format.count(fields[field].accepted),
          },
          {
            key: 'other',
            header: columns.other,
            numeric: true,
            cell: (field) => format.count(fields[field].other),
          },
          {
            key: 'share',
            header: columns.share,
            cell: (field) => {
              const { accepted, other } = fields[field];
              return suggestions.share(presentShare({ found: accepted, of: accepted + other }));
            },
          },
        ]}
      />
    </>
  );
}
