import { csvLine, csvLines } from './csv';
import type { Table } from './table';

/** What a number means, a line each: printed with every export. */
export type Preface = readonly (readonly [term: string, meaning: string])[];

/** A table with what its numbers mean above it: the preface, an empty line, then the header and the rows. */
export function csvDocument(preface: Preface, table: Table): string {
  return prefaced(preface, [...csvLines(table)].join(''));
}

/** CSV that was made already, with its preface. */
export function prefaced(preface: Preface, csv: string): string {
  return `${preface.map((line) => csvLine(line)).join('')}\r\n${csv}`;
}
