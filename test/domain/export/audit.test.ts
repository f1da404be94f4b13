import { csvOf } from '../../../src/domain/export/csv';
import { auditRows, auditTable } from '../../../src/domain/export/audit';
import { reportOf } from '../../../src/domain/aggregate/report';
import { DEFAULT_SETTINGS } from '../../../src/domain/defaults';
import type { DefectFacts } from '../../../src/domain/facts';
import type { Settings } from '../../../src/domain/settings';
import { day, defect, DUPLICATE, INVALID, project, reopening, settings, version } from '../build';
import { times } from '../placing';
import { readCsv } from './read-csv';

const versions = [
  version(1, '2024-01-10', { name: '=1.0' }),
  version(2, '2024-03-10', { name: '2.0', released: false }),
  version(3, null, { name: '3.0' }),
  version(4, null, { name: 'Backlog', released: false }),
];
const audit = (defects: DefectFacts[], chosen: Settings = settings()) => [
  ...auditRows(project(versions, defects), chosen),
];
const one = (created: string, facts: Partial<DefectFacts> = {}, chosen?: Settings) =>
  audit([defect(created, facts)], chosen)[0];

test('a tag says where a defect was found: a stage, or a range of stages', () => {
  expect(one('2024-02-01', { number: 7, discoveryId: 102 })).toMatchObject({
    key: 'SHOP-7',
    created: '2024-02-01',
    scopeRow: 'in scope',
    foundFrom: 'UAT',
    foundTo: 'UAT',
    provenance: 'tagged',
    rule: null,
    outcome: 'contained',
    cameBack: null,
  });
  expect(one('2024-02-01', { discoveryId: 104 })).toMatchObject({
    foundFrom: 'Requirements review',
    foundTo: 'Staging',
  });
});

test('what is inferred names its rule; a tag that no mapping knows and no tag are told apart', () => {
  expect(one('2024-02-01', { affected: [1] })).toMatchObject({
    provenance: 'inferred',
    rule: 'release date',
    foundFrom: 'Production (found by us)',
    foundTo: 'Production (found by customers)',
    outcome: 'escaped',
  });
  const nowhere = { foundFrom: null, foundTo: null, rule: null, outcome: 'unclassified' };
  expect(one('2024-02-01', { discoveryId: 105 })).toMatchObject({ provenance: 'unmapped', ...nowhere });
  expect(one('2024-02-01')).toMatchObject({ provenance: 'none', ...nowhere });
});

test('the release that a defect shipped in comes with its reason', () => {
  const shipped = (created: string, facts: Partial<DefectFacts>) => {
    const found = one(created, facts)?.shippedIn;
    return found && [found.release.name, found.reason];
  };
  expect(shipped('2024-02-01', { affected: [1] })).toEqual(['=1.0', 'affected version']);
  expect(shipped('2024-02-01', { discoveryId: 103 })).toEqual(['=1.0', 'release date']);
  expect(shipped('2024-02-01', { discoveryId: 101, fixed: [2] })).toEqual(['2.0', 'fix version']);
  expect(shipped('2024-05-01', { discoveryId: 101 })).toBeNull();
});

test('the release that a defect was fixed in comes with the rank that it won by', () => {
  const fixed = (ids: number[]) => {
    const found = one('2024-02-01', { fixed: ids })?.fixedIn;
    return found && [found.release.name, found.reason];
  };
  expect(fixed([4, 3, 2, 1])).toEqual(['=1.0', 'fix version: released']);
  expect(fixed([4, 3, 2])).toEqual(['3.0', 'fix version: released, undated']);
  expect(fixed([4, 2])).toEqual(['2.0', 'fix version: unreleased']);
  expect(fixed([4])).toEqual(['Backlog', 'fix version: unreleased, undated']);
  expect(fixed([])).toBeNull();
});

