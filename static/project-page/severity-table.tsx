import { markSet } from '../shared/charts/mark-set';
import type { TrendMark } from '../shared/charts/trend-marks';
import { DataTable } from '../shared/components/data-table';
import { filterMessages } from '../shared/filter/filter-messages';
import { RateCounts } from '../shared/issues/rate-counts';
import { useMessages, useWords } from '../shared/words/words';
import type { SeverityBy, SeverityTrend } from './severity-trends';

/** The counts of every point by severity, newest first. */
export function SeverityTable({
  caption,
  by,
  points,
  trends,
}: {
  readonly caption: string;
  readonly by: SeverityBy;
  /** Oldest first. */
  readonly points: readonly Pick<TrendMark, 'id' | 'name'>[];
  readonly trends: readonly SeverityTrend[];
}) {
  const { severity: nameOf } = useMessages(filterMessages);
  const { shared } = useWords();
  const marksOf = new Map(
    trends.map(({ severity, marks }) => [severity, new Map(marks.map((mark) => [mark.id, mark]))]),
  );
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={points.toReversed()}
      keyOf={({ id }) => id}
      columns={[
        { key: 'point', header: shared.trend.columns.release(by), cell: ({ name }) => name },
        ...trends.map(({ severity }) => ({
          key: severity,
          header: nameOf(severity),
          numeric: true,
          cell: ({ id }: Pick<TrendMark, 'id'>) => {
            const mark = marksOf.get(severity)?.get(id);
            return mark ? (
              <RateCounts
                rate={mark.rate}
                sets={(is) => markSet(mark, { by: 'severity', is: severity }, { by: 'outcome', is })}
              />
            ) : (
              ''
            );
          },
        })),
      ]}
    />
  );
}
