import type { SqlRow } from '../run';

/** How a statement reads one of its tables. */
export interface TableRead {
  /** The table, or the name that the statement gives it. */
  readonly table: string;
  /** In the database's own word: `range`, `ref`, `TableRangeScan`, `Point_Get` … */
  readonly access: string;
  /** Null where no index is used. */
  readonly index: string | null;
  /** Whether the whole table or index is gone through. */
  readonly isFull: boolean;
  /** Rows that the database expects to read; null where it does not say. */
  readonly rows: number | null;
}

/** How the tables are read, out of the rows that EXPLAIN answers, on TiDB or in the form of MySQL and MariaDB. */
export function readPlan(rows: readonly SqlRow[]): readonly TableRead[] {
  return rows.flatMap((row) => ('access object' in row ? tidbRead(row) : mysqlRead(row)));
}

const FULL_ACCESS = new Set(['ALL', 'index']);

function mysqlRead(row: SqlRow): readonly TableRead[] {
  const { table, type, key } = row;
  // A derived table, or none at all: what it is made of has rows of its own.
  if (typeof table !== 'string' || table.startsWith('<') || typeof type !== 'string') return [];
  const index = typeof key === 'string' && key !== '' ? key : null;
  return [{ table, access: type, index, isFull: FULL_ACCESS.has(type), rows: numberOf(row['rows']) }];
}

const TIDB_READ = /(TableRangeScan|IndexRangeScan|Batch_Point_Get|Point_Get|TableFullScan|IndexFullScan)/;

function tidbRead(row: SqlRow): readonly TableRead[] {
  const access = TIDB_READ.exec(String(row['id']))?.[1];
  const object = String(row['access object']);
  const table = /table:([^,\s]+)/.exec(object)?.[1];
  if (access === undefined || table === undefined) return [];
  const named = /index:([^(,\s]+)/.exec(object)?.[1];
  const isFull = access.endsWith('FullScan');
  // The rows of a table lie in its primary key.
  const index = named ?? (access === 'TableFullScan' ? null : 'PRIMARY');
  return [{ table, access, index, isFull, rows: numberOf(row['estRows']) }];
}

function numberOf(value: unknown): number | null {
  const number = Number(value ?? NaN);
  return Number.isFinite(number) ? Math.round(number) : null;
}