test('a contained defect that came back is an escape of that day, where the project says so', () => {
  const history = { steps: [reopening('2024-02-20', 1)], discoveryEdits: [] };
  const facts = { discoveryId: 101, fixed: [1], history };
  const chosen = settings({ reopened: { ...DEFAULT_SETTINGS.reopened, policy: 'counts as escaped' } });
  expect(one('2024-01-01', facts)).toMatchObject({ outcome: 'contained', cameBack: null });
  expect(one('2024-01-01', facts, chosen)).toMatchObject({ outcome: 'escaped', cameBack: '2024-02-20' });
});

test('sprints are those of the day of creation and of the release day', () => {
  const at = (text: string): number => Date.parse(`${text}T08:00:00Z`);
  const sprint = (id: number, start: string, end: string) => ({
    id,
    name: `Sprint ${id}`,
    start: at(start),
    end: at(end),
    completed: null,
  });
  const sprints = [sprint(1, '2024-01-01', '2024-01-14'), sprint(2, '2024-01-29', '2024-02-11')];
  const facts = { ...project(versions, [defect('2024-02-01', { affected: [1] })]), sprints };
  const [row] = auditRows(facts, settings());
  expect([row?.foundInSprint?.name, row?.shippedInSprint?.name]).toEqual(['Sprint 2', 'Sprint 1']);
  expect(one('2024-02-01', { affected: [1] })).toMatchObject({ foundInSprint: null, shippedInSprint: null });
});

test('every defect has a row, counted or not, and the rows add up to the report', () => {
  const defects = [
    defect('2024-02-01', { affected: [1] }),
    defect('2024-01-01', { affected: [1] }),
    defect('2024-02-01', { resolutionId: DUPLICATE }),
    defect('2024-02-01', { resolutionId: INVALID }),
    defect('2024-02-01'),
  ];
  const rows = audit(defects);
  const report = reportOf(project(versions, defects), settings(), day('2024-06-30'));
  expect(rows).toHaveLength(report.read);
  const count = (of: typeof rows, key: 'scopeRow' | 'outcome', value: string) =>
    of.filter((row) => row[key] === value).length;
  for (const [name, expected] of Object.entries(report.reconciliation))
    expect([name, count(rows, 'scopeRow', name)]).toEqual([name, expected]);
  const inScope = rows.filter((row) => row.scopeRow === 'in scope');
  for (const [name, expected] of Object.entries(report.outcomes))
    expect([name, count(inScope, 'outcome', name)]).toEqual([name, expected]);
});

test('what a report does not infer on the day of an import the audit does not infer either', () => {
  const defects = times(50, () => defect('2024-02-01', { affected: [1] }));
  const off = settings({ inference: { ...DEFAULT_SETTINGS.inference, onImportSpikes: false } });
  expect(audit(defects)[0]).toMatchObject({ provenance: 'inferred', outcome: 'escaped' });
  expect(audit(defects, off)[0]).toMatchObject({ provenance: 'none', outcome: 'unclassified' });
  expect(reportOf(project(versions, defects), off, day('2024-06-30')).outcomes.unclassified).toBe(50);
});

test('the audit is a table whose version names are safe to open', () => {
  const table = auditTable(
    project(versions, [defect('2024-02-01', { number: 7, affected: [1], fixed: [2] }), defect('2024-02-02')]),
    settings(),
  );
  const [head, first, second] = readCsv(csvOf(table));
  const cells = Object.fromEntries((head ?? []).map((name, index) => [name, first?.[index]]));
  expect(cells).toEqual({
    key: 'SHOP-7',
    created: '2024-02-01',
    row: 'in scope',
    'inside the filter': 'yes',
    'found from': 'Production (found by us)',
    'found to': 'Production (found by customers)',
    provenance: 'inferred',
    rule: 'release date',
    outcome: 'escaped',
    'came back': '',
    'fixed in': '2.0',
    'fixed in id': '2',
    'fixed in because': 'fix version: unreleased',
    'shipped in': "'=1.0",
    'shipped in id': '1',
    'shipped in because': 'affected version',
    'found in sprint': '',
    'shipped in sprint': '',
  });
  expect(second?.[head?.indexOf('shipped in because') ?? -1]).toBe('no release');
});
