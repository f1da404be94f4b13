import fc from 'fast-check';
import { departuresOf, overlaySettings } from '../../src/contract/settings-overlay';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import type { Settings } from '../../src/domain/settings';
import {
  addStage,
  FEWEST_STAGES,
  moveLine,
  moveStage,
  removeStage,
  renameStage,
  stageNameProblem,
  usesOfStage,
} from '../../src/domain/settings-edit';
import { stageIndex } from '../../src/domain/stage';
import { checkSettings } from '../../src/settings/check';
import { settingsDocument } from '../../src/settings/schema';
import { anySettings } from './settings-arbitrary';

const settingsOf = (stages: string[], line: string, boundary = line): Settings => ({
  ...DEFAULT_SETTINGS,
  discovery: [],
  origins: [],
  ladder: { stages, releaseLine: line, boundary },
});
/** `A B | C`: the stages with the release line between them. */
const drawn = ({ ladder }: Settings): string =>
  ladder.stages.map((stage) => (stage === ladder.releaseLine ? `| ${stage}` : stage)).join(' ');

test.each([
  [0, 1, 'B A | C D'],
  [1, 2, 'A | C B D'],
  [2, 1, 'A C B | D'],
  [2, 3, 'A B | D C'],
  [0, 3, 'B | C D A'],
  [3, 0, 'D A B | C'],
])('a stage moved from %i to %i passes the line only with another stage', (from, to, expected) => {
  expect(drawn(moveStage(settingsOf(['A', 'B', 'C', 'D'], 'C'), from, to))).toBe(expected);
});

test('no line ends at an end of the ladder', () => {
  expect(drawn(moveStage(settingsOf(['A', 'B', 'C'], 'C'), 2, 0))).toBe('C A | B');
  expect(drawn(moveStage(settingsOf(['A', 'B', 'C'], 'B'), 0, 2))).toBe('B | C A');
  expect(drawn(removeStage(settingsOf(['A', 'B', 'C'], 'C'), 2, 1))).toBe('A | B');
});

test('a new stage lies on the side of the one that it was put after', () => {
  const settings = settingsOf(['A', 'B', 'C'], 'C');
  expect(drawn(addStage(settings, ' X ', 1))).toBe('A B X | C');
  expect(drawn(addStage(settings, 'X', 2))).toBe('A B | C X');
  expect(drawn(addStage(settings, 'X', -1))).toBe('X A B | C');
});

test('a rename carries through to all that names the stage, and to nothing else', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    discovery: [
      { options: ['Acceptance'], range: 'uat' },
      { options: ['Late'], range: { from: 'UAT', to: 'Staging' } },
      { options: ['UAT'], range: 'before release' },
    ],
    inference: { ...DEFAULT_SETTINGS.inference, ownRules: [{ label: 'UAT', range: 'UAT' }] },
    ladder: { ...DEFAULT_SETTINGS.ladder, boundary: 'UAT' },
  };
  const index = settings.ladder.stages.indexOf('UAT');
  const renamed = renameStage(settings, index, 'Acceptance test');
  expect(renamed.ladder.stages[index]).toBe('Acceptance test');
  expect(renamed.ladder.boundary).toBe('Acceptance test');
  expect(renamed.discovery).toEqual([
    { options: ['Acceptance'], range: 'Acceptance test' },
    { options: ['Late'], range: { from: 'Acceptance test', to: 'Staging' } },
    { options: ['UAT'], range: 'before release' },
  ]);
  expect(renamed.inference.ownRules).toEqual([{ label: 'UAT', range: 'Acceptance test' }]);
  expect(usesOfStage(settings, index).map(({ kind }) => kind)).toEqual([
    'discovery',
    'discovery',
    'own rule',
  ]);
  expect(usesOfStage(renamed, index)).toHaveLength(3);
});

