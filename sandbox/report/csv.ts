import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { csvOf } from '../../src/domain/export/csv';
import { reportTables } from '../../src/domain/export/report-tables';
import type { ReportDocument } from './document';

/** Writes the tables of a report, a folder a project and one for all pooled; answers the files. */
export async function writeTables(report: ReportDocument, directory: string): Promise<readonly string[]> {
  const views = [
    ...report.projects.map((view) => ({ folder: view.key, view })),
    ...(report.pooled ? [{ folder: 'pooled', view: report.pooled }] : []),
  ];
  const written: string[] = [];
  for (const { folder, view } of views) {
    await mkdir(path.join(directory, folder), { recursive: true });
    for (const table of reportTables(view)) {
      const file = path.join(directory, folder, `${table.name}.csv`);
      await writeFile(file, csvOf(table));
      written.push(file);
    }
  }
  return written;
}
