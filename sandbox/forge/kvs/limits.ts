import { KvsError } from './errors';

/** Source: limits-kvs-ce, 28 September 2026. */
const KEY_LIMIT = 500;
const VALUE_BYTES = 240 * 1024;
const DEPTH_LIMIT = 31;
const BATCH_LIMIT = 25;
const BATCH_BYTES = 4 * 1024 * 1024;
const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

export function checkKey(key: unknown): string {
  if (typeof key !== 'string') throw new KvsError(400, 'INVALID_KEY', 'a key is a string');
  if (key === '') throw new KvsError(400, 'EMPTY_KEY', 'a key has at least one character');
  if (key.length > KEY_LIMIT) {
    throw new KvsError(
      400,
      'KEY_TOO_LONG',
      `a key has at most ${KEY_LIMIT} characters, this one ${key.length}`,
    );
  }
  if (!KEY_PATTERN.test(key)) {
    throw new KvsError(
      400,
      'INVALID_KEY',
      `the key ${JSON.stringify(key)} does not match ${String(KEY_PATTERN)}`,
    );
  }
  return key;
}

/** The value as JSON text. */
export function checkValue(value: unknown): string {
  if (value === undefined)
    throw new KvsError(400, 'INVALID_VALUE', 'a value must be given; delete the key instead');
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > VALUE_BYTES) {
    throw new KvsError(
      413,
      'MAX_SIZE',
      `a value has at most ${VALUE_BYTES} bytes of JSON, this one ${bytes}`,
    );
  }
  if (depthOf(value) > DEPTH_LIMIT) {
    throw new KvsError(400, 'MAX_DEPTH', `a value is at most ${DEPTH_LIMIT} levels deep`);
  }
  return text;
}

/** For batches and transactions: 1 to 25 operations of 4 MB together, each key once. */
export function checkBatch(keys: readonly unknown[], requestBytes: number): void {
  if (keys.length === 0) throw new KvsError(400, 'EMPTY_BATCH', 'a batch has at least one key');
  if (keys.length > BATCH_LIMIT) {
    throw new KvsError(
      400,
      'BATCH_TOO_LARGE',
      `a batch has at most ${BATCH_LIMIT} keys, this one ${keys.length}`,
    );
  }
  if (new Set(keys).size < keys.length) {
    throw new KvsError(400, 'DUPLICATE_KEYS', 'a key may occur only once in a batch');
  }
  if (requestBytes > BATCH_BYTES) {
    throw new KvsError(413, 'MAX_SIZE', `a batch has at most ${BATCH_BYTES} bytes, this one ${requestBytes}`);
  }
}

/** Levels of arrays and objects; a plain value is level 0. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const member of Object.values(value)) deepest = Math.max(deepest, depthOf(member));
  return deepest + 1;
}
