import { inScope, type IssueSet } from '../../../src/domain/issue-set/issue-set';
import type { ContainmentOrigin, ContainmentView } from '../../../src/domain/present/containment-view';
import { ChartRows } from '../../shared/charts/chart-rows';
import { ChartSection } from '../../shared/charts/chart-section';
import { IntervalStrip, StripAxis } from '../../shared/charts/interval-strip';
import { DataTable } from '../../shared/components/data-table';
import { ProportionText } from '../../shared/components/proportion-text';
import { IssueCount } from '../../shared/issues/issue-count';
import { useMessages } from '../../shared/words/words';
import { containmentMessages } from './containment-messages';

/** How much of each origin was caught where it should be. */
export function OriginSection({ view }: { readonly view: ContainmentView }) {
  const messages = useMessages(containmentMessages);
  const { origins: words } = messages;
  return (
    <ChartSection
      title={words.title}
      summary={words.summary(view)}
      note={words.note}
      table={<OriginTable origins={view.origins} />}
    >
      <ChartRows
        label={words.label}
        axis={<StripAxis />}
        rows={view.origins.map((row) => {
          const name = words.row(row.origin, row.caught);
          return {
            key: row.origin,
            name,
            plot: <IntervalStrip rate={row.expectedContainment} />,
            value: <ProportionText share={row.expectedContainment} />,
            label: messages.spoken(name, row.expectedContainment),
            set: verdictSet(row, 'judged'),
            count: row.expectedContainment.of,
          };
        })}
      />
    </ChartSection>
  );
}

function OriginTable({ origins }: { readonly origins: readonly ContainmentOrigin[] }) {
  const { columns, title } = useMessages(containmentMessages).origins;
  const verdict = (key: 'inPlace' | 'leaked' | 'impossible', is: 'in place' | 'leaked' | 'impossible') => ({
    key,
    header: columns[key],
    numeric: true,
    cell: (row: ContainmentOrigin) => <IssueCount value={row.verdicts[is]} set={verdictSet(row, is)} />,
  });
  return (
    <DataTable
      caption={title}
      captionHidden
      rows={origins}
      keyOf={({ origin }) => origin}
      columns={[
        { key: 'origin', header: columns.origin, cell: ({ origin }) => origin },
        { key: 'made', header: columns.made, cell: ({ introduced }) => introduced },
        { key: 'caught', header: columns.caught, cell: ({ caught }) => caught },
        verdict('inPlace', 'in place'),
        verdict('leaked', 'leaked'),
        verdict('impossible', 'impossible'),
        {
          key: 'expected',
          header: columns.expected,
          cell: (row) => <ProportionText share={row.expectedContainment} />,
        },
        {
          key: 'phase',
          header: columns.phase,
          cell: (row) => <ProportionText share={row.phaseContainment} />,
        },
      ]}
    />
  );
}

function verdictSet(
  { origin }: ContainmentOrigin,
  is: 'in place' | 'leaked' | 'impossible' | 'judged',
): IssueSet {
  return inScope({ by: 'origin', is: origin }, { by: 'verdict', is });
}
