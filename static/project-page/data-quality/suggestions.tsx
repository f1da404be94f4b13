import Heading from '@atlaskit/heading';
import { TAG_FIELDS } from '../../../src/contract/issue';
import type { SuggestionAcceptance } from '../../../src/contract/suggestion-acceptance';
import { presentShare } from '../../../src/domain/present/share-view';
import { DataTable } from '../../shared/components/data-table';
import { useMessages, useWords } from '../../shared/words/words';
import { dataQualityMessages } from './messages';

/** How often suggestions were taken, by field: counts first. */
export function Suggestions({ acceptance }: { readonly acceptance: SuggestionAcceptance }) {
  const messages = useMessages(dataQualityMessages);
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.suggestions.title}
      </Heading>
      <Answered acceptance={acceptance} />
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
