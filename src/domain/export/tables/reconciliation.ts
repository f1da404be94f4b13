import type { ReportView } from '../../present/report-view';
import type { SeverityView } from '../../present/severity-view';
import { type Column, rateColumns, shareColumns, tableOf } from '../column';
import type { Table } from '../table';

type Counted = readonly [what: string, defects: number];

/** The rows that every defect read is in exactly one of, and their sum. */
export function reconciliationTable({ reconciliation, filtering, read }: ReportView): Table {
  const columns: readonly Column<Counted>[] = [
    ['row', ([row]) => row],
    ['defects', ([, defects]) => defects],
  ];
  return tableOf('reconciliation', columns, [
    ...Object.entries(reconciliation),
    ['outside the filter', filtering.outside],
    ['read', read],
  ]);
}

/** How the defects in scope came by their discovery. */
export function provenanceTable({ provenance }: ReportView): Table {
  const { tagged, inferred, unclassified } = provenance;
  type Row = readonly [provenance: string, rule: string | null, defects: number];
  const columns: readonly Column<Row>[] = [
    ['provenance', ([name]) => name],
    ['rule', ([, rule]) => rule],
    ['defects', ([, , defects]) => defects],
  ];
  return tableOf('provenance', columns, [
    ['tagged', null, tagged],
    ...Object.entries(inferred).map(([rule, defects]): Row => ['inferred', rule, defects]),
    ['unclassified', null, unclassified],
  ]);
}

export function severitiesTable({ severities }: ReportView): Table {
  const columns: readonly Column<SeverityView>[] = [
    ['severity', (row) => row.severity],
    ...rateColumns<SeverityView>((row) => row.rate),
  ];
  return tableOf('severities', columns, severities);
}

/** The severity-weighted rate: sums of weights, not of defects. */
export function weightedTable({ weighted }: ReportView): Table {
  type Weighted = ReportView['weighted'];
  const columns: readonly Column<Weighted>[] = [
    ...shareColumns<Weighted>((row) => row, 'weight '),
    ['left out: unmapped', (row) => row.leftOut.unmapped],
    ['left out: none', (row) => row.leftOut.none],
  ];
  return tableOf('severity-weighted', columns, [weighted]);
}

/** The exposure window that the past suggests; no row without a past escape. */
export function suggestedWindowTable({ suggestedWindow }: ReportView): Table {
  const columns: readonly Column<NonNullable<ReportView['suggestedWindow']>>[] = [
    ['days', (row) => row.days],
    ['escapes', (row) => row.escapes],
  ];
  return tableOf('suggested-window', columns, suggestedWindow ? [suggestedWindow] : []);
}

const QUESTIONS: { readonly [N in keyof ReportView['notes']]: string } = {
  unmappedDiscovery: 'discovery value that no mapping knows',
  withUnknownVersion: 'names a version that is not in the project',
  createdAfterAsOf: 'created after the as-of day',
  versionsNotReleases: 'versions that do not count as releases',
  releasedWithoutDate: 'released versions without a date',
};

/** What the reader should know about the data before believing the numbers. */
export function dataQualityTable({ notes, companions, ladder, quality }: ReportView): Table {
  const columns: readonly Column<Counted>[] = [
    ['question', ([question]) => question],
    ['count', ([, count]) => count],
  ];
  const counts = Object.entries(notes) as [keyof ReportView['notes'], number][];
  return tableOf('data-quality', columns, [
    ...counts.map(([name, count]): Counted => [QUESTIONS[name], count]),
    ['tagged contained although an affected version had shipped', companions.conflicts],
    ['found before it was introduced', ladder.impossible],
    ['fixed in releases older than those it affects', quality.fixedBeforeAffected],
    ['origin value that no mapping knows', ladder.unmappedOrigin],
    ['escaped, mechanism value that no mapping knows', companions.mechanisms.unknown.unmapped],
  ]);
}

/** What the tables are limited to, a row a value; no row without a filter. */
export function filterTable({ conditions }: ReportView['filtering']): Table {
  type Row = readonly [condition: string, value: string | null];
  const columns: readonly Column<Row>[] = [
    ['condition', ([condition]) => condition],
    ['value', ([, value]) => value],
  ];
  return tableOf(
    'filter',
    columns,
    conditions.flatMap((condition): readonly Row[] => {
      switch (condition.kind) {
        case 'releases':
          return [
            [`${condition.by} from`, condition.from && condition.from.name],
            [`${condition.by} to`, condition.to && condition.to.name],
          ];
        case 'created':
          return [
            ['created from', condition.from],
            ['created to', condition.to],
          ];
        case 'severities':
          return condition.values.map((value): Row => ['severity', value]);
        case 'areas':
        case 'types':
          return condition.values.map((value): Row => [
            condition.kind === 'areas' ? 'area' : 'type',
            value ?? 'none',
          ]);
        case 'tagged only':
          return [['tagged only', 'yes']];
      }
    }),
  );
}
