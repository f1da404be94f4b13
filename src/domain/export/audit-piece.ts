import type { Day } from '../day';
import type { ProjectFacts } from '../facts';
import { NO_FILTER, type ReportFilter } from '../filter/filter';
import type { Settings } from '../settings';
import { AUDIT_COLUMNS, auditRows } from './audit';
import { type AuditPosition, endOf } from './audit-position';
import { csvLine } from './csv';

/** A piece of the audit as CSV; the first one begins with the header. Pieces in order make the whole file. */
export interface AuditPiece {
  readonly csv: string;
  readonly rows: number;
  /** Where the piece ends when others may follow; null at the end. */
  readonly last: AuditPosition | null;
}

/** What one piece may hold. */
export interface PieceLimits {
  /** Of the CSV as a JSON string in UTF-8, the header aside; a single longer row is a piece of its own. */
  readonly bytes: number;
  /** From 1 on. */
  readonly rows: number;
  /** The piece has no rows of later days; null or nothing: there are none. */
  readonly lastDay?: Day | null;
}

/** The rows after a position, as many as the limits allow. */
export function auditPiece(
  facts: ProjectFacts,
  settings: Settings,
  after: AuditPosition | null,
  limits: PieceLimits,
  filter: ReportFilter = NO_FILTER,
): AuditPiece {
  const lines = after === null ? [csvLine(AUDIT_COLUMNS.map(([heading]) => heading))] : [];
  let [rows, bytes] = [0, 0];
  let last: AuditPosition | null = null;
  const { lastDay = null } = limits;
  for (const row of auditRows(facts, settings, after, filter, lastDay ?? Infinity)) {
    const line = csvLine(AUDIT_COLUMNS.map(([, cell]) => cell(row)));
    bytes += bytesInJson(line);
    if (rows === limits.rows || (rows > 0 && bytes > limits.bytes))
      return { csv: lines.join(''), rows, last };
    lines.push(line);
    rows++;
    last = row.position;
  }
  return { csv: lines.join(''), rows, last: lastDay === null ? null : endOf(lastDay) };
}

const utf8 = new TextEncoder();

/** Quotes and line ends take two characters each there. */
function bytesInJson(line: string): number {
  return utf8.encode(JSON.stringify(line)).length - 2;
}