test.each([
  ['  ', 'empty'],
  ['x'.repeat(256), 'long'],
  ['uat ', 'twice'],
  ['After Release', 'reserved'],
  ['Beta', null],
])('%j as a name: %s', (name, problem) => {
  expect(stageNameProblem(DEFAULT_SETTINGS.ladder.stages, name, null)).toBe(problem);
  expect(stageNameProblem(DEFAULT_SETTINGS.ladder.stages, 'uat', 6)).toBeNull();
});

type Step = (settings: Settings) => Settings;
const anyStep: fc.Arbitrary<Step> = fc
  .record({
    kind: fc.constantFrom('rename', 'move', 'add', 'remove', 'line'),
    a: fc.nat(30),
    b: fc.nat(30),
    name: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('UAT', 'before release', 'Beta', ' beta')),
  })
  .map(({ kind, a, b, name }) => (settings) => {
    const { stages } = settings.ladder;
    const [i, j] = [a % stages.length, b % stages.length];
    switch (kind) {
      case 'rename':
        return stageNameProblem(stages, name, i) === null ? renameStage(settings, i, name) : settings;
      case 'add':
        return stageNameProblem(stages, name, null) === null ? addStage(settings, name, i - 1) : settings;
      case 'remove':
        return i === j || stages.length <= FEWEST_STAGES ? settings : removeStage(settings, i, j);
      case 'line':
        return moveLine(settings, b % 2 === 0 ? 'releaseLine' : 'boundary', Math.max(1, i));
      default:
        return moveStage(settings, i, j);
    }
  });

test('whatever is done to the ladder, every reference stays valid', () => {
  fc.assert(
    fc.property(anySettings, fc.array(anyStep, { maxLength: 25 }), (settings, steps) => {
      const edited = steps.reduce((at, step) => step(at), settings);
      expect(checkSettings(edited)).toEqual([]);
    }),
  );
});

test('a rename there and back, and a move there and back, change nothing', () => {
  fc.assert(
    fc.property(anySettings, fc.nat(9), fc.nat(9), (settings, i, j) => {
      const old = settings.ladder.stages[i] ?? '';
      expect(renameStage(renameStage(settings, i, 'Something else'), i, old)).toEqual(
        renameStage(settings, i, old),
      );
      const moved = moveStage(settings, i, j);
      expect(moved.ladder.stages[j]).toBe(old);
      expect(moveStage(moved, j, i).ladder.stages).toEqual(settings.ladder.stages);
      const lines = [moved.ladder.releaseLine, moved.ladder.boundary];
      expect(lines.every((line) => (stageIndex(moved.ladder.stages, line) ?? 0) > 0)).toBe(true);
    }),
  );
});

describe('departures', () => {
  test('laid over what is beneath they make the settings again, and are a document', () => {
    fc.assert(
      fc.property(anySettings, anySettings, fc.array(anyStep, { maxLength: 5 }), (below, chosen, steps) => {
        const settings = steps.reduce((at, step) => step(at), chosen);
        const document = departuresOf(settings, below);
        expect(overlaySettings(below, document)).toEqual(settings);
        expect(settingsDocument.safeParse(document).success).toBe(true);
        expect(departuresOf(overlaySettings(below, document), below)).toEqual(document);
      }),
    );
  });

  test('of unchanged settings there are none', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        expect(departuresOf(structuredClone(settings), settings)).toEqual({});
      }),
    );
  });

  test('a dimension and a baseline depart as a whole', () => {
    const below: Settings = {
      ...DEFAULT_SETTINGS,
      trend: { movingAverage: 3, baseline: { from: '2024-01-01', to: '2024-06-30' } },
    };
    const settings: Settings = {
      ...below,
      trend: { movingAverage: 3, baseline: { from: '2024-01-01', to: '2024-07-31' } },
      dimensions: { type: null, area: { from: 'labels', prefix: 'area-' } },
    };
    expect(departuresOf(settings, below)).toEqual({
      trend: { baseline: { from: '2024-01-01', to: '2024-07-31' } },
      dimensions: { area: { from: 'labels', prefix: 'area-' } },
    });
  });
});
