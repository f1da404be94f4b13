export const SELECT_DATABASE_VERSION = `SELECT VERSION() AS version`;

/** Has the database tell how it would run a statement, with the statement's own parameters. */
export function explaining(statement: string): string {
  return `EXPLAIN ${statement}`;
}
