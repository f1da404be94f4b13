import { Buffer, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A line of a text file, counted from 1. `damaged`: it was not valid UTF-8 and has U+FFFD in the broken places. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly damaged: boolean;
}

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The lines of a file, unpacked when its name ends in `.gz`, without line ends and byte order mark. Rejects when the
 * file cannot be read to its end; the lines before the broken place have been given out by then.
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  let number = 0;
  for await (const bytes of split(open(file))) {
    number += 1;
    yield lineOf(bytes, number);
  }
}

function open(file: string): Readable {
  const source = createReadStream(file, { highWaterMark: 1 << 20 });
  if (!file.endsWith('.gz')) return source;
  // The error of either stream reaches whoever reads the last one.
  return pipeline(source, createGunzip({ chunkSize: 1 << 20 }), () => undefined);
}

async function* split(source: Readable): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, end)]);
      pieces = [];
      start = end + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}

function lineOf(bytes: Buffer, number: number): Line {
  let text = bytes.toString('utf8');
  if (number === 1 && text.startsWith(BYTE_ORDER_MARK)) text = text.slice(1);
  if (text.endsWith('\r')) text = text.slice(0, -1);
  return { number, text, damaged: !isUtf8(bytes) };
}
