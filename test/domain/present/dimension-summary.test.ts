import { type AreaCount, type AreaCounts } from '../../../src/domain/aggregate/areas/area-counts';
import { emptyTally, sumCounts } from '../../../src/domain/aggregate/counts';
import { presentDimension } from '../../../src/domain/present/dimension-view';
import { summaryOf } from '../../../src/domain/present/dimension-summary';

const area = (name: string, escaped: number, contained: number): AreaCount => ({
  name,
  counts: { escaped, contained, unclassified: 0 },
});
const summary = (areas: readonly AreaCount[], overall = sumCounts(areas.map(({ counts }) => counts))) => {
  const counts: AreaCounts = { areas, none: emptyTally(), overall };
  const view = presentDimension(counts, 10);
  if (!view) throw new Error('the dimension is mapped');
  return summaryOf(view);
};

test('no values: nothing is judged, nothing lies beyond', () => {
  expect(summary([])).toEqual({ values: 0, judged: 0, above: [], below: [], overlaps: false });
});

test('small values are not judged, however far out they lie', () => {
  expect(summary([area('Search', 9, 0), area('Cart', 10, 90)])).toMatchObject({
    values: 2,
    judged: 1,
    above: [],
  });
});

test('one beyond the limits is named on its side', () => {
  expect(summary([area('Search', 8, 2)], { escaped: 100, contained: 900, unclassified: 0 })).toMatchObject({
    above: ['Search'],
    below: [],
  });
  expect(summary([area('Cart', 0, 200)], { escaped: 100, contained: 900, unclassified: 0 })).toMatchObject({
    above: [],
    below: ['Cart'],
  });
});

test('parts that are more than the whole are told', () => {
  const areas = [area('Cart', 3, 9), area('Pay', 3, 9)];
  expect(summary(areas).overlaps).toBe(false);
  expect(summary(areas, { escaped: 4, contained: 12, unclassified: 0 }).overlaps).toBe(true);
});
