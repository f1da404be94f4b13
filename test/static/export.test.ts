import type { AuditAnswer } from '../../src/contract/audit';
import { csvDocument, prefaced } from '../../src/domain/export/document';
import { reportTables } from '../../src/domain/export/report-tables';
import { AuditChangedError, wholeAudit } from '../../static/shared/export/audit-file';
import { prefaceOf } from '../../static/shared/export/preface';
import { fileName } from '../../static/shared/export/save-file';
import { version } from '../domain/build';
import { readCsv } from '../domain/export/read-csv';
import { english, modelOf, tagged } from './report';

const model = modelOf([version(1, '2024-01-10')], tagged(1, 3, '2024-01-20', 12, '2024-01-05'));

test('a table has its definitions above it, parted by an empty line, and no formula in either', () => {
  const [table] = reportTables(model.view);
  if (!table) throw new Error('no table');
  const text = csvDocument([['=1+1', 'a, "b"']], table);
  expect(text.startsWith(`'=1+1,"a, ""b"""\r\n\r\n`)).toBe(true);
  expect(readCsv(text.slice(text.indexOf('\r\n\r\n') + 4))[0]).toEqual(table.columns);
  expect(prefaced([], 'a\r\n')).toBe('\r\na\r\n');
});

test('the preface names project, table, day of the data, filter and every definition', () => {
  const preface = new Map(prefaceOf(model, 'Releases', english));
  expect(preface.get('Defect Leakage')).toBe('SHOP: Releases');
  expect(preface.get('Filter')).toBe('none');
  expect(preface.get('Data as of')).toBe('the first reading is not finished');
  expect([...preface.keys()]).toEqual(expect.arrayContaining(['Escaped', 'Counted', 'Window', 'Version']));
  const filtering = {
    conditions: [{ kind: 'tagged only' }],
    isFiltering: true,
    leavesOut: false,
    outside: 0,
  } as const;
  const filtered = prefaceOf(
    { ...model, view: { ...model.view, filtering, seriesKind: 'minor' } },
    'x',
    english,
    0,
  );
  expect(filtered.filter(([term]) => term === 'Filter')).toHaveLength(1);
  expect(new Map(filtered).get('Filter')).toBe('tagged defects only; 0 of 15 issues read are outside');
  expect(new Map(filtered).get('Release kind of series and comparisons')).toBe('minor');
  expect(new Map(filtered).get('Data as of')).toBe('1970-01-01T00:00:00.000Z');
});

test('file names hold what every file system takes', () => {
  expect(fileName(['SHOP', 'a/b: c', '2024-01-01'], 'csv')).toBe('SHOP-a-b-c-2024-01-01.csv');
});

describe('the audit, page by page', () => {
  const card = { definitionVersion: 1, settingsRevision: 1, dataAsOf: 1 };
  const page = (csv: string, rows: number, isLast: boolean, change = {}): AuditAnswer => ({
    csv,
    rows,
    next: isLast ? null : { day: rows, issueId: rows, rows },
    card: { ...card, ...change },
  });
  const answering = (pages: AuditAnswer[]) => () => Promise.resolve(pages.shift() ?? page('', 0, true));

  test('is joined, and told of as it comes', async () => {
    const rows: number[] = [];
    const file = await wholeAudit(
      { projectId: 1 },
      answering([page('a', 2, false), page('b', 3, true)]),
      (at) => rows.push(at),
    );
    expect(file).toEqual({ csv: 'ab', rows: 3, card });
    expect(rows).toEqual([2, 3]);
  });

  test('is read anew when it changed on the way, and given up when it always does', async () => {
    const changed = page('b', 3, true, { settingsRevision: 2 });
    const file = await wholeAudit(
      { projectId: 1 },
      answering([page('a', 2, false), changed, page('c', 2, true, { settingsRevision: 2 })]),
      () => undefined,
    );
    expect(file.csv).toBe('c');
    const always = Array.from({ length: 6 }, (_, at) => (at % 2 === 0 ? page('a', 2, false) : changed));
    await expect(wholeAudit({ projectId: 1 }, answering(always), () => undefined)).rejects.toThrow(
      AuditChangedError,
    );
  });
});
