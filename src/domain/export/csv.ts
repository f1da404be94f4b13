import type { Cell, Table } from './table';

/**
 * What makes a spreadsheet read a text as a formula, or drop characters until one does: `=`, `+`, `-`, `@`, tab,
 * carriage return, and what some take for these, line feed and the full-width signs.
 */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/** A table as CSV: RFC 4180, a header line, CRLF after each line, no byte-order mark. Fractions stay fractions. */
export function csvOf(table: Table): string {
  return [...csvLines(table)].join('');
}

/**
 * The same a line at a time, for tables too long to be held.
 * @throws RangeError when a row does not fit the columns, or a number is not finite
 */
export function* csvLines({ name, columns, rows }: Table): Generator<string> {
  yield csvLine(columns);
  for (const row of rows) {
    if (row.length !== columns.length)
      throw new RangeError(`${name}: a row of ${row.length} cells under ${columns.length} columns`);
    yield csvLine(row);
  }
}

/** A text that no spreadsheet takes for a formula: an apostrophe before what would start one. */
export function guarded(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** One line of CSV. @throws RangeError when a number is not finite */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(fieldOf).join(',')}\r\n`;
}

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'string') return quoted(guarded(cell));
  if (!Number.isFinite(cell)) throw new RangeError(`${cell} cannot be exported: a missing number is null`);
  return String(cell);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
