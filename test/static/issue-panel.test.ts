import type { CountedAs } from '../../src/contract/issue';
import type { Discovery } from '../../src/domain/classify/discovery';
import { issuePanelMessages } from '../../static/issue-panel/messages';
import { journeyOf } from '../../src/domain/aggregate/ladder/journey';
import { english } from './report';

const say = issuePanelMessages(english);
const ladder = {
  stages: ['Requirements', 'Unit test', 'UAT', 'Production (us)', 'Production (customers)'],
  releaseLine: 3,
  boundary: 3,
};
const requirements = { name: 'Requirements', introduced: 0, caught: 0 };
const code = { name: 'Code', introduced: 1, caught: 2 };
const found = (from: number, to = from): Discovery => ({ provenance: 'tagged', range: { from, to } });
const counted = (as: Partial<CountedAs>): CountedAs => ({
  row: 'in scope',
  outcome: 'escaped',
  discovery: found(3),
  ladder,
  origin: requirements,
  shippedIn: { name: '2.3', reason: 'affected version', daysLate: null },
  fixedIn: null,
  ...as,
});

describe('the journey of a defect', () => {
  test('counts the gates from where it should have been caught', () => {
    expect(journeyOf(found(3).range, requirements)).toEqual({
      kind: 'leaked',
      gates: 3,
      atLeast: false,
    });
    expect(journeyOf(found(3, 4).range, code)).toEqual({
      kind: 'leaked',
      gates: 1,
      atLeast: true,
    });
  });

  test('is in place up to the stage where it should have been caught, impossible before it was made', () => {
    expect(journeyOf(found(2).range, code).kind).toBe('in place');
    expect(journeyOf(found(0).range, code).kind).toBe('impossible');
  });

  test('is unknown where a range leaves it open', () => {
    expect(journeyOf(found(0, 2).range, requirements).kind).toBe('unknown');
    expect(journeyOf(found(0, 2).range, code).kind).toBe('unknown');
    expect(journeyOf(found(3).range, null).kind).toBe('unknown');
  });
});

test.each<[string, Partial<CountedAs>]>([
  ['Found in Production (us), made in Requirements: passed 3 gates.', {}],
  ['Found in UAT, made in Requirements: passed 2 gates.', { discovery: found(2) }],
  ['Found after release, made in Code: passed at least 1 gate.', { discovery: found(3, 4), origin: code }],
  ['Found before release, made in Code.', { discovery: found(0, 2), origin: code }],
  [
    'Found between Unit test and UAT, made in Code: caught where it should be.',
    { discovery: found(1, 2), origin: code },
  ],
  [
    'Found in Requirements, before it could have been made in Code: one of the two tags is wrong.',
    { discovery: found(0), origin: code },
  ],
  ['Found in UAT; where it was made is not tagged.', { discovery: found(2), origin: null }],
  [
    'Nothing says yet where it was found.',
    { discovery: { provenance: 'none', range: null, unmapped: false } },
  ],
  [
    'Its discovery stage has a value that no mapping knows.',
    { discovery: { provenance: 'none', range: null, unmapped: true } },
  ],
])('%s', (sentence, as) => {
  expect(say.sentence(counted(as))).toBe(sentence);
});

test('where it is counted comes with the reason of both: release and outcome', () => {
  expect(say.counted(counted({}))).toBe('Counted in 2.3 (affected version), escaped as tagged.');
  const inferred = { provenance: 'inferred', range: { from: 3, to: 4 }, rule: 'release date' } as const;
  expect(say.counted(counted({ discovery: inferred }))).toBe(
    'Counted in 2.3 (affected version), escaped by the release-date rule.',
  );
  expect(say.counted(counted({ shippedIn: null, outcome: 'unclassified' }))).toBe(
    'Counted under no release, neither escaped nor contained as yet.',
  );
  expect(say.counted(counted({ row: 'duplicate' }))).toBe(
    'Not counted: it is a duplicate, and its original counts.',
  );
});

test('fields that the site lacks are named, or all three at once', () => {
  expect(say.notMapped(['origin', 'mechanism'])).toContain('Defect origin and Escape mechanism');
  expect(say.notMapped(['discovery', 'origin', 'mechanism'])).toMatch(/^The site has no fields/);
});

test('what was not saved says what stands and why', () => {
  const reason = say.reason({ code: 'not-allowed', needs: 'Edit Issues' });
  expect(say.notSaved('origin', null, reason)).toBe(
    'Not saved: Defect origin is empty as before. It needs the permission “Edit Issues”.',
  );
});
