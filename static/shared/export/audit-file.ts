import type { AuditAnswer, AuditCursor } from '../../../src/contract/audit';
import type { RequestOf } from '../../../src/contract/calls';

/** The whole audit, and what all its pages were made with. */
export interface AuditFile {
  readonly csv: string;
  readonly rows: number;
  readonly card: AuditAnswer['card'];
}

type AskAudit = (request: RequestOf<'audit-export'>) => Promise<AuditAnswer>;

/** The index or the settings changed from page to page, every time it was tried: the file would be of two minds. */
export class AuditChangedError extends Error {
  override readonly name = 'AuditChangedError';

  constructor() {
    super('the audit changed while it was read');
  }
}

const TRIES = 3;

/**
 * Reads the audit page by page. Where pages differ in what they were made with, it starts anew.
 * @param onRows told after each page how many rows there are so far
 * @throws AuditChangedError when that happened every time
 */
export async function wholeAudit(
  request: Omit<RequestOf<'audit-export'>, 'after'>,
  ask: AskAudit,
  onRows: (rows: number) => void,
): Promise<AuditFile> {
  for (let tried = 0; tried < TRIES; tried++) {
    const file = await oneReading(request, ask, onRows);
    if (file) return file;
  }
  throw new AuditChangedError();
}

/** Null when a page was made with something else than the first one. */
async function oneReading(
  request: Omit<RequestOf<'audit-export'>, 'after'>,
  ask: AskAudit,
  onRows: (rows: number) => void,
): Promise<AuditFile | null> {
  const pieces: string[] = [];
  let card: AuditAnswer['card'] | null = null;
  let after: AuditCursor | null = null;
  let rows = 0;
  do {
    const page: AuditAnswer = await ask({ ...request, after });
    if (card !== null && !isSame(card, page.card)) return null;
    card = page.card;
    pieces.push(page.csv);
    after = page.next;
    rows = page.rows;
    onRows(rows);
  } while (after !== null);
  return { csv: pieces.join(''), rows, card };
}

function isSame(a: AuditAnswer['card'], b: AuditAnswer['card']): boolean {
  return (
    a.definitionVersion === b.definitionVersion &&
    a.settingsRevision === b.settingsRevision &&
    a.dataAsOf === b.dataAsOf
  );
}
