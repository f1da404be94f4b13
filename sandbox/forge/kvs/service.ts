import { z, ZodError } from 'zod';
import type { Clock } from '../../clock';
import type { ForgeService } from '../proxy/dispatch';
import { NotModelledError } from '../runtime/failure';
import type { Usage } from '../usage';
import { batchDelete, batchGet, batchSet } from './batch';
import { KvsError } from './errors';
import { deleteValue, getValue, query, setValue, transact, type KvsOperation } from './operations';
import { KeyValueStore } from './store';

const READS: Readonly<Record<string, KvsOperation>> = {
  '/api/v1/get': getValue,
  '/api/v1/secret/get': getValue,
  '/api/v1/query': query,
  '/api/v1/batch/get': batchGet,
};

const WRITES: Readonly<Record<string, KvsOperation>> = {
  '/api/v1/set': setValue,
  '/api/v1/secret/set': setValue,
  '/api/v1/delete': deleteValue,
  '/api/v1/secret/delete': deleteValue,
  '/api/v1/batch/set': batchSet,
  '/api/v1/batch/delete': batchDelete,
  '/api/v1/transaction': transact,
};

export interface KvsOptions {
  readonly clock: Clock;
  readonly scopes: ReadonlySet<string>;
  readonly usage: Usage;
}

/** Forge's key-value store without custom entities, in memory. */
export function kvsService({ clock, scopes, usage }: KvsOptions): ForgeService {
  const plain = new KeyValueStore(clock);
  const secret = new KeyValueStore(clock);
  return async ({ path, text = '' }) => {
    const operation = READS[path] ?? WRITES[path];
    if (!operation) throw new NotModelledError(`the storage request ${path}`);
    if (!scopes.has('storage:app')) {
      return new KvsError(
        403,
        'FORBIDDEN',
        'the manifest does not declare the scope storage:app',
      ).toResponse();
    }
    const body = JSON.parse(text) as unknown;
    refuseEntities(body, path);
    const bytes = Buffer.byteLength(text);
    const response = answer(operation, path.includes('/secret/') ? secret : plain, body, bytes);
    if (path in WRITES) {
      usage.kvs.writes += 1;
      usage.kvs.bytesWritten += bytes;
    } else {
      usage.kvs.reads += 1;
      usage.kvs.bytesRead += (await response.clone().arrayBuffer()).byteLength;
    }
    return response;
  };
}

function answer(operation: KvsOperation, store: KeyValueStore, body: unknown, bytes: number): Response {
  try {
    return operation(store, body, bytes);
  } catch (error) {
    if (error instanceof KvsError) return error.toResponse();
    if (error instanceof ZodError)
      return new KvsError(400, 'BAD_REQUEST', z.prettifyError(error)).toResponse();
    throw error;
  }
}

function refuseEntities(body: unknown, path: string): void {
  if (typeof body !== 'object' || body === null) return;
  const items: unknown[] = Object.values(body).flat();
  const named = items.some((item) => typeof item === 'object' && item !== null && 'entityName' in item);
  if (named || 'entityName' in body || 'check' in body)
    throw new NotModelledError(`custom entities (${path})`);
}
