import { poolLadders } from '../../../../src/domain/aggregate/ladder/ladder-tally';
import type { Origin } from '../../../../src/domain/settings';
import { found, frame, ladder, origin, tables } from './frames';

const LADDER = ladder(['Review', 'Unit', 'System', 'Live', 'Customers'], 3);
const CODE = origin('Code', 'Review', 'Unit');
const DATA = origin('Data', 'Unit', 'System');
const FRAME = frame(LADDER, [CODE, DATA]);
const at = (made: Origin | null, where: Parameters<typeof found>[2], ...types: string[]) =>
  found(LADDER, made, where, types);

test('escaped defects stand at the stage that should have caught them, by type in the order of names', () => {
  const { missed } = tables(FRAME, [
    at(CODE, 3, 'Security'),
    at(CODE, 4, 'Functional'),
    at(CODE, { from: 3, to: 4 }, 'Functional'),
    at(DATA, 3, 'Functional'),
    at(null, 4, 'Functional'),
    at(DATA, 4),
  ]);
  expect(missed).toEqual({
    types: [
      { name: 'Functional', missed: { stages: [0, 2, 1, 0, 0], noOrigin: 1, total: 4 } },
      { name: 'Security', missed: { stages: [0, 1, 0, 0, 0], noOrigin: 0, total: 1 } },
    ],
    noType: { stages: [0, 0, 1, 0, 0], noOrigin: 0, total: 1 },
    overall: { stages: [0, 3, 2, 0, 0], noOrigin: 1, total: 6 },
  });
});

test('what was contained or is unclassified was missed by nobody', () => {
  const { missed } = tables(FRAME, [
    at(CODE, 2, 'Functional'),
    at(CODE, { from: 2, to: 3 }, 'Functional'),
    at(CODE, null, 'Functional'),
  ]);
  expect(missed.types).toEqual([]);
  expect(missed.overall).toEqual({ stages: [0, 0, 0, 0, 0], noOrigin: 0, total: 0 });
});

test('rival mistake 3: a defect of two types counts in both and once overall; the same type twice counts once', () => {
  const { missed } = tables(FRAME, [at(CODE, 3, 'Security', 'Data'), at(CODE, 3, 'Data', ' data')]);
  expect(missed.types.map(({ name, missed: counts }) => [name, counts.total])).toEqual([
    ['Data', 2],
    ['Security', 1],
  ]);
  expect(missed.overall.total).toBe(2);
  expect(missed.noType.total).toBe(0);
});

test('projects pool by type', () => {
  const one = [at(CODE, 3, 'Security'), at(null, 3)];
  const other = [at(DATA, 3, 'security', 'Usability'), at(CODE, 4)];
  const pooled = poolLadders([tables(FRAME, one), tables(FRAME, other)], FRAME);
  expect(pooled).toEqual(tables(FRAME, [...one, ...other]));
  expect(pooled.missed.types.map(({ name }) => name)).toEqual(['Security', 'Usability']);
});
