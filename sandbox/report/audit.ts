import type { AuditAnswer, AuditCursor } from '../../src/contract/audit';
import type { ProjectAnswer } from '../../src/contract/report';
import type { Sandbox } from '../open';
import { ask } from './app';

/** The audit of one project, whole. */
export interface AuditFile {
  /** The project's key. */
  readonly key: string;
  readonly csv: string;
}

/** Asks the app for the audit page by page. @throws RefusedError */
export async function readAudit(
  sandbox: Pick<Sandbox, 'platform'>,
  { id, key }: ProjectAnswer['project'],
): Promise<AuditFile> {
  const pages: string[] = [];
  let after: AuditCursor | null = null;
  do {
    const page: AuditAnswer = await ask(sandbox, 'audit-export', { projectId: id, after });
    pages.push(page.csv);
    after = page.next;
  } while (after !== null);
  return { key, csv: pages.join('') };
}
