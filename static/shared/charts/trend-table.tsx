import type { ReactNode } from 'react';
import { DataTable } from '../components/data-table';
import { RateText } from '../components/rate-text';
import { useWords } from '../words/words';
import { verdictOf } from './mark-label';
import type { TrendBy, TrendMark } from './trend-marks';

/** The trend chart's numbers as a table, newest first. */
export function TrendTable({
  caption,
  by = 'release',
  marks,
  windowDays,
  counts,
}: {
  readonly caption: string;
  readonly by?: TrendBy;
  readonly marks: readonly TrendMark[];
  readonly windowDays: number;
  /** The counts of a mark where they lead somewhere. */
  readonly counts?: (mark: TrendMark) => ReactNode;
}) {
  const { shared, format } = useWords();
  const { columns } = shared.trend;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={[...marks].reverse()}
      keyOf={(mark) => mark.id}
      columns={[
        { key: 'release', header: columns.release(by), cell: (mark) => mark.name },
        {
          key: 'date',
          header: columns.date(by),
          cell: (mark) => (mark.date === null ? '' : format.day(mark.date)),
        },
        {
          key: 'counts',
          header: columns.counts,
          numeric: true,
          cell: (mark) => counts?.(mark) ?? shared.ofAll(mark.rate),
        },
        { key: 'rate', header: columns.rate, cell: (mark) => <RateText rate={mark.rate} /> },
        {
          key: 'verdict',
          header: columns.verdict,
          cell: (mark) => verdictOf(mark, windowDays, shared).join('; '),
        },
      ]}
    />
  );
}
