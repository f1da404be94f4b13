import { sql } from '@forge/sql';
import { isInBackground } from './background';

/** A value that a statement can bind. */
export type SqlValue = string | number | null;

/** A row as Forge SQL answers it: big numbers and sums may come as strings. */
export type SqlRow = Readonly<Record<string, unknown>>;

export const LARGEST_BATCH = 500;
/** Sizes of the batches that rows are written in. */
const BATCHES = [1, 10, 50, 100, LARGEST_BATCH] as const;
/** Sizes of batches of ids of which few columns are read: an id takes some ten bytes of the 1 MiB of a request. */
export const ID_BATCHES = [1, 10, 100, 1000, 10_000] as const;

const ATTEMPTS = 6;
/** Deadlocks, lock waits and TiDB's write conflicts. */
const CONFLICTS = { errnos: new Set([1205, 1213, 8002, 9007]), waitMs: 50 };
/** Unknown column, unknown table. */
const SCHEMA_BEHIND = new Set([1054, 1146]);
/**
 * Forge's limit of statements a second. Work in the background comes back after all that somebody waits for, whose first
 * new attempt it never meets. All attempts and waits together end before a hold does (`HELD_MS`).
 */
const RATE_LIMIT = { status: 429, waitMs: 400, inBackgroundMs: 900 };

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
 * Writes rows in batches of a few sizes, so that statement texts repeat. The last batch is filled up with its last
 * row: an upsert of the same row twice is the same as once, and one statement is cheaper than several small ones.
 * @param upsert makes the text for a number of rows
 */
export async function writeRows(
  upsert: (rows: number) => string,
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  for (let at = 0; at < rows.length;) {
    const batch = fitting(rows.slice(at, at + LARGEST_BATCH));
    await write(upsert(batch.length), batch.flat());
    at += batch.length;
  }
}

/** Filled up with its last element to a size whose statement texts repeat. */
export function fitting<T>(batch: readonly T[], sizes: readonly number[] = BATCHES): readonly T[] {
  const last = batch.at(-1);
  const size = sizes.find((each) => each >= batch.length) ?? batch.length;
  return last === undefined ? [] : Array.from({ length: size }, (_, index) => batch[index] ?? last);
}

/**
 * Cut into batches of the largest size, the last filled up as for rows.
 * @param sizes ascending
 */
export function* batchesOf<T>(
  all: readonly T[],
  sizes: readonly number[] = BATCHES,
): Generator<readonly T[]> {
  const largest = sizes.at(-1) ?? LARGEST_BATCH;
  for (let at = 0; at < all.length; at += largest) yield fitting(all.slice(at, at + largest), sizes);
}

async function execute(statement: string, parameters: readonly SqlValue[]): Promise<{ rows: SqlRow[] }> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sql
        .prepare<SqlRow>(statement)
        .bindParams(...parameters)
        .execute();
    } catch (error) {
      const waitMs = waitAfter(error);
      if (attempt === ATTEMPTS || waitMs === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs * attempt * (1 + Math.random())));
    }
  }
}

/** The database's number of an error; null for what is none of the database's. */
export function errnoOf(error: unknown): number | null {
  const errno = Number((error as SqlFailure).context?.debug?.errno ?? NaN);
  return Number.isFinite(errno) ? errno : null;
}

/** Whether a statement asked for a table or a column that a migration has yet to add. */
export function isSchemaBehind(error: unknown): boolean {
  return SCHEMA_BEHIND.has(errnoOf(error) ?? 0);
}

/** How long to wait after what passes by itself; null for everything else: a bug or an outage. */
function waitAfter(error: unknown): number | null {
  if ((error as SqlFailure).responseDetails?.status === RATE_LIMIT.status)
    return isInBackground() ? RATE_LIMIT.inBackgroundMs : RATE_LIMIT.waitMs;
  return CONFLICTS.errnos.has(errnoOf(error) ?? 0) ? CONFLICTS.waitMs : null;
}

/** What a ForgeSQLError tells; another error tells none of it. */
interface SqlFailure {
  readonly context?: { readonly debug?: { readonly errno?: unknown } };
  readonly responseDetails?: { readonly status?: unknown };
}
