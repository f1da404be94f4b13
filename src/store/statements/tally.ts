import { placeholders } from './placeholders';

/** Parameters a row: hour, kind, number. */
export function addTallies(rows: number): string {
  return `INSERT INTO tally (hour, kind, n) VALUES ${placeholders(rows, 3)}
ON DUPLICATE KEY UPDATE n = n + VALUES(n)`;
}

export const SELECT_TALLIES = `SELECT hour, kind, n FROM tally FORCE INDEX (PRIMARY) WHERE hour >= ? ORDER BY hour, kind`;

export const PURGE_TALLIES = `DELETE FROM tally WHERE hour < ? LIMIT 5000`;
