import type { Coded } from './columns';
import type { NumberReader, NumberWriter } from './numbers';

/** Gives each different value a code, in the order in which they come. */
export class Dictionary<T> {
  readonly values: T[] = [];
  private readonly codes = new Map<string | number | null, number>();

  /** @param keyOf what only equal values share */
  constructor(private readonly keyOf: (value: T) => string | number | null) {}

  codeOf(value: T): number {
    const key = this.keyOf(value);
    let code = this.codes.get(key);
    if (code === undefined) {
      code = this.values.length;
      this.codes.set(key, code);
      this.values.push(value);
    }
    return code;
  }
}

/** Writes ids or nulls of which few are different. */
export function writeIds(writer: NumberWriter, ids: readonly (number | null)[]): void {
  const dictionary = new Dictionary<number | null>((id) => id);
  const codes = ids.map((id) => dictionary.codeOf(id));
  writer.write([dictionary.values.length]);
  writer.write(dictionary.values.map((id) => id ?? NaN));
  writer.write(codes);
}

export function readIds(reader: NumberReader, length: number): Coded<number | null> {
  const values = Array.from(reader.read(countIn(reader)), (id) => (Number.isNaN(id) ? null : id));
  return { values, codes: reader.readCodes(length) };
}

/** Writes lists of ids of which few are different. */
export function writeLists(writer: NumberWriter, lists: readonly (readonly number[])[]): void {
  const dictionary = new Dictionary<readonly number[]>((list) => list.join());
  const codes = lists.map((list) => dictionary.codeOf(list));
  writer.write([dictionary.values.length]);
  writeAll(writer, dictionary.values);
  writer.write(codes);
}

/** @param singles lists of one id that are known: one is kept of each, since all windows have the same few */
export function readLists(reader: NumberReader, length: number, singles: Singles): Coded<readonly number[]> {
  const values = readAll(reader, countIn(reader)).map((list) => shared(list, singles));
  return { values, codes: reader.readCodes(length) };
}

/** Lists of one id, by the id. */
export type Singles = Map<number, readonly number[]>;

function shared(list: readonly number[], singles: Singles): readonly number[] {
  const [only] = list;
  if (list.length !== 1 || only === undefined) return list;
  const known = singles.get(only);
  if (known === undefined) singles.set(only, list);
  return known ?? list;
}

/** Writes lists of numbers one by one. */
export function writeAll(writer: NumberWriter, lists: readonly (readonly number[])[]): void {
  writer.write(lists.map((list) => list.length));
  writer.write(lists.flat());
}

export function readAll(reader: NumberReader, count: number): readonly (readonly number[])[] {
  const lengths = Array.from(reader.read(count));
  const all = Array.from(reader.read(lengths.reduce((sum, length) => sum + length, 0)));
  let at = 0;
  return lengths.map((length) => all.slice(at, (at += length)));
}

/** A single number: how many of something follow. */
export function countIn(reader: NumberReader): number {
  return reader.read(1)[0] ?? 0;
}
