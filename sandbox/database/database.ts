import { createPool, type Pool } from 'mysql2/promise';

const CONNECTIONS = 4;

/** One database on the private server, with a few pooled connections. */
export class Database {
  private readonly pools = new Map<number, Pool>();

  constructor(
    readonly name: string,
    private readonly socketPath: string,
  ) {}

  /** Connections without a time limit, for looking at the tables from outside the app. */
  get pool(): Pool {
    return this.poolWithin(0);
  }

  /** Connections on which MariaDB itself ends a statement after that many seconds (error 1969); 0 means never. */
  poolWithin(seconds: number): Pool {
    let pool = this.pools.get(seconds);
    if (!pool) {
      pool = createPool({
        socketPath: this.socketPath,
        user: 'root',
        database: this.name,
        charset: 'utf8mb4_bin',
        // The driver would add IGNORE_SPACE to the server's sql_mode.
        flags: ['-IGNORE_SPACE'],
        timezone: 'Z',
        connectionLimit: CONNECTIONS,
        // As Forge SQL hands them out: BIGINT, DECIMAL and dates are strings.
        supportBigNumbers: true,
        bigNumberStrings: true,
        dateStrings: true,
      });
      pool.on('connection', (connection) => {
        void connection.query(`SET SESSION max_statement_time=${seconds}`);
      });
      this.pools.set(seconds, pool);
    }
    return pool;
  }

  /** Ends the connections; the data go with the server. */
  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
    this.pools.clear();
  }
}
