import path from 'node:path';
import { ROOT } from '../../sandbox/open';
import { documentOf, type ReportDocument } from '../../sandbox/report/document';
import { runReport } from '../../sandbox/report/run';

/** The facts of TIMOB and ALOY that the repository carries. */
export const SAMPLE = path.join(ROOT, 'sample/titanium');

/** Nothing is a duplicate, nothing is rejected: type Bug and the release-date rule alone. */
export const NOTHING_EXCLUDED = path.join(__dirname, 'nothing-excluded.json');

/** Reports through the app, every request and answer checked against Jira's OpenAPI document. */
export async function report(
  data: string,
  projects: readonly string[],
  settings: string | null,
): Promise<ReportDocument> {
  const given = { data, projects, settings, asOf: '2026-11-20', json: true, csv: null };
  return documentOf(await runReport(given, () => undefined, { checkContract: true }));
}

/** Defects, classified, escaped of a view. */
export function counts({
  reconciliation,
  inScope,
}: ReportDocument['projects'][number] | NonNullable<ReportDocument['pooled']>) {
  return [reconciliation['in scope'], inScope.n, inScope.escaped];
}
