import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../sandbox/open';
import type { ReportDocument } from '../../sandbox/report/document';

jest.setTimeout(180_000);

const folder = mkdtempSync(path.join(tmpdir(), 'export-'));
const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

const command = (args: readonly string[]): string[] => [
  path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
  path.join(ROOT, 'sandbox/cli/report.ts'),
  ...args,
];

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, command(args), { encoding: 'utf8', cwd: folder });
}

const bug = { issuetype: { id: '1', name: 'Bug' }, status: { id: '1', name: 'Open' } };
const line = (number: number, fields: object): string =>
  JSON.stringify({
    id: String(9000 + number),
    key: `ODD-${number}`,
    fields: {
      ...bug,
      project: { id: '77', key: 'ODD', name: 'Odd' },
      created: '2024-03-02T10:00:00.000+0000',
      ...fields,
    },
  });

beforeAll(() => {
  const versions = [
    { id: '1', name: '1.0', released: true, archived: false, releaseDate: '2024-03-01' },
    { id: '2', name: '=2.0', released: true, archived: false },
    { id: '3', name: '3.0', released: false, archived: false, releaseDate: '30/12/2014' },
  ];
  write('odd.versions.json', JSON.stringify({ ODD: versions }));
  write(
    'odd.issues.jsonl',
    [
      line(1, { versions: [{ id: '1', name: '1.0' }] }),
      '{"id": "9002", "key": "ODD-2", "fields": {',
      line(3, {}),
      line(4, {
        versions: [{ id: '2', name: '=2.0' }],
        priority: null,
        resolution: { id: '50', name: 'Ready for Test' },
      }),
      line(5, { versions: [{ id: '1', name: '1.0' }], created: '2024-03-01T22:00:00.000-0500' }),
      line(6, {
        versions: null,
        fixVersions: null,
        labels: null,
        components: null,
        issuelinks: null,
        created: 'soon',
      }),
      line(7, { versions: [{ id: '99', name: 'only here' }] }),
      '',
    ].join('\n'),
  );
});

test('an odd export is reported on, and everything that was wrong with it is named', () => {
  const { status, stdout, stderr } = run(
    '--data',
    folder,
    '--project',
    'ODD',
    '--as-of',
    '2024-06-01',
    '--json',
  );
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const report = JSON.parse(stdout) as ReportDocument;
  const [project] = report.projects;
  expect(project).toMatchObject({ read: 5, inScope: { escaped: 2, contained: 0, unclassified: 3 } });
  expect(project?.card).toMatchObject({ definitionVersion: report.definition.definitionVersion });
  // Everything in the export was read, so the data are of today.
  expect(Date.now() - (project?.card.dataAsOf ?? 0)).toBeLessThan(600_000);
  expect(report.definition.settings).toMatchObject({ minimumN: 10, exposureWindowDays: 30 });
  expect(report.notices).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ file: 'odd.issues.jsonl', line: 2 }),
      expect.objectContaining({
        file: 'odd.issues.jsonl',
        line: 6,
        key: 'ODD-6',
        problem: expect.stringContaining('soon') as string,
      }),
      expect.objectContaining({
        file: 'odd.versions.json',
        problem: expect.stringContaining('30/12/2014') as string,
      }),
    ]),
  );
  for (const named of ['odd.issues.jsonl:2', 'odd.issues.jsonl:6 ODD-6']) expect(stderr).toContain(named);
});

test('the tables are written as CSV, safe for a spreadsheet', () => {
  const target = mkdtempSync(path.join(tmpdir(), 'tables-'));
  const { status, stderr } = run(
    '--data',
    folder,
    '--project',
    'ODD',
    '--as-of',
    '2024-06-01',
    '--csv',
    target,
  );
  expect(status).toBe(0);
  const csv = readFileSync(path.join(target, 'ODD/releases-shipped-in.csv'), 'utf8');
  const [header, ...rows] = csv.trimEnd().split('\r\n');
  expect(header).toMatch(/^project,release,release id,release date/);
  expect(rows.map((row) => row.split(',')[1])).toEqual(['1.0', "'=2.0", '3.0', 'only here', 'no release']);
  const audit = readFileSync(path.join(target, 'ODD/audit.csv'), 'utf8').trimEnd().split('\r\n');
  expect(audit.map((row) => row.split(',')[0])).toEqual(['key', 'ODD-1', 'ODD-3', 'ODD-4', 'ODD-5', 'ODD-7']);
  expect(stderr).toContain(`wrote ${path.join(target, 'ODD/trend-months.csv')}`);
  expect(stderr.match(/^wrote /gm)).toHaveLength(readdirSync(path.join(target, 'ODD')).length);
});

