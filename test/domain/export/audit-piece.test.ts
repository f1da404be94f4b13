import fc from 'fast-check';
import { auditTable } from '../../../src/domain/export/audit';
import { auditPiece, type PieceLimits } from '../../../src/domain/export/audit-piece';
import type { AuditPosition } from '../../../src/domain/export/audit-position';
import { csvOf } from '../../../src/domain/export/csv';
import type { ProjectFacts } from '../../../src/domain/facts';
import { day, defect, project, version } from '../build';
import { anyDefects, anyVersions, EVERYTHING, wholeProject } from '../facts-arbitrary';

/** The pieces of a whole audit. */
function pieces(facts: ProjectFacts, limits: PieceLimits): { csv: string; rows: number }[] {
  const made: { csv: string; rows: number }[] = [];
  let after: AuditPosition | null = null;
  do {
    const piece = auditPiece(facts, EVERYTHING, after, limits);
    made.push(piece);
    after = piece.last;
  } while (after !== null);
  return made;
}

const UNLIMITED = { bytes: Infinity, rows: Infinity };
const HEADER = csvOf(auditTable(project([], []), EVERYTHING));

test('no defects: the header, and no second piece', () => {
  expect(pieces(project([], []), UNLIMITED)).toEqual([{ csv: HEADER, rows: 0, last: null }]);
});

test('rows are by UTC day of creation, then by id, in whatever order they were read', () => {
  const late = defect('2024-02-02', { id: 1, number: 1 });
  // The second of the two of one day was created earlier in it.
  const noon = defect('2024-02-01', { id: 10, number: 10 });
  const morning = {
    ...defect('2024-02-01', { id: 11, number: 11 }),
    created: Date.parse('2024-02-01T01:00:00Z'),
  };
  const [whole] = pieces(project([], [late, morning, noon]), UNLIMITED);
  expect(
    whole?.csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]),
  ).toEqual(['SHOP-10', 'SHOP-11', 'SHOP-1']);
});

test('a row that was added or taken away between two pieces neither doubles nor drops another', () => {
  const all = [1, 2, 3, 4].map((id) => defect(`2024-02-0${id}`, { id, number: id }));
  const first = auditPiece(project([], all), EVERYTHING, null, { ...UNLIMITED, rows: 2 });
  expect(first.last).toMatchObject({ issueId: 2 });
  const without = all.filter(({ id }) => id !== 2);
  const early = defect('2024-01-01', { id: 9, number: 9 });
  const rest = auditPiece(project([], [early, ...without]), EVERYTHING, first.last, UNLIMITED);
  expect(rest.csv.match(/SHOP-\d+/g)).toEqual(['SHOP-3', 'SHOP-4']);
});

test('a piece is as full as its bytes allow, counted as JSON in UTF-8; a longer row is a piece of its own', () => {
  const versions = [
    version(1, '2024-01-10', { name: '"é"' }),
    version(2, '2024-01-10', { name: 'x'.repeat(900) }),
  ];
  const facts = project(versions, [
    ...['2024-02-01', '2024-02-02', '2024-02-03'].map((on) => defect(on, { affected: [1] })),
    defect('2024-02-04', { affected: [2] }),
  ]);
  const lines = csvOf(auditTable(facts, EVERYTHING))
    .slice(HEADER.length)
    .split(/(?<=\r\n)/);
  const bytes = lines.map((line) => Buffer.byteLength(JSON.stringify(line)) - 2);
  const two = (bytes[0] ?? 0) + (bytes[1] ?? 0);
  const rowsOf = (limit: number) => pieces(facts, { bytes: limit, rows: Infinity }).map(({ rows }) => rows);
  expect(rowsOf(two)).toEqual([2, 1, 1]);
  expect(rowsOf(two - 1)).toEqual([1, 1, 1, 1]);
  expect(rowsOf(1)).toEqual([1, 1, 1, 1]);
  expect(rowsOf(bytes.reduce((a, b) => a + b))).toEqual([4]);
});

test('pieces of any size, joined, are the whole table', () => {
  const limits = fc.record({
    bytes: fc.integer({ min: 1, max: 3000 }),
    rows: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(anyVersions, anyDefects, limits, (versions, defects, given) => {
      const facts = wholeProject(versions, defects);
      const made = pieces(facts, given);
      expect(made.map(({ csv }) => csv).join('')).toBe(csvOf(auditTable(facts, EVERYTHING)));
      expect(made.reduce((sum, { rows }) => sum + rows, 0)).toBe(defects.length);
      expect(made.every(({ rows }) => rows <= given.rows)).toBe(true);
    }),
  );
});

test('where facts are of some days alone, a piece ends with them, and the next begins with the day after', () => {
  const all = [1, 2, 3].map((id) => defect(`2024-02-0${id}`, { id, number: id }));
  const limits = { ...UNLIMITED, lastDay: day('2024-02-02') };
  const first = auditPiece(project([], all), EVERYTHING, null, limits);
  expect(first.csv.match(/SHOP-\d+/g)).toEqual(['SHOP-1', 'SHOP-2']);
  expect(first.last).toEqual({ day: day('2024-02-03'), issueId: 0 });
  const rest = auditPiece(project([], all), EVERYTHING, first.last, { ...UNLIMITED, lastDay: null });
  expect(rest).toMatchObject({ rows: 1, last: null });
  expect(rest.csv.match(/SHOP-\d+/g)).toEqual(['SHOP-3']);
});
