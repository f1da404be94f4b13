import { IntervalPlot } from '../shared/charts/interval-plot';
import { Badge } from '../shared/components/badge';
import { DataTable } from '../shared/components/data-table';
import { RateText } from '../shared/components/rate-text';
import { useMessages, useWords } from '../shared/words/words';
import { projectPageMessages } from './messages';
import type { Grouping, ReleaseState, ReleaseTableRow } from './release-rows';

/** States that are not final: drawn outlined and hollow. */
const NOT_FINAL: readonly ReleaseState['state'][] = ['open', 'maturing', 'not shipped'];

export function ReleaseTable({
  rows,
  grouping,
  windowDays,
}: {
  readonly rows: readonly ReleaseTableRow[];
  readonly grouping: Grouping;
  readonly windowDays: number;
}) {
  const { releases: messages } = useMessages(projectPageMessages);
  const { shared } = useWords();
  const { columns } = messages;
  return (
    <DataTable
      caption={`${messages.title}, ${messages.groupings[grouping]}`}
      captionHidden
      rows={rows}
      keyOf={(row) => row.releaseId ?? 'none'}
      columns={[
        { key: 'release', header: columns.release, cell: (row) => <ReleaseName row={row} /> },
        {
          key: 'counts',
          header: columns.counts,
          numeric: true,
          cell: ({ rate }) => (
            <>
              <span className="nowrap">{shared.ofAll(rate)}</span>
              {rate.unclassified > 0 ? <Small text={messages.unclassified(rate.unclassified)} /> : null}
            </>
          ),
        },
        { key: 'rate', header: columns.rate, cell: (row) => <RateCell row={row} /> },
        {
          key: 'plot',
          header: columns.plot,
          wideOnly: true,
          cell: (row) => (isOut(row) ? <IntervalPlot rate={row.rate} hollow={!isFinal(row)} /> : null),
        },
        {
          key: 'state',
          header: columns.state,
          cell: (row) => <StateCell row={row} windowDays={windowDays} />,
        },
      ]}
    />
  );
}

function ReleaseName({ row: { releaseId, name, date } }: { readonly row: ReleaseTableRow }) {
  const { releases: messages } = useMessages(projectPageMessages);
  const { format } = useWords();
  if (releaseId === null) return <>{messages.noRelease}</>;
  return (
    <>
      {name}
      <Small text={date === null ? messages.undated : format.day(date)} />
    </>
  );
}

/** Before it ships a release can only have contained: its 0 % would say nothing. */
function RateCell({ row }: { readonly row: ReleaseTableRow }) {
  const { releases: messages } = useMessages(projectPageMessages);
  return isOut(row) ? <RateText rate={row.rate} /> : <span className="quiet">{messages.notOut}</span>;
}

function StateCell({ row, windowDays }: { readonly row: ReleaseTableRow; readonly windowDays: number }) {
  const { releases: messages } = useMessages(projectPageMessages);
  const { state, attributedByDay } = row;
  if (!state) return null;
  const remarks = [
    ...(state.state === 'mature' ? [messages.age(state.ageDays)] : []),
    ...(attributedByDay > 0 ? [messages.byDay(attributedByDay)] : []),
  ];
  return (
    <>
      <Badge text={messages.state(state, windowDays)} look={isFinal(row) ? 'plain' : 'outlined'} />
      {remarks.length > 0 ? <Small text={remarks.join(' · ')} /> : null}
    </>
  );
}

function isOut({ state }: ReleaseTableRow): boolean {
  return state?.state !== 'not shipped';
}

function isFinal({ state }: ReleaseTableRow): boolean {
  return state === null || !NOT_FINAL.includes(state.state);
}

function Small({ text }: { readonly text: string }) {
  return <span className="small nowrap">{text}</span>;
}
