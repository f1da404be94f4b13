import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Text that may be base64, as a whole. */
const BASE64 = /^[A-Za-z0-9+/]{8,}={0,2}$/;
const INFLATERS = [inflateRawSync, inflateSync, gunzipSync];

/** Everything that a stored text may mean: itself, and what lies in it as base64 and deflated. */
export function readingsOf(text: string): readonly string[] {
  if (!BASE64.test(text)) return [text];
  const bytes = Buffer.from(text, 'base64');
  const inflated = INFLATERS.flatMap((inflate) => {
    try {
      return [inflate(bytes)];
    } catch {
      return [];
    }
  });
  return [text, ...[bytes, ...inflated].flatMap((each) => [each.toString('utf8'), each.toString('utf16le')])];
}

/** How a text looks in what holds it: plain, in JSON, in an address, in hex, and in base64 at each of the three offsets. */
export function writingsOf(text: string): readonly string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const escaped = json.replace(
    /[\u007f-\uffff]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last characters also hold bits of what stands around.
    return whole.slice(offset === 0 ? 0 : offset + 1, -1);
  });
  return [...new Set([text, json, escaped, encodeURIComponent(text), bytes.toString('hex'), ...base64])];
}

/** Those of the texts that occur in what is stored, in any writing and any reading. */
export function foundIn(stored: Iterable<string>, texts: Iterable<string>): readonly string[] {
  const haystack = [...new Set(stored)].flatMap(readingsOf).join('\n').toLowerCase();
  return [...texts].filter((text) =>
    writingsOf(text).some((written) => haystack.includes(written.toLowerCase())),
  );
}
