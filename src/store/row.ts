import type { SqlRow } from './run';

/** Reads typed values out of a row; BIGINTs may come as strings. @throws Error when the schema is not as expected. */
export function numberIn(row: SqlRow, column: string): number {
  const value = Number(row[column] ?? NaN);
  if (!Number.isFinite(value)) throw new Error(`column ${column} holds no number`);
  return value;
}

export function numberOrNullIn(row: SqlRow, column: string): number | null {
  return row[column] === null ? null : numberIn(row, column);
}

export function textIn(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} holds no text`);
  return value;
}

export function textOrNullIn(row: SqlRow, column: string): string | null {
  return row[column] === null ? null : textIn(row, column);
}
