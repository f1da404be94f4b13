import { DataTable } from '../components/data-table';
import { RateText } from '../components/rate-text';
import { useWords } from '../words/words';
import { verdictOf } from './mark-label';
import type { TrendMark } from './trend-marks';

/** The trend chart's numbers as a table, newest release first. */
export function TrendTable({
  caption,
  marks,
  windowDays,
}: {
  readonly caption: string;
  readonly marks: readonly TrendMark[];
  readonly windowDays: number;
}) {
  const { shared, format } = useWords();
  const { columns } = shared.trend;
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={[...marks].reverse()}
      keyOf={(mark) => mark.releaseId}
      columns={[
        { key: 'release', header: columns.release, cell: (mark) => mark.name },
        {
          key: 'date',
          header: columns.date,
          cell: (mark) => (mark.date === null ? '' : format.day(mark.date)),
        },
        { key: 'counts', header: columns.counts, numeric: true, cell: (mark) => shared.ofAll(mark.rate) },
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
