import { journeyOf } from '../../../../src/domain/aggregate/ladder/journey';

// Made at stage 1, to be caught at stage 3.
const ORIGIN = { name: 'Code', introduced: 1, caught: 3 };
const found = (from: number, to = from) => journeyOf({ from, to }, ORIGIN);

test('a known stage is impossible, in place, or so many gates late', () => {
  expect([0, 1, 3, 4, 6].map((stage) => found(stage))).toEqual([
    { kind: 'impossible' },
    { kind: 'in place' },
    { kind: 'in place' },
    { kind: 'leaked', gates: 1, atLeast: false },
    { kind: 'leaked', gates: 3, atLeast: false },
  ]);
});

test('a range says what both its ends say: gates from the earlier end on, at least', () => {
  expect(found(4, 6)).toEqual({ kind: 'leaked', gates: 1, atLeast: true });
  expect(found(1, 3)).toEqual({ kind: 'in place' });
  expect(journeyOf({ from: 0, to: 1 }, { ...ORIGIN, introduced: 2 })).toEqual({ kind: 'impossible' });
});

test('a range whose ends say different things leaves it open', () => {
  expect([found(0, 1), found(0, 6), found(3, 4)]).toEqual([
    { kind: 'unknown' },
    { kind: 'unknown' },
    { kind: 'unknown' },
  ]);
});

test('without origin or discovery nothing is known', () => {
  expect(journeyOf(null, ORIGIN)).toEqual({ kind: 'unknown' });
  expect(journeyOf({ from: 1, to: 1 }, null)).toEqual({ kind: 'unknown' });
});
