import type { Rate } from '../present/rate';
import type { ShareView } from '../present/share-view';
import type { Cell, Table } from './table';

/** A heading and what stands under it. */
export type Column<Row> = readonly [heading: string, cell: (row: Row) => Cell];

/** The one way to describe a table: a name, its columns, and what its rows are made from. */
export function tableOf<Row>(name: string, columns: readonly Column<Row>[], rows: Iterable<Row>): Table {
  return { name, columns: columns.map(([heading]) => heading), rows: cellsOf(columns, rows) };
}

/** Columns of something that each row has, or has not: then the cells are empty. */
export function columnsOf<Row, Part>(
  columns: readonly Column<Part>[],
  partOf: (row: Row) => Part | null,
  prefix = '',
): readonly Column<Row>[] {
  return columns.map(([heading, cell]): Column<Row> => [
    `${prefix}${heading}`,
    (row) => {
      const part = partOf(row);
      return part === null ? null : cell(part);
    },
  ]);
}

const RATE: readonly Column<Rate>[] = [
  ['escaped', (rate) => rate.escaped],
  ['contained', (rate) => rate.contained],
  ['unclassified', (rate) => rate.unclassified],
  ['n', (rate) => rate.n],
  ['state', (rate) => rate.state],
  ['rate', (rate) => (rate.state === 'rate' ? rate.rate : null)],
  ['detection', (rate) => (rate.state === 'rate' ? rate.detection : null)],
  ['interval lower', (rate) => (rate.state === 'no data' ? null : rate.interval.lower)],
  ['interval upper', (rate) => (rate.state === 'no data' ? null : rate.interval.upper)],
  ['bound lower', (rate) => rate.bounds && rate.bounds.lower],
  ['bound upper', (rate) => rate.bounds && rate.bounds.upper],
  ['coverage', (rate) => rate.coverage],
];

/** The columns that every exported rate has: counts first; rates, bounds and coverage are fractions. */
export function rateColumns<Row>(rateIn: (row: Row) => Rate | null, prefix = ''): readonly Column<Row>[] {
  return columnsOf(RATE, rateIn, prefix);
}

const SHARE: readonly Column<ShareView>[] = [
  ['found', (share) => share.found],
  ['of', (share) => share.of],
  ['fraction', (share) => share.fraction],
];

/** The columns that every exported share has. */
export function shareColumns<Row>(
  shareIn: (row: Row) => ShareView | null,
  prefix = '',
): readonly Column<Row>[] {
  return columnsOf(SHARE, shareIn, prefix);
}

function* cellsOf<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<readonly Cell[]> {
  for (const row of rows) yield columns.map(([, cell]) => cell(row));
}
