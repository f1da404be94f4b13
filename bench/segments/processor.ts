import { existsSync, readFileSync } from 'node:fs';
import type { RowDataPacket } from 'mysql2/promise';
import type { Database } from '../../sandbox/database';

/** Ticks of the kernel's clock a millisecond, for programs: 100 a second on every Linux. */
const MS_A_TICK = 10;

/**
 * Milliseconds that this process and the database's have computed for since it began. A busy machine makes work take
 * longer, but not more. Where the kernel does not tell of the database's process, it is the time on the clock.
 */
export async function processorClock({ pool }: Database): Promise<() => number> {
  const [[row]] = await pool.query<RowDataPacket[]>('SELECT @@pid_file AS file');
  const stat = `/proc/${readFileSync(String(row?.['file']), 'utf8').trim()}/stat`;
  if (!existsSync(stat)) return () => performance.now();
  return () => {
    const { user, system } = process.cpuUsage();
    // After the name, which may hold blanks: user and system time are the 12th and the 13th field.
    const fields = readFileSync(stat, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (user + system) / 1000 + MS_A_TICK * (Number(fields[11]) + Number(fields[12]));
  };
}
