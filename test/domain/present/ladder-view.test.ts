import { presentLadder } from '../../../src/domain/present/ladder-view';
import { found, frame, ladder, origin, tables } from '../aggregate/ladder/frames';

const LADDER = ladder(['Review', 'Unit', 'Live'], 2);
const CODE = origin('Code', 'Review', 'Unit');
const DATA = origin('Data', 'Unit', 'Unit');
const made = presentLadder(
  tables(frame(LADDER, [CODE, DATA]), [
    found(LADDER, CODE, 0),
    found(LADDER, CODE, 1),
    found(LADDER, CODE, 2),
    found(LADDER, CODE, { from: 0, to: 1 }),
    found(LADDER, DATA, 0),
    found(LADDER, DATA, 1),
    found(LADDER, null, 2),
    found(LADDER, null, null),
  ]),
);

test('an origin is shown by the names of its stages, with what was in place, leaked and impossible', () => {
  expect(made.origins).toEqual([
    {
      name: 'Code',
      introduced: 'Review',
      caught: 'Unit',
      stages: [1, 1, 1],
      beforeRelease: 1,
      afterRelease: 0,
      noDiscovery: 0,
      total: 4,
      verdicts: { impossible: 0, 'in place': 2, leaked: 1 },
      expectedContainment: { found: 2, of: 3, fraction: 2 / 3 },
      phaseContainment: { found: 1, of: 3, fraction: 1 / 3 },
    },
    {
      name: 'Data',
      introduced: 'Unit',
      caught: 'Unit',
      stages: [1, 1, 0],
      beforeRelease: 0,
      afterRelease: 0,
      noDiscovery: 0,
      total: 2,
      verdicts: { impossible: 1, 'in place': 1, leaked: 0 },
      expectedContainment: { found: 1, of: 1, fraction: 1 },
      phaseContainment: { found: 1, of: 1, fraction: 1 },
    },
  ]);
  expect(made.impossible).toBe(1);
  expect(made.stageLeakage).toEqual({ found: 1, of: 4, fraction: 0.25 });
});

test('a stage is shown with what passed it, by removal efficiency and by catch rate', () => {
  expect(made.stages).toEqual([
    {
      stage: 'Review',
      leakedIn: 0,
      introduced: 3,
      found: 1,
      leakedOut: 2,
      removalEfficiency: { found: 1, of: 3, fraction: 1 / 3 },
      catchRate: { found: 1, of: 5, fraction: 0.2 },
    },
    {
      stage: 'Unit',
      leakedIn: 2,
      introduced: 1,
      found: 2,
      leakedOut: 1,
      removalEfficiency: { found: 2, of: 3, fraction: 2 / 3 },
      catchRate: { found: 2, of: 4, fraction: 0.5 },
    },
    {
      stage: 'Live',
      leakedIn: 1,
      introduced: 0,
      found: 1,
      leakedOut: 0,
      removalEfficiency: { found: 1, of: 1, fraction: 1 },
      catchRate: { found: 2, of: 2, fraction: 1 },
    },
  ]);
});

test('the margins and the layer that missed an escape go with it', () => {
  expect(made.noOrigin).toEqual({
    stages: [0, 0, 1],
    beforeRelease: 0,
    afterRelease: 0,
    noDiscovery: 1,
    total: 2,
  });
  expect(made.totals).toMatchObject({ stages: [2, 2, 2], beforeRelease: 1, noDiscovery: 1, total: 8 });
  expect(made.unmappedOrigin).toBe(0);
  expect(made.missed.overall).toEqual({ stages: [0, 1, 0], noOrigin: 1, total: 2 });
});
