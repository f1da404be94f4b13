import { createComponent, createProject, createVersion } from '../../sandbox/jira';
import { openSandbox, type Sandbox } from '../../sandbox/open';
import { guarded } from '../../src/domain/export/csv';
import { createSelectField, data, enable, siteAdmin } from '../support/site';
import { optionNamed, taggedSite } from '../support/tagged-site';

import { readCsv } from '../domain/export/read-csv';

/** Names as people give them, and as they give them to see what happens. */
const NAMES = [
  "'; DROP TABLE defect; -- ",
  '") OR level is not EMPTY OR ("',
  'x) OR (project is not EMPTY',
  '\\" \\\\ \\n',
  '%_%',
  '${7*7} {{7*7}}',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.com","x")',
  '+1',
  '-1',
  '@SUM(A1)',
  '__proto__',
  'constructor',
  'NULL',
  'line\u0007bell',
  '\u202egnirts \u{1F41B}',
];

let sandbox: Sandbox;
let projectId: number;

beforeAll(async () => {
  const base = taggedSite();
  const { site, clock, bug, open, addBug, fields, document } = base;
  const odd = createProject(site, { key: 'ODD', name: NAMES.join(' ').slice(0, 80) });
  const team = createSelectField(site, 'Team', NAMES);
  const options = team.contexts[0]?.options ?? [];
  NAMES.forEach((name, place) => {
    const version = createVersion(site, odd, { name, released: true, releaseDate: '2024-04-01' });
    const option = options[place];
    const stage = optionNamed(fields.discovery, 'Production (found by customers)');
    addBug('2024-05-02', {
      project: odd,
      type: bug,
      status: open,
      affected: [version],
      components: [createComponent(site, odd, name)],
      labels: [name.replaceAll(/\s/g, '_')],
      summary: name,
      others: {
        [team.id]: { id: option?.id, value: option?.value },
        [fields.discovery.id]: { id: stage.id, value: stage.value },
      },
    });
  });
  projectId = Number(odd.id);
  sandbox = await openSandbox(site, clock);
  const dimensions = { type: { from: 'field', field: team.id }, area: { from: 'components' } };
  await data(sandbox, 'save-site-settings', { document: { ...document, dimensions } });
  await enable(sandbox, odd);
});
afterAll(async () => {
  await sandbox.close();
  expect(sandbox.platform.errors).toEqual([]);
});

test('names come through the index and the report as they are', async () => {
  const { report } = await data(sandbox, 'report', { projectId });
  expect(report.read).toBe(NAMES.length);
  expect(report.releases.rows.map(({ release }) => release.name).sort()).toEqual([...NAMES].sort());
  const { values } = await data(sandbox, 'settings-values', { projectId });
  expect(values.components.map(({ name, count }) => [name, count]).sort()).toEqual(
    NAMES.map((name) => [name, 1]).sort(),
  );
});

test.each(NAMES)('%j filters and selects the one defect that has it', async (name) => {
  const filtered = await data(sandbox, 'report', { projectId, filter: { areas: [name] } });
  expect(filtered.report.filtering.outside).toBe(NAMES.length - 1);
  for (const by of ['area', 'type'] as const) {
    const set = { row: 'any' as const, criteria: [{ by, is: name }] };
    expect((await data(sandbox, 'issue-set', { projectId, set })).numbers).toEqual([NAMES.indexOf(name) + 1]);
  }
  const found = await data(sandbox, 'set-up-projects', { text: name, from: 0 }, siteAdmin);
  expect(found.total).toBeLessThanOrEqual(1);
});

test('in the exported audit no name starts a formula, and none breaks a row', async () => {
  const { csv } = await data(sandbox, 'audit-export', { projectId, after: null });
  const [head = [], ...rows] = readCsv(csv);
  expect(rows).toHaveLength(NAMES.length);
  expect(rows.every((row) => row.length === head.length)).toBe(true);
  const cells = new Set(rows.flat());
  for (const name of NAMES) expect([name, cells.has(guarded(name))]).toEqual([name, true]);
  for (const cell of cells) expect(cell).not.toMatch(/^[=+@]|^-(?!\d+(\.\d+)?$)/);
});
