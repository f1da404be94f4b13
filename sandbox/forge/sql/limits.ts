import type { Clock } from '../../clock';
import { RateWindow } from '../rate-window';
import { SqlError } from './errors';
import type { StatementKind } from './statement';

/** Source: limits-sql, 1 December 2025. */
export const REQUEST_BYTES = 1024 * 1024;
export const RESPONSE_BYTES = 4 * 1024 * 1024;
export const SECONDS: Readonly<Record<StatementKind, number>> = { select: 5, dml: 10, ddl: 20 };
const DDL_PER_MINUTE = 25;
const STATEMENTS_PER_SECOND = 150;

/**
 * The limits that count over time, by the sandbox's clock. Query time (62.5 s a minute) is counted in `usage`
 * but not enforced: milliseconds of this machine say nothing about Forge's.
 */
export class SqlRates {
  private readonly ddl: RateWindow;
  private readonly statements: RateWindow;

  constructor(clock: Clock) {
    const now = (): number => clock.now();
    this.ddl = new RateWindow(60_000, DDL_PER_MINUTE, now);
    this.statements = new RateWindow(1000, STATEMENTS_PER_SECOND, now);
  }

  /** Counts one request to the endpoint. @throws SqlError (429) when it is one too many. */
  admit(endpoint: 'execute' | 'ddl'): void {
    const window = endpoint === 'ddl' ? this.ddl : this.statements;
    if (!window.allows()) {
      throw tooMany(
        endpoint === 'ddl'
          ? `${DDL_PER_MINUTE} DDL requests a minute`
          : `${STATEMENTS_PER_SECOND} statements a second`,
      );
    }
    window.add();
  }
}

function tooMany(limit: string): SqlError {
  return new SqlError(429, 'RATE_LIMIT_EXCEEDED', `more than ${limit}`);
}
