import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { seededRandom } from '../../sandbox/seeded-random';
import { packQueue, type TriageRow, unpackQueue } from '../../src/contract/triage';
import { TAG_FIELDS } from '../../src/contract/issue';
import { QUEUE_SEVERITIES } from '../../src/domain/triage/severity-order';

const suggestion = fc.option(
  fc.record({
    optionId: fc.integer({ min: 1, max: 40 }),
    reason: fc.oneof(
      fc.record({ kind: fc.constant('rule' as const), rule: fc.constant('release date' as const) }),
      fc.record({
        kind: fc.constant('similar' as const),
        agree: fc.integer({ min: 14, max: 20 }),
        of: fc.constant(20),
      }),
    ),
  }),
);
const row: fc.Arbitrary<TriageRow> = fc.record({
  issueId: fc.integer({ min: 1, max: 2_000_000_000 }),
  severity: fc.constantFrom(...QUEUE_SEVERITIES),
  outcome: fc.constantFrom('escaped' as const, 'unclassified' as const),
  provenance: fc.constantFrom('tagged' as const, 'inferred' as const, 'none' as const),
  lacks: fc.subarray([...TAG_FIELDS], { minLength: 1 }),
  suggestions: fc.record({ discovery: suggestion, origin: suggestion, mechanism: suggestion }),
});
const bySeverity = (rows: readonly TriageRow[]): TriageRow[] =>
  [...rows].sort((a, b) => QUEUE_SEVERITIES.indexOf(a.severity) - QUEUE_SEVERITIES.indexOf(b.severity));

test('what is packed is unpacked the same', () => {
  fc.assert(
    fc.property(fc.array(row).map(bySeverity), (rows) => {
      expect(unpackQueue(packQueue(rows))).toEqual(rows);
    }),
  );
});

test('10,000 rows of 300 kinds stay well under 100 KB', () => {
  const kinds = fc.sample(row, { numRuns: 300, seed: 7 });
  // Ids grow with time as Jira gives them out, many to other issues; kinds come as they like.
  const random = seededRandom(7);
  let issueId = 40_000_000;
  const rows = Array.from({ length: 10_000 }, () => {
    issueId -= 1 + Math.floor(random() * 50);
    const kind = kinds[Math.floor(random() * kinds.length)];
    if (!kind) throw new Error('no kind');
    return { ...kind, issueId };
  });
  const bytes = gzipSync(JSON.stringify(packQueue(bySeverity(rows)))).length;
  expect(bytes).toBeLessThan(50_000);
});

test('columns that do not belong together are refused', () => {
  const packed = packQueue(bySeverity(fc.sample(row, { numRuns: 3, seed: 1 })));
  expect(() => unpackQueue({ ...packed, kindOf: [0, 1] })).toThrow('row 2 of the queue is incomplete');
  expect(() => unpackQueue({ ...packed, severities: [] })).toThrow('row 0 of the queue is incomplete');
});
