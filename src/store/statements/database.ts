export const SELECT_DATABASE_VERSION = `SELECT VERSION() AS version`;

/** The steps of the schema that were taken, in the table that Forge's runner keeps. */
export const SELECT_STEPS_DONE = `SELECT name FROM __migrations`;

/** Has the database tell how it would run a statement, with the statement's own parameters. */
export function explaining(statement: string): string {
  return `EXPLAIN ${statement}`;
}
