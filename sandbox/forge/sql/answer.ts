import type { FieldPacket, QueryResult, ResultSetHeader } from 'mysql2/promise';

export interface SqlAnswer {
  readonly rows: unknown;
  readonly metadata: { readonly fields: readonly Record<string, unknown>[] };
}

/** The answer as @forge/sql passes it on: an array of rows, or one object for a statement without any. */
export function sqlAnswer(result: QueryResult, fields: readonly FieldPacket[] | undefined): SqlAnswer {
  return {
    rows: Array.isArray(result) ? result : summary(result as ResultSetHeader),
    metadata: {
      fields: (fields ?? []).map(
        ({ name, table, orgTable, orgName, columnType, columnLength, decimals }) => ({
          name,
          table,
          orgTable,
          orgName,
          columnType,
          columnLength,
          decimals,
        }),
      ),
    },
  };
}

function summary(header: ResultSetHeader): Record<string, unknown> {
  const { affectedRows, fieldCount, info, insertId, serverStatus, warningStatus } = header;
  return { affectedRows, fieldCount, info, insertId, serverStatus, warningStatus };
}
