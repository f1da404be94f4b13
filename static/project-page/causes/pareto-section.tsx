import type { CausesView } from '../../../src/domain/present/causes-view';
import type { ShareView } from '../../../src/domain/present/share-view';
import { ChartRows } from '../../shared/charts/chart-rows';
import { ChartSection } from '../../shared/charts/chart-section';
import { CountBar } from '../../shared/charts/count-bar';
import { DataTable } from '../../shared/components/data-table';
import { IssueCount } from '../../shared/issues/issue-count';
import { useMessages, useWords } from '../../shared/words/words';
import { causesMessages } from './causes-messages';
import { escapes } from './sets';

interface Bar {
  /** Null: unknown. */
  readonly mechanism: string | null;
  readonly name: string;
  readonly escaped: ShareView;
  readonly cumulative: number | null;
}

/** Why escapes got out, most frequent first, unknown last. */
export function ParetoSection({ view }: { readonly view: CausesView }) {
  const messages = useMessages(causesMessages);
  const { pareto } = messages;
  const { format } = useWords();
  const bars: readonly Bar[] = [
    ...view.causes.map((cause) => ({
      mechanism: cause.mechanism,
      name: cause.mechanism,
      escaped: cause.escaped,
      cumulative: cause.cumulative.fraction,
    })),
    { mechanism: null, name: pareto.unknown, escaped: view.unknown.all, cumulative: null },
  ];
  const most = Math.max(...bars.map(({ escaped }) => escaped.found));
  const parts = pareto.unknownParts(view.unknown);
  return (
    <ChartSection
      title={pareto.title}
      summary={pareto.summary(view)}
      note={parts === '' ? pareto.note : `${pareto.note} ${pareto.unknown}: ${parts}.`}
      table={<ParetoTable bars={bars} />}
    >
      <ChartRows
        label={pareto.label}
        rows={bars.map(({ mechanism, name, escaped, cumulative }) => ({
          key: mechanism === null ? 'unknown' : `known ${mechanism}`,
          name,
          plot: (
            <CountBar of={most} count={escaped.found} look={mechanism === null ? 'unknown' : 'escaped'} />
          ),
          value: (
            <>
              <strong>{format.count(escaped.found)}</strong>
              <span>{pareto.share(escaped.fraction)}</span>
              <span className="quiet">{pareto.upToHere(cumulative)}</span>
            </>
          ),
          label: pareto.spoken(name, escaped.found, escaped.of, cumulative),
          set: escapes({ by: 'mechanism', is: mechanism }),
          count: escaped.found,
        }))}
      />
    </ChartSection>
  );
}

function ParetoTable({ bars }: { readonly bars: readonly Bar[] }) {
  const { pareto } = useMessages(causesMessages);
  const { columns } = pareto;
  return (
    <DataTable
      caption={pareto.title}
      captionHidden
      rows={bars}
      keyOf={({ mechanism, name }) => (mechanism === null ? 'unknown' : `known ${name}`)}
      columns={[
        { key: 'mechanism', header: columns.mechanism, cell: ({ name }) => name },
        {
          key: 'escaped',
          header: columns.escaped,
          numeric: true,
          cell: ({ mechanism, escaped }) => (
            <IssueCount value={escaped.found} set={escapes({ by: 'mechanism', is: mechanism })} />
          ),
        },
        {
          key: 'share',
          header: columns.share,
          numeric: true,
          cell: ({ escaped }) => pareto.share(escaped.fraction),
        },
        {
          key: 'cumulative',
          header: columns.upToHere,
          numeric: true,
          cell: ({ cumulative }) => pareto.share(cumulative),
        },
      ]}
    />
  );
}
