import {
  catchRates,
  phaseContainment,
  removalEfficiency,
  stageFlows,
} from '../../../../src/domain/aggregate/ladder/efficiency';
import { emptyTally } from '../../../../src/domain/aggregate/counts';
import { rateOf } from '../../../../src/domain/present/rate';
import { fractionOf, type Share } from '../../../../src/domain/statistics/share';
import { DEFECTS, FOUND_BY_ORIGIN, matrix } from './seven-phases';

const percent = (share: Share) => (100 * (fractionOf(share) ?? NaN)).toFixed(2);

test('the published 714 defects are in the matrix, row by row', () => {
  expect(matrix.totals.total).toBe(714);
  matrix.origins.forEach((row, made) => {
    expect(row.stages).toEqual(FOUND_BY_ORIGIN.map((counts) => counts[made] ?? 0));
  });
});

test('removal efficiency: 16.33, 9.52, 27.84, 38.93, 62.89, 85.94 %', () => {
  const efficiencies = stageFlows(matrix).map((flow) => percent(removalEfficiency(flow)));
  expect(efficiencies).toEqual(['16.33', '9.52', '27.84', '38.93', '62.89', '85.94', '100.00']);
});

test('what enters and leaves each phase', () => {
  const flows = stageFlows(matrix);
  expect(flows.map((flow) => flow.leakedIn)).toEqual([0, 205, 285, 311, 298, 118, 18]);
  expect(flows.map((flow) => flow.introduced)).toEqual([245, 110, 146, 177, 20, 10, 6]);
  expect(flows.map((flow) => flow.found)).toEqual([40, 30, 120, 190, 200, 110, 24]);
  expect(flows.map((flow) => flow.leakedOut)).toEqual([205, 285, 311, 298, 118, 18, 0]);
});

test('catch rate of the last two tests: 59.88 and 82.09 %; it differs where fixes inject defects', () => {
  expect(catchRates(matrix).map(percent).slice(4, 6)).toEqual(['59.88', '82.09']);
});

test('phase containment effectiveness: 16.33, 18.18, 27.40, 45.20, 100, 100, 100 %', () => {
  expect(matrix.origins.map((row) => percent(phaseContainment(row)))).toEqual([
    '16.33',
    '18.18',
    '27.40',
    '45.20',
    '100.00',
    '100.00',
    '100.00',
  ]);
});

test('defect detection percentage with the boundary at the last phase: 96.64 %', () => {
  const counts = emptyTally();
  for (const { outcome } of DEFECTS) counts[outcome]++;
  const rate = rateOf(counts, 10);
  if (rate.state !== 'rate') throw new Error(rate.state);
  expect((100 * (1 - rate.rate)).toFixed(2)).toBe('96.64');
});
