import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { filterRequestOf } from '../../../src/contract/filter-of';
import { csvDocument, prefaced } from '../../../src/domain/export/document';
import { call } from '../api/call';
import { failureOf } from '../api/contract-failure';
import type { ReportModel } from '../report/report-model';
import { useMessages, useWords } from '../words/words';
import { AuditChangedError, wholeAudit } from './audit-file';
import { exportMessages } from './export-messages';
import { prefaceOf } from './preface';
import { fileName, saveFile } from './save-file';

/** The tables of a page and the per-defect audit as files, folded away. */
export function ExportSection({
  model,
  tables,
}: {
  readonly model: ReportModel;
  /** Names of tables of `reportTables`, as they are on the page. */
  readonly tables: readonly string[];
}) {
  const messages = useMessages(exportMessages);
  const { shared, format } = useWords();
  const [rows, setRows] = useState(0);
  const { answer, view } = model;
  const { key, id: projectId } = answer.project;
  const nameOf = (what: string): string => fileName([key, what, view.asOf], 'csv');

  const table = useMutation({
    mutationFn: async (name: string): Promise<string> => {
      const { reportTables } = await import('../../../src/domain/export/report-tables');
      const found = reportTables(view).find((each) => each.name === name);
      if (!found) throw new Error(`the report has no table ${name}`);
      saveFile(nameOf(name), csvDocument(prefaceOf(model, messages.table(name), format), found));
      return nameOf(name);
    },
  });
  const audit = useMutation({
    mutationFn: async (): Promise<string> => {
      setRows(0);
      const filter = filterRequestOf(answer.report.filtering.filter);
      const request = { projectId, ...(filter === undefined ? {} : { filter }) };
      const { csv, card } = await wholeAudit(request, (page) => call('audit-export', page), setRows);
      saveFile(nameOf('audit'), prefaced(prefaceOf(model, messages.audit, format, card.dataAsOf), csv));
      return nameOf('audit');
    },
  });
  const latest = audit.submittedAt > table.submittedAt ? audit : table;
  const said = (): string => {
    if (latest.isPending) return latest === audit ? messages.readingAudit(rows) : '';
    if (latest.data !== undefined) return messages.saved(latest.data);
    if (!latest.error) return '';
    if (latest.error instanceof AuditChangedError) return messages.auditChanged;
    const { title, plain } = shared.failure(failureOf(latest.error));
    return messages.failed(title, plain);
  };
  return (
    <details className="disclosure">
      <summary>{messages.title}</summary>
      <div className="section">
        <p className="quiet">{messages.explanation}</p>
        <ul className="downloads" aria-label={messages.tables}>
          {tables.map((name) => (
            <li key={name}>
              <button type="button" className="text-button" onClick={() => table.mutate(name)}>
                {messages.table(name)}
              </button>
            </li>
          ))}
          <li>
            <button
              type="button"
              className="text-button"
              aria-disabled={audit.isPending}
              onClick={() => {
                if (!audit.isPending) audit.mutate();
              }}
            >
              {messages.audit}
            </button>
          </li>
        </ul>
        <p role="status">{said()}</p>
      </div>
    </details>
  );
}
