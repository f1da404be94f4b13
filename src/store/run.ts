import { sql } from '@forge/sql';

/** A value that a statement can bind. */
export type SqlValue = string | number | null;

/** A row as Forge SQL answers it: big numbers and sums may come as strings. */
export type SqlRow = Readonly<Record<string, unknown>>;

const TRANSIENT_ERRNOS = new Set([1205, 1213, 8002, 9007]);
const ATTEMPTS = 4;
/** Sizes of the batches that rows are written in. */
export const BATCHES = [500, 100, 50, 20, 10, 5, 2, 1] as const;

/** Rows of a SELECT. */
export async function select(statement: string, parameters: readonly SqlValue[]): Promise<readonly SqlRow[]> {
  return (await execute(statement, parameters)).rows;
}

/** Runs an INSERT, UPDATE or DELETE and tells how many rows it touched. */
export async function write(statement: string, parameters: readonly SqlValue[]): Promise<number> {
  const { rows } = await execute(statement, parameters);
  const result: unknown = rows;
  return typeof result === 'object' && result !== null && 'affectedRows' in result
    ? Number(result.affectedRows)
    : 0;
}

/**
 * Writes rows in batches of fixed sizes, so that statement texts repeat.
 * @param statement makes the text for a number of rows
 */
export async function writeRows(
  statement: (rows: number) => string,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  for (let at = 0; at < rows.length;) {
    const size = BATCHES.find((batch) => rows.length - at >= batch) ?? 1;
    await write(statement(size), rows.slice(at, at + size).flat());
    at += size;
  }
}

async function execute(statement: string, parameters: readonly SqlValue[]): Promise<{ rows: SqlRow[] }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sql
        .prepare<SqlRow>(statement)
        .bindParams(...parameters)
        .execute();
    } catch (error) {
      if (attempt === ATTEMPTS || !isTransient(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt * (1 + Math.random())));
    }
  }
}

/** Deadlocks, lock waits and TiDB's write conflicts pass; everything else is a bug or an outage. */
function isTransient(error: unknown): boolean {
  const debug = (error as { context?: { debug?: { errno?: unknown } } } | null)?.context?.debug;
  return TRANSIENT_ERRNOS.has(Number(debug?.errno));
}
