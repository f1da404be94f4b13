import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { csvOf } from '../../src/domain/export/csv';
import { reportTables } from '../../src/domain/export/report-tables';
import type { AuditFile } from './audit';
import type { ReportDocument } from './document';

/** Writes the tables of a report and the audits, a folder a project and one for all pooled; answers the files. */
export async function writeTables(
  report: ReportDocument,
  audits: readonly AuditFile[],
  directory: string,
): Promise<readonly string[]> {
  const views = [
    ...report.projects.map((view) => ({ folder: view.key, view })),
    ...(report.pooled ? [{ folder: 'pooled', view: report.pooled }] : []),
  ];
  const files = [
    ...views.flatMap(({ folder, view }) =>
      reportTables(view).map((table) => ({ folder, name: table.name, csv: csvOf(table) })),
    ),
    ...audits.map(({ key, csv }) => ({ folder: key, name: 'audit', csv })),
  ];
  const written: string[] = [];
  for (const { folder, name, csv } of files) {
    await mkdir(path.join(directory, folder), { recursive: true });
    const file = path.join(directory, folder, `${name}.csv`);
    await writeFile(file, csv);
    written.push(file);
  }
  return written;
}
