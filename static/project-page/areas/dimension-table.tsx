import type { Outcome } from '../../../src/domain/stage';
import { DataTable } from '../../shared/components/data-table';
import { RateText } from '../../shared/components/rate-text';
import { IssueCount } from '../../shared/issues/issue-count';
import { useMessages } from '../../shared/words/words';
import { areasMessages, type Dimension } from './areas-messages';
import { type DimensionRow, rowSet } from './dimension-rows';

/** A breakdown in numbers; each leads to its issues. */
export function DimensionTable({
  dimension,
  rows,
  nameOf,
}: {
  readonly dimension: Dimension;
  readonly rows: readonly DimensionRow[];
  readonly nameOf: (row: DimensionRow) => string;
}) {
  const messages = useMessages(areasMessages);
  const columns = messages.columns(dimension);
  const count = (key: 'escaped' | 'n' | 'unclassified', is: Outcome | 'classified') => ({
    key,
    header: columns[key],
    numeric: true,
    cell: (row: DimensionRow) => <IssueCount value={row.rate[key]} set={rowSet(dimension, row, is)} />,
  });
  return (
    <DataTable
      caption={messages.sections[dimension].title}
      captionHidden
      rows={rows}
      keyOf={({ kind, name }) => `${kind} ${name}`}
      columns={[
        { key: 'name', header: columns.name, cell: nameOf },
        count('escaped', 'escaped'),
        count('n', 'classified'),
        count('unclassified', 'unclassified'),
        { key: 'rate', header: columns.rate, cell: ({ rate }) => <RateText rate={rate} /> },
        {
          key: 'limits',
          header: columns.limits,
          cell: ({ verdict }) => (verdict ? messages.limitsOf(verdict) : ''),
        },
        {
          key: 'verdict',
          header: columns.verdict,
          cell: ({ verdict }) => (verdict ? messages.verdict(verdict) : ''),
        },
      ]}
    />
  );
}