test('a directory in which nothing can be read ends in one line that says why', () => {
  const list = mkdtempSync(path.join(tmpdir(), 'list-'));
  writeFileSync(path.join(list, 'a.issues.jsonl'), `[${line(1, {})}]`);
  const { status, stdout, stderr } = run('--data', list, '--project', 'ODD');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/error: --data .* holds no issue that can be read .*a\.issues\.jsonl:1/);
});

test('without --json it prints text, the rate first, and nothing else on stdout', () => {
  const { status, stdout } = run('--data', folder, '--project', 'odd', '--as-of', '2024-06-01');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^ODD, as of 2024-06-01\n {2}Last mature release: 2 of 2 escaped; too few for a rate/,
  );
});

test('a reader that has seen enough before the end, such as head, is no error', () => {
  const args = command(['--data', folder, '--project', 'ODD']);
  const piped = ['-c', '"$0" "$@" | true', process.execPath, ...args];
  const { stderr } = spawnSync('sh', piped, { encoding: 'utf8', cwd: folder });
  expect(stderr).toContain('indexing ODD');
  expect(stderr).not.toMatch(/EPIPE|Error/);
});

test('settings other than the defaults are told with what the headline is by the defaults', () => {
  const settings = write('few.json', '{"minimumN": 1}');
  const told = (...more: string[]): string =>
    run('--data', folder, '--project', 'ODD', '--as-of', '2024-06-01', ...more).stdout;
  const lines = told('--settings', settings).split('\n');
  expect(lines[1]).toMatch(/: 2 of 2 escaped, 100/);
  expect(lines[2]).toMatch(/^ {2}by the settings before it was: 2 of 2 escaped; too few for a rate/);
  expect(lines.at(-2)).toMatch(
    /^Definition 1, settings revision 1 since \d{4}-\d\d-\d\d; history recomputed: /,
  );
  expect(told()).not.toContain('by the settings before');
});

test.each([
  [
    'an unknown project',
    ['--data', folder, '--project', 'NOPE'],
    /^error: --project NOPE is not in .*; it holds ODD\n$/,
  ],
  ['no project', ['--data', folder], /^error: --project needs/],
  [
    'a directory that is not there',
    ['--data', '/no/such/place', '--project', 'ODD'],
    /^error: .*\/no\/such\/place/,
  ],
  [
    'a directory without an export',
    ['--data', path.join(ROOT, 'docs'), '--project', 'ODD'],
    /^error: .*docs/,
  ],
  [
    'a day that is none',
    ['--data', folder, '--project', 'ODD', '--as-of', '2024-02-30'],
    /^error: --as-of 2024-02-30/,
  ],
  ['an unknown option', ['--data', folder, '--project', 'ODD', '--frobnicate'], /^error: .*--frobnicate/],
])('%s ends in one line that names it', (_, args, message) => {
  const { status, stdout, stderr } = run(...args);
  expect(stderr.split('\n').filter((text) => text.startsWith('error: '))).toHaveLength(1);
  expect(stderr.slice(stderr.indexOf('error: '))).toMatch(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test.each([
  ['{"minimunN": 5}', 'minimunN: is not known here; take it out or write one of "timeZone", '],
  ['{"minimumN": 5', 'is not JSON'],
  ['{"ladder": {"boundary": "Beta"}}', 'ladder.boundary: is not a stage of the ladder'],
])('settings of %s are refused with path and value', (text, message) => {
  const { status, stderr } = run('--data', folder, '--project', 'ODD', '--settings', write('bad.json', text));
  expect(status).toBe(2);
  expect(stderr).toContain(message);
});
