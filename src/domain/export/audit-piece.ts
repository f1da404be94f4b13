import type { ProjectFacts } from '../facts';
import { NO_FILTER, type ReportFilter } from '../filter/filter';
import type { Settings } from '../settings';
import { AUDIT_COLUMNS, auditRows } from './audit';
import type { AuditPosition } from './audit-position';
import { csvLine } from './csv';

/** A piece of the audit as CSV; the first one begins with the header. Pieces in order make the whole file. */
export interface AuditPiece {
  readonly csv: string;
  readonly rows: number;
  /** The last row of the piece when others follow; null at the end. */
  readonly last: AuditPosition | null;
}

/** What one piece may hold. */
export interface PieceLimits {
  /** Of the CSV as a JSON string in UTF-8, the header aside; a single longer row is a piece of its own. */
  readonly bytes: number;
  /** From 1 on. */
  readonly rows: number;
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
  for (const row of auditRows(facts, settings, after, filter)) {
    const line = csvLine(AUDIT_COLUMNS.map(([, cell]) => cell(row)));
    bytes += bytesInJson(line);
    if (rows === limits.rows || (rows > 0 && bytes > limits.bytes))
      return { csv: lines.join(''), rows, last };
    lines.push(line);
    rows++;
    last = row.position;
  }
  return { csv: lines.join(''), rows, last: null };
}

const utf8 = new TextEncoder();

/** Quotes and line ends take two characters each there. */
function bytesInJson(line: string): number {
  return utf8.encode(JSON.stringify(line)).length - 2;
}
