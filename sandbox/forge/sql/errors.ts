import { jsonResponse } from '../proxy/response';

export interface DatabaseProblem {
  readonly errno: number;
  readonly sqlState: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal in the form that @forge/sql turns into a ForgeSQLAPIError. */
export class SqlError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly debug?: DatabaseProblem,
  ) {
    super(message);
  }

  toResponse(): Response {
    const { code, message, debug } = this;
    return jsonResponse(this.status, { code, message, ...(debug ? { context: { debug } } : {}) });
  }
}

const SYNTAX_ERROR = 1064;
/** MariaDB's number for a statement that met `max_statement_time`, and MySQL's and TiDB's for the same. */
const MARIADB_TIMEOUT = 1969;
const TIDB_TIMEOUT = { errno: 3024, sqlState: 'HY000', code: 'ER_QUERY_TIMEOUT' };

/** What Forge SQL would say about an error of the database; other errors are rethrown by the caller. */
export function fromDatabaseError(error: unknown): SqlError | undefined {
  const problem = databaseProblem(error);
  if (!problem) return undefined;
  if (problem.errno === MARIADB_TIMEOUT) {
    return new SqlError(408, 'QUERY_TIMED_OUT', problem.message, { ...problem, ...TIDB_TIMEOUT });
  }
  const code = problem.errno === SYNTAX_ERROR ? 'INVALID_SQL_QUERY' : 'SQL_EXECUTION_ERROR';
  return new SqlError(400, code, problem.message, problem);
}

function databaseProblem(error: unknown): DatabaseProblem | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { errno, sqlState, code, message } = error as Record<string, unknown>;
  if (typeof errno !== 'number' || typeof sqlState !== 'string') return undefined;
  return { errno, sqlState, code: String(code), message: String(message) };
}
