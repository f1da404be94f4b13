import type { ExecuteValues, FieldPacket, QueryResult } from 'mysql2/promise';
import { z } from 'zod';
import type { Clock } from '../../clock';
import type { Database } from '../../database';
import { Remembered } from '../../remembered';
import type { ForgeService } from '../proxy/dispatch';
import { NotModelledError } from '../runtime/failure';
import type { Usage } from '../usage';
import { sqlAnswer } from './answer';
import { fromDatabaseError, SqlError } from './errors';
import { REQUEST_BYTES, RESPONSE_BYTES, SECONDS, SqlRates } from './limits';
import { type Refusal, sqlPolicy } from './policy';
import { readStatement, type StatementKind } from './statement';
import { StoredSize } from './stored-size';

/** Called around each statement that reaches the database; what it throws decides: ProcessCrash ends the process. */
export type StatementHook = (statement: string, params: readonly unknown[]) => void | Promise<void>;

export interface SqlOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** Whether the manifest has the module `sql` and the scope `storage:app`. */
  readonly enabled: boolean;
  readonly usage: Usage;
  /** Bytes of data and indexes: 1 GiB in production, 256 MiB staging, 128 MiB development. Unlimited unless given. */
  readonly storedBytesLimit?: number;
  readonly beforeStatement?: StatementHook;
  readonly afterStatement?: StatementHook;
}

type Endpoint = 'execute' | 'ddl';

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  '/api/v1/execute': 'execute',
  '/api/v1/execute/ddl': 'ddl',
};

const requestBody = z.strictObject({ query: z.string(), params: z.array(z.unknown()), method: z.string() });

/** Forge SQL on a local database: any connection for any statement, refusing what Forge and TiDB refuse. */
export function sqlService(options: SqlOptions): ForgeService {
  const rates = new SqlRates(options.clock);
  const storedSize = new StoredSize(options.database, options.storedBytesLimit);
  return async ({ path, text = '' }) => {
    const endpoint = ENDPOINTS[path];
    if (!endpoint) throw new NotModelledError(`the SQL request ${path}`);
    try {
      if (!options.enabled) {
        throw new SqlError(
          403,
          'APP_NOT_ENABLED',
          'the manifest needs the module sql and the scope storage:app',
        );
      }
      return await execute(endpoint, text, options, rates, storedSize);
    } catch (error) {
      const refusal = error instanceof SqlError ? error : fromDatabaseError(error);
      if (!refusal) throw error;
      if (!refusal.debug) options.usage.sql.refused += 1;
      return refusal.toResponse();
    }
  };
}

async function execute(
  endpoint: Endpoint,
  text: string,
  options: SqlOptions,
  rates: SqlRates,
  storedSize: StoredSize,
): Promise<Response> {
  const requestBytes = Buffer.byteLength(text);
  if (requestBytes > REQUEST_BYTES) {
    throw new SqlError(
      413,
      'INVALID_SQL_QUERY',
      `a request has at most ${REQUEST_BYTES} bytes, this one ${requestBytes}`,
    );
  }
  const { query, params } = requestBody.parse(JSON.parse(text));
  const kind = admittedKind(endpoint, query, params);
  rates.admit(endpoint);
  await storedSize.check(kind);
  await options.beforeStatement?.(query, params);
  const { result, fields, elapsed } = await run(options.database, kind, query, params);
  await options.afterStatement?.(query, params);
  const body = JSON.stringify(sqlAnswer(result, fields));
  const responseBytes = Buffer.byteLength(body);
  count(options.usage, kind, result, { requestBytes, responseBytes, elapsed });
  if (responseBytes > RESPONSE_BYTES) {
    throw new SqlError(
      413,
      'SQL_EXECUTION_ERROR',
      `an answer has at most ${RESPONSE_BYTES} bytes, this one ${responseBytes}`,
    );
  }
  return new Response(body, { status: 200, headers: { 'content-type': 'application/json' } });
}

interface Verdict {
  readonly refusal: Refusal | null;
  readonly kind: StatementKind;
}

/** By the number of values and the text: the rules look at no more. */
const verdicts = new Remembered<Verdict>(1000);

/** @throws SqlError when the policy or the endpoint refuses the statement. */
function admittedKind(endpoint: Endpoint, query: string, params: readonly unknown[]): StatementKind {
  const { refusal, kind } = verdicts.of(`${params.length} ${query}`, () => ({
    refusal: sqlPolicy(query, params),
    kind: readStatement(query).kind ?? 'select',
  }));
  if (refusal) throw new SqlError(400, 'INVALID_SQL_QUERY', refusal.message);
  if (endpoint === 'execute' && kind === 'ddl') {
    throw new SqlError(400, 'INVALID_SQL_QUERY', 'tables are changed through executeDDL only');
  }
  if (endpoint === 'ddl' && kind === 'dml') {
    throw new SqlError(400, 'INVALID_SQL_QUERY', 'rows are not changed through executeDDL');
  }
  return kind;
}

interface Run {
  readonly result: QueryResult;
  readonly fields: readonly FieldPacket[];
  /** Milliseconds in the database, without the wait for a connection. */
  readonly elapsed: number;
}

async function run(database: Database, kind: StatementKind, query: string, params: unknown[]): Promise<Run> {
  const connection = await database.poolWithin(SECONDS[kind]).getConnection();
  const started = performance.now();
  try {
    // A prepared statement is kept per text: right for rows, waste for a table that is created once.
    const [result, fields] =
      kind === 'ddl'
        ? await connection.query(query, params)
        : await connection.execute(query, params as ExecuteValues);
    return { result, fields, elapsed: performance.now() - started };
  } finally {
    connection.release();
  }
}

function count(
  { sql }: Usage,
  kind: StatementKind,
  result: QueryResult,
  spent: { readonly requestBytes: number; readonly responseBytes: number; readonly elapsed: number },
): void {
  sql.statements += 1;
  sql.byKind[kind] += 1;
  sql.requestBytes += spent.requestBytes;
  sql.responseBytes += spent.responseBytes;
  sql.milliseconds += spent.elapsed;
  if (Array.isArray(result)) sql.rowsRead += result.length;
  else sql.rowsWritten += result.affectedRows;
}
