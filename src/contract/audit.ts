import type { AuditPosition } from '../domain/export/audit-position';
import type { DefinitionCard } from './report';

/** Where the next page of the audit begins; sent back as it came. */
export interface AuditCursor extends AuditPosition {
  /** Rows up to there. */
  readonly rows: number;
}

/** A page of the per-defect audit. The pages of one export, joined, are one CSV file. */
export interface AuditAnswer {
  /** CSV; the first page begins with the header. */
  readonly csv: string;
  /** Rows so far, this page's among them. */
  readonly rows: number;
  /** Null on the last page. */
  readonly next: AuditCursor | null;
  /** Of this page: where pages differ, the index or the settings changed on the way, and an export starts anew. */
  readonly card: Pick<DefinitionCard, 'definitionVersion' | 'settingsRevision' | 'dataAsOf'>;
}
