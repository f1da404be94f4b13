import { jsonResponse } from '../proxy/response';
import { KvsError } from './errors';
import { checkBatch, checkKey, checkValue } from './limits';
import { keyNotFound, type KvsOperation } from './operations';
import { batchKeysRequest, batchSetRequest } from './requests';
import { shown } from './store';

export const batchSet: KvsOperation = (store, body, bytes) => {
  const items = batchSetRequest.parse(body);
  return eachKey(items, bytes, ({ key: rawKey, value, options }) => {
    const key = checkKey(rawKey);
    const text = checkValue(value);
    if (options.keyPolicy === 'FAIL_IF_EXISTS' && store.get(key)) {
      throw new KvsError(409, 'KEY_CONFLICT', `the key ${key} exists`);
    }
    store.set(key, text, options.ttl);
    return { key };
  });
};

export const batchGet: KvsOperation = (store, body, bytes) =>
  eachKey(batchKeysRequest.parse(body), bytes, ({ key: rawKey }) => {
    const key = checkKey(rawKey);
    const entry = store.get(key);
    if (!entry) throw keyNotFound(key);
    return shown(entry);
  });

export const batchDelete: KvsOperation = (store, body, bytes) =>
  eachKey(batchKeysRequest.parse(body), bytes, ({ key: rawKey }) => {
    const key = checkKey(rawKey);
    if (!store.delete(key)) throw keyNotFound(key);
    return { key };
  });

/** One key's refusal does not touch the others. */
function eachKey<T extends { key?: unknown }>(
  items: readonly T[],
  bytes: number,
  perform: (item: T) => Record<string, unknown>,
): Response {
  checkBatch(
    items.map(({ key }) => key),
    bytes,
  );
  const successfulKeys: Record<string, unknown>[] = [];
  const failedKeys: Record<string, unknown>[] = [];
  for (const item of items) {
    try {
      successfulKeys.push(perform(item));
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      failedKeys.push({ key: item.key, error: { code: error.code, message: error.message } });
    }
  }
  return jsonResponse(200, { successfulKeys, failedKeys });
}
