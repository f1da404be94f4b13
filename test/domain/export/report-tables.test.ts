import { reportOf } from '../../../src/domain/aggregate/report';
import { csvOf } from '../../../src/domain/export/csv';
import { reportTables } from '../../../src/domain/export/report-tables';
import { presentReport } from '../../../src/domain/present/report-view';
import { day, defect, INVALID, project, settings, version } from '../build';
import { times } from '../placing';
import { readCsv } from './read-csv';

const versions = [version(1, '2024-01-10', { name: '-1' }), version(2, '2024-06-20')];
const defects = [
  ...times(2, () => defect('2024-02-01', { affected: [1], fixed: [2] })),
  defect('2024-04-01', { affected: [1] }),
  ...times(10, () => defect('2024-01-05', { affected: [1], fixed: [1] })),
  defect('2024-06-25', { affected: [2] }),
  defect('2024-01-06', { resolutionId: INVALID }),
  defect('2024-01-07'),
];
const view = presentReport(reportOf(project(versions, defects), settings(), day('2024-06-30')), settings());

/** The rows of a table as another program reads them, by column. */
const read = (name: string): Record<string, string>[] => {
  const table = reportTables(view).find((each) => each.name === name);
  if (!table) throw new Error(`no table ${name}`);
  const [head, ...rows] = readCsv(csvOf(table));
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [head?.[index] ?? '', value])));
};
const sum = (rows: Record<string, string>[], ...columns: string[]) =>
  rows.reduce((all, row) => all + columns.reduce((part, column) => part + Number(row[column]), 0), 0);

test('names of tables are names of files, each once, and every row fits its columns', () => {
  const tables = reportTables(view);
  const names = tables.map((table) => table.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9-]+$/);
  for (const table of tables) {
    expect(new Set(table.columns).size).toBe(table.columns.length);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
});

test('by the release that defects shipped in: the rate within the window, the lifetime beside it', () => {
  const [first, second, none] = read('releases-shipped-in');
  expect(first).toMatchObject({
    project: 'SHOP',
    release: "'-1",
    'release id': '1',
    'release date': '2024-01-10',
    released: 'yes',
    archived: 'no',
    maturity: 'mature',
    escaped: '2',
    contained: '10',
    n: '12',
    state: 'rate',
    rate: String(2 / 12),
    coverage: '1',
    'lifetime escaped': '3',
    'lifetime rate': String(3 / 13),
  });
  expect(second).toMatchObject({ maturity: 'maturing', 'age in days': '10', state: 'too few', rate: '' });
  expect(Number(second?.['interval upper'])).toBe(1);
  expect(none).toMatchObject({ release: 'no release', rate: '', 'lifetime unclassified': '1' });
});

test('by the release that defects were fixed in', () => {
  const [first, second, none] = read('releases-fixed-in');
  expect(first).toMatchObject({ status: 'closed', escaped: '0', contained: '10', rate: '0' });
  expect(second).toMatchObject({ status: 'closed', escaped: '2', state: 'too few' });
  expect(none).toMatchObject({ release: 'no release', escaped: '2', unclassified: '1' });
});

test('both groupings add up to what is in scope', () => {
  const inScope = view.reconciliation['in scope'];
  expect(sum(read('releases-fixed-in'), 'escaped', 'contained', 'unclassified')).toBe(inScope);
  expect(
    sum(read('releases-shipped-in'), 'lifetime escaped', 'lifetime contained', 'lifetime unclassified'),
  ).toBe(inScope);
});

test('the reconciliation adds up to what was read', () => {
  const rows = read('reconciliation');
  expect(rows.at(-1)).toEqual({ row: 'read', defects: String(defects.length) });
  expect(sum(rows.slice(0, -1), 'defects')).toBe(defects.length);
});

test('provenance and headline', () => {
  expect(read('provenance')).toContainEqual({
    provenance: 'inferred',
    rule: 'release date',
    defects: '14',
  });
  expect(sum(read('provenance'), 'defects')).toBe(view.reconciliation['in scope']);
  expect(read('headline')).toMatchObject([
    { 'set of defects': 'headline: mature releases', 'as of': '2024-06-30', n: '12' },
    { 'set of defects': 'all in scope', escaped: '4', unclassified: '1' },
  ]);
});
