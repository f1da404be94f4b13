import Heading from '@atlaskit/heading';
import { pooledSet } from '../../src/domain/issue-set/report-sets';
import type { ReportView } from '../../src/domain/present/report-view';
import { IntervalPlot } from '../shared/charts/interval-plot';
import { DataTable } from '../shared/components/data-table';
import { RateText } from '../shared/components/rate-text';
import { RateCounts } from '../shared/issues/rate-counts';
import { useMessages, useWords } from '../shared/words/words';
import { projectPageMessages } from './messages';

/** Mature releases pooled by kind. */
export function KindsSection({ view }: { readonly view: ReportView }) {
  const { releases } = useMessages(projectPageMessages);
  const { format } = useWords();
  const { kinds: messages, columns } = releases;
  const { kinds } = view.series;
  return (
    <section className="section">
      <Heading as="h2" size="small">
        {messages.title}
      </Heading>
      <p className="quiet">{kinds.length === 0 ? messages.none : messages.explanation}</p>
      {kinds.length === 0 ? null : (
        <DataTable
          caption={messages.title}
          captionHidden
          rows={kinds}
          keyOf={({ kind }) => kind}
          columns={[
            { key: 'kind', header: messages.columns.kind, cell: ({ kind }) => kind },
            {
              key: 'releases',
              header: messages.columns.releases,
              numeric: true,
              cell: ({ releaseIds }) => format.count(releaseIds.length),
            },
            {
              key: 'counts',
              header: columns.counts,
              numeric: true,
              cell: ({ rate, releaseIds }) => (
                <RateCounts rate={rate} sets={(is) => pooledSet(releaseIds, { by: 'outcome', is })} />
              ),
            },
            { key: 'rate', header: columns.rate, cell: ({ rate }) => <RateText rate={rate} /> },
            {
              key: 'plot',
              header: columns.plot,
              wideOnly: true,
              cell: ({ rate }) => <IntervalPlot rate={rate} />,
            },
          ]}
        />
      )}
    </section>
  );
}
