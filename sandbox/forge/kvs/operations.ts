import { jsonResponse } from '../proxy/response';
import { KvsError } from './errors';
import { checkBatch, checkKey, checkValue } from './limits';
import { deleteRequest, getRequest, queryRequest, setRequest, transactionRequest } from './requests';
import { shown, type KeyValueStore } from './store';

/** What the service does with one request: the body as sent, and its size. */
export type KvsOperation = (store: KeyValueStore, body: unknown, bytes: number) => Response;

export const getValue: KvsOperation = (store, body) => {
  const key = checkKey(getRequest.parse(body).key);
  const entry = store.get(key);
  if (!entry) throw keyNotFound(key);
  return jsonResponse(200, shown(entry));
};

export const setValue: KvsOperation = (store, body) => {
  const { key: rawKey, value, options } = setRequest.parse(body);
  const key = checkKey(rawKey);
  const text = checkValue(value);
  const previous = store.get(key);
  if (options.keyPolicy === 'FAIL_IF_EXISTS' && previous) {
    throw new KvsError(409, 'KEY_CONFLICT', `the key ${key} exists`);
  }
  const entry = store.set(key, text, options.ttl);
  const returned = options.returnValue === 'PREVIOUS' ? previous : entry;
  return options.returnValue && returned ? jsonResponse(200, shown(returned)) : jsonResponse(204);
};

export const deleteValue: KvsOperation = (store, body) => {
  const key = checkKey(deleteRequest.parse(body).key);
  if (!store.delete(key)) throw keyNotFound(key);
  return jsonResponse(204);
};

export const query: KvsOperation = (store, body) => {
  const { limit, after, where } = queryRequest.parse(body);
  const last = after === undefined ? '' : Buffer.from(after, 'base64url').toString();
  const rest = store.withPrefix(where?.[0].values[0] ?? '').filter(({ key }) => key > last);
  const page = rest.slice(0, limit);
  const end = page.at(-1);
  return jsonResponse(200, {
    data: page.map(shown),
    ...(end && rest.length > limit ? { cursor: Buffer.from(end.key).toString('base64url') } : {}),
  });
};

/** All or nothing: everything is checked before anything is written. */
export const transact: KvsOperation = (store, body, bytes) => {
  const request = transactionRequest.parse(body);
  checkBatch(
    [...request.set, ...request.delete].map(({ key }) => key),
    bytes,
  );
  const writes = request.set.map(({ key, value, options }) => ({
    key: checkKey(key),
    text: checkValue(value),
    ttl: options.ttl,
  }));
  const removals = request.delete.map(({ key }) => checkKey(key));
  for (const { key, text, ttl } of writes) store.set(key, text, ttl);
  for (const key of removals) store.delete(key);
  return jsonResponse(204);
};

export function keyNotFound(key: string): KvsError {
  return new KvsError(404, 'KEY_NOT_FOUND', `no value is stored under ${key}`);
}
