import { outcomeOf, rangeNamed, stageIndex } from '../../src/domain/stage';

const LADDER = { stages: ['Review', ' Unit test', 'Live', 'Customers'], releaseLine: 2, boundary: 2 };

test('a stage is found by its name, without case and outer space', () => {
  expect(['review', 'UNIT TEST ', ' customers'].map((name) => stageIndex(LADDER.stages, name))).toEqual([
    0, 1, 3,
  ]);
  expect(stageIndex(LADDER.stages, 'Unit')).toBeNull();
});

test('a range is a stage, a side of the release line, or two stages in the order of the ladder', () => {
  expect(rangeNamed(LADDER, 'live')).toEqual({ from: 2, to: 2 });
  expect(rangeNamed(LADDER, ' Before Release ')).toEqual({ from: 0, to: 1 });
  expect(rangeNamed(LADDER, 'AFTER RELEASE')).toEqual({ from: 2, to: 3 });
  expect(rangeNamed(LADDER, { from: 'Unit test', to: 'Live' })).toEqual({ from: 1, to: 2 });
  expect(rangeNamed(LADDER, { from: 'Live', to: 'Live' })).toEqual({ from: 2, to: 2 });
});

test('what is not on the ladder, or runs against it, is no range', () => {
  const none = [
    'Moon',
    { from: 'Moon', to: 'Live' },
    { from: 'Live', to: 'Moon' },
    { from: 'Live', to: 'Review' },
  ];
  expect(none.map((name) => rangeNamed(LADDER, name))).toEqual([null, null, null, null]);
});

test('a boundary behind the release line leaves finds by us contained, and wide ranges unclassified', () => {
  const late = { ...LADDER, boundary: 3 };
  const outcomes = [
    { from: 2, to: 2 },
    { from: 3, to: 3 },
    { from: 0, to: 1 },
    { from: 2, to: 3 },
  ].map((range) => outcomeOf(range, late));
  expect(outcomes).toEqual(['contained', 'escaped', 'unclassified', 'unclassified']);
});
