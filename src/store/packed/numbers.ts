import { type Codes, MOST_DEFECTS } from './columns';

/**
 * A column of whole numbers as bytes; NaN stands for null. What is stored is what the numbers are above the least of
 * them, or, where those are smaller, the steps from one to the next; first the lowest byte of every number, then the
 * next. Bytes of one meaning lie side by side, so that what hardly varies deflates to almost nothing.
 *
 * The header: flags, bytes a number, and as doubles the least number and the one that steps begin at.
 */
const HEADER_BYTES = 18;
const HAS_NULL = 1;
const IN_STEPS = 2;

const MOST_OF_FOUR_BYTES = 4_294_967_295;
const ALL_ZERO = new Uint8Array(MOST_DEFECTS);

/** Collects columns. */
export class NumberWriter {
  private readonly pieces: Uint8Array[] = [];

  write(column: ArrayLike<number>): void {
    const steps = stepsOf(column);
    const isInSteps = steps !== null && bitsOf(steps) < bitsOf(column);
    this.pieces.push(isInSteps ? planesOf(steps, IN_STEPS, column[0]) : planesOf(column, 0));
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.pieces);
  }
}

/** Reads columns in the order in which they were written. */
export class NumberReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  read(length: number): Float64Array {
    const { bytes } = this;
    const { flags, width, least, start, from } = this.header(length);
    const hasNull = (flags & HAS_NULL) !== 0;
    const lowest = hasNull ? least - 1 : least;
    const values = new Float64Array(length);
    if (width === 0) values.fill(lowest);
    for (let plane = 0, scale = 1; plane < width; plane++, scale *= 256) {
      const place = from + plane * length;
      if (plane === 0)
        for (let each = 0; each < length; each++) values[each] = lowest + (bytes[place + each] ?? 0);
      else
        for (let each = 0; each < length; each++)
          values[each] = (values[each] ?? 0) + scale * (bytes[place + each] ?? 0);
    }
    if (hasNull)
      for (let each = 0; each < length; each++) if ((values[each] ?? 0) < least) values[each] = NaN;
    if ((flags & IN_STEPS) !== 0) {
      let value = start;
      for (let each = 0; each < length; each++) values[each] = value += values[each] ?? 0;
    }
    return values;
  }

  /** A column of ids; in four bytes each where they fit. */
  readIds(length: number): Uint32Array | Float64Array {
    const ids = this.read(length);
    return ids.every((id) => id <= MOST_OF_FOUR_BYTES) ? new Uint32Array(ids) : ids;
  }

  /** A column of codes: whole numbers from 0 to below `MOST_DEFECTS`. Where all are 0 it is one that is shared. */
  readCodes(length: number): Codes {
    const { at } = this;
    const { flags, width, least, from } = this.header(length);
    if (flags === 0 && least === 0 && width === 0 && length <= MOST_DEFECTS) return ALL_ZERO;
    if (flags === 0 && least === 0 && width === 1)
      return new Uint8Array(this.bytes.subarray(from, from + length));
    this.at = at;
    return new Uint16Array(this.read(length));
  }

  private header(length: number) {
    const { bytes, at } = this;
    const header = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_BYTES);
    const [flags, width] = [header.getUint8(0), header.getUint8(1)];
    const from = at + HEADER_BYTES;
    this.at = from + width * length;
    return { flags, width, least: header.getFloat64(2, true), start: header.getFloat64(10, true), from };
  }
}

function planesOf(column: ArrayLike<number>, flags: number, start = 0): Uint8Array {
  const { length } = column;
  const { least, most, hasNull } = extentOf(column);
  const nulls = hasNull ? 1 : 0;
  const width = bytesFor(most - least + nulls);
  const planes = new Uint8Array(HEADER_BYTES + width * length);
  const header = new DataView(planes.buffer);
  header.setUint8(0, flags | (hasNull ? HAS_NULL : 0));
  header.setUint8(1, width);
  header.setFloat64(2, least, true);
  header.setFloat64(10, start, true);
  for (let each = 0; each < length; each++) {
    const value = column[each] ?? NaN;
    let rest = Number.isNaN(value) ? 0 : value - least + nulls;
    for (let at = HEADER_BYTES + each; rest > 0; at += length) {
      planes[at] = rest % 256;
      rest = Math.floor(rest / 256);
    }
  }
  return planes;
}

interface Extent {
  readonly least: number;
  readonly most: number;
  readonly hasNull: boolean;
}

/** @throws RangeError when a number is not whole, or larger than can be told apart */
function extentOf(column: ArrayLike<number>): Extent {
  let [least, most, hasNull] = [Infinity, -Infinity, false];
  for (let each = 0; each < column.length; each++) {
    const value = column[each] ?? NaN;
    if (Number.isNaN(value)) hasNull = true;
    else if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number of a column`);
    else if (value < least || value > most) [least, most] = [Math.min(least, value), Math.max(most, value)];
  }
  return least > most ? { least: 0, most: 0, hasNull } : { least, most, hasNull };
}

function bytesFor(most: number): number {
  let bytes = 0;
  for (let rest = most; rest > 0; rest = Math.floor(rest / 256)) bytes++;
  return bytes;
}

/** The step to each number from the one before, and 0 to the first; null when a null is in between. */
function stepsOf(column: ArrayLike<number>): Float64Array | null {
  const steps = new Float64Array(column.length);
  let before = column[0] ?? 0;
  for (let each = 0; each < column.length; each++) {
    const value = column[each] ?? NaN;
    if (Number.isNaN(value)) return null;
    steps[each] = value - before;
    before = value;
  }
  return steps;
}

/** Roughly the bits that a column takes. */
function bitsOf(column: ArrayLike<number>): number {
  const { least } = extentOf(column);
  let bits = 0;
  for (let each = 0; each < column.length; each++)
    bits += Math.log2((column[each] ?? least) - least + 1) || 0;
  return bits;
}
