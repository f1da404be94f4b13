import type { ReactNode } from 'react';
import type { Exposure } from '../../src/domain/aggregate/maturity-curves/exposure';
import type { Criterion } from '../../src/domain/issue-set/criterion';
import type { IssueSet } from '../../src/domain/issue-set/issue-set';
import { releaseSet } from '../../src/domain/issue-set/report-sets';
import { IntervalPlot } from '../shared/charts/interval-plot';
import { Badge } from '../shared/components/badge';
import { DataTable } from '../shared/components/data-table';
import { RateText } from '../shared/components/rate-text';
import { filterMessages } from '../shared/filter/filter-messages';
import { useMessages, useWords } from '../shared/words/words';
import { projectPageMessages } from './messages';
import type { Grouping, ReleaseState, ReleaseTableRow } from './release-rows';

/** States that are not final: drawn outlined and hollow. */
const NOT_FINAL: readonly ReleaseState['state'][] = ['open', 'maturing', 'not shipped'];

/** A number of the table, as it leads to its issues. */
export type CountLink = (set: IssueSet, value: number, text: string) => ReactNode;

export function ReleaseTable({
  rows,
  grouping,
  exposure = 'window',
  windowDays,
  link = (_set, _value, text) => text,
}: {
  readonly rows: readonly ReleaseTableRow[];
  readonly grouping: Grouping;
  readonly exposure?: Exposure;
  readonly windowDays: number;
  readonly link?: CountLink;
}) {
  const { releases: messages } = useMessages(projectPageMessages);
  const { severity: severityName } = useMessages(filterMessages);
  const { shared, format } = useWords();
  const { columns } = messages;
  const setOf = ({ releaseId }: ReleaseTableRow, ...criteria: readonly Criterion[]): IssueSet =>
    releaseSet(releaseId, grouping === 'fixed-in' ? 'fixed in' : 'shipped in', exposure, ...criteria);
  const byDaySet = ({ releaseId }: ReleaseTableRow): IssueSet =>
    releaseSet(releaseId, 'shipped in', 'lifetime', { by: 'day alone' });
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
          cell: (row) => {
            const { escaped, n, unclassified } = row.rate;
            return (
              <>
                <span className="nowrap linked-text">
                  {link(setOf(row, { by: 'outcome', is: 'escaped' }), escaped, format.count(escaped))}{' '}
                  {shared.of} {link(setOf(row, { by: 'outcome', is: 'classified' }), n, format.count(n))}
                </span>
                {unclassified > 0 ? (
                  <span className="small nowrap">
                    {link(
                      setOf(row, { by: 'outcome', is: 'unclassified' }),
                      unclassified,
                      messages.unclassified(unclassified),
                    )}
                  </span>
                ) : null}
              </>
            );
          },
        },
        { key: 'rate', header: columns.rate, cell: (row) => <RateCell row={row} /> },
        {
          key: 'plot',
          header: columns.plot,
          wideOnly: true,
          cell: (row) => (isOut(row) ? <IntervalPlot rate={row.rate} hollow={!isFinal(row)} /> : null),
        },
        {
          key: 'severities',
          header: columns.severities,
          cell: (row) => (
            <ul className="severity-list">
              {row.severities
                .filter(({ rate }) => rate.n > 0)
                .map(({ severity, rate }) => (
                  <li key={severity}>
                    {severityName(severity)}{' '}
                    <span className="nowrap linked-text">
                      {link(
                        setOf(row, { by: 'outcome', is: 'escaped' }, { by: 'severity', is: severity }),
                        rate.escaped,
                        format.count(rate.escaped),
                      )}{' '}
                      {shared.of}{' '}
                      {link(
                        setOf(row, { by: 'outcome', is: 'classified' }, { by: 'severity', is: severity }),
                        rate.n,
                        format.count(rate.n),
                      )}
                    </span>
                  </li>
                ))}
            </ul>
          ),
        },
        {
          key: 'state',
          header: columns.state,
          cell: (row) => (
            <>
              <StateCell row={row} windowDays={windowDays} />
              {row.attributedByDay > 0 ? (
                <span className="small">
                  {link(byDaySet(row), row.attributedByDay, messages.byDay(row.attributedByDay))}
                </span>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}

function ReleaseName({ row: { releaseId, name, date, kind } }: { readonly row: ReleaseTableRow }) {
  const { releases: messages } = useMessages(projectPageMessages);
  const { format } = useWords();
  if (releaseId === null) return <>{messages.noRelease}</>;
  const dated = date === null ? messages.undated : format.day(date);
  return (
    <>
      {name}
      <Small text={kind === null ? dated : `${dated} · ${kind}`} />
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
  const { state, past, rate } = row;
  if (!state) return null;
  const remarks = [
    ...(state.state === 'mature' ? [messages.age(state.ageDays)] : []),
    ...(state.state === 'maturing' ? [messages.soFar(rate.escaped, past)] : []),
  ];
  return (
    <>
      <Badge text={messages.state(state, windowDays)} look={isFinal(row) ? 'plain' : 'outlined'} />
      {remarks.length > 0 ? <span className="small">{remarks.join(' · ')}</span> : null}
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
