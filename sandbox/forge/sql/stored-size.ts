import type { RowDataPacket } from 'mysql2/promise';
import type { Database } from '../../database';
import { SqlError } from './errors';
import type { StatementKind } from './statement';

/** Looking at the size costs a query, so that only every so-many-th change of rows does. */
const CHECK_EVERY = 50;

/** The limit on data and indexes together. */
export class StoredSize {
  private changes = 0;

  constructor(
    private readonly database: Database,
    private readonly limitBytes: number | undefined,
  ) {}

  /** @throws SqlError when the database is full. */
  async check(kind: StatementKind): Promise<void> {
    if (this.limitBytes === undefined || kind !== 'dml') return;
    if (this.changes++ % CHECK_EVERY !== 0) return;
    const bytes = await this.storedBytes();
    if (bytes > this.limitBytes) {
      throw new SqlError(
        413,
        'SQL_EXECUTION_ERROR',
        `${bytes} bytes are stored; the limit is ${this.limitBytes}`,
      );
    }
  }

  private async storedBytes(): Promise<number> {
    const [rows] = await this.database.pool.query<RowDataPacket[]>(
      'SELECT SUM(data_length + index_length) AS bytes FROM information_schema.tables WHERE table_schema = ?',
      [this.database.name],
    );
    return Number(rows[0]?.bytes ?? 0);
  }
}
