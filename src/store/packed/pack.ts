import type { DefectFacts } from '../../domain/facts';
import { type Columns, ID_COLUMNS, type IdColumn, LIST_COLUMNS, type ListColumn } from './columns';
import { readIds, readLists, type Singles, writeIds, writeLists } from './dictionary';
import { readEdits, readSteps, writeEdits, writeSteps } from './pack-history';
import { NumberReader, NumberWriter } from './numbers';

/**
 * Grows with what the bytes mean: bytes of another format are not read. Their order is that of the calls below, and
 * the same for writing and reading.
 */
export const FORMAT = 2;

/** The facts of defects but for their links, as bytes. */
export function packFacts(defects: readonly DefectFacts[]): Uint8Array {
  const writer = new NumberWriter();
  writer.write(defects.map(({ id }) => id));
  writer.write(defects.map(({ number }) => number));
  writer.write(defects.map(({ created }) => created));
  writer.write(defects.map(({ created, resolved }) => (resolved === null ? NaN : resolved - created)));
  for (const column of ID_COLUMNS)
    writeIds(
      writer,
      defects.map((defect) => defect[column]),
    );
  for (const column of LIST_COLUMNS)
    writeLists(
      writer,
      defects.map((defect) => defect[column]),
    );
  writer.write(defects.map(({ history }) => (history === null ? 0 : 1)));
  writeSteps(writer, defects);
  writeEdits(writer, defects);
  return writer.bytes();
}

/** @param length how many defects were packed */
export function unpackFacts(bytes: Uint8Array, length: number, singles: Singles): Omit<Columns, 'links'> {
  const reader = new NumberReader(bytes);
  const id = reader.readIds(length);
  const number = new Uint32Array(reader.read(length));
  const created = reader.read(length);
  const resolved = reader.read(length);
  for (let place = 0; place < length; place++)
    resolved[place] = (resolved[place] ?? NaN) + (created[place] ?? 0);
  const ids: Partial<Record<IdColumn, Columns['ids'][IdColumn]>> = {};
  for (const column of ID_COLUMNS) ids[column] = readIds(reader, length);
  const lists: Partial<Record<ListColumn, Columns['lists'][ListColumn]>> = {};
  for (const column of LIST_COLUMNS) lists[column] = readLists(reader, length, singles);
  const isHistoryRead = reader.readCodes(length);
  return {
    ...{ length, id, number, created, resolved, isHistoryRead },
    ids: ids as Columns['ids'],
    lists: lists as Columns['lists'],
    steps: readSteps(reader, created),
    edits: readEdits(reader, created),
  };
}
