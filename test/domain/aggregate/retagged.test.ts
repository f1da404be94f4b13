import { movedAfterRelease } from '../../../src/domain/aggregate/retagged';
import type { DefectFacts, DiscoveryEdit } from '../../../src/domain/facts';
import { defect, settings, version } from '../build';
import { FOUND, placing } from '../placing';

const VERSIONS = [version(1, '2024-03-01')];
const AT_UAT = settings({ ladder: { ...settings().ladder, boundary: 'UAT' } });

function moved(facts: Partial<DefectFacts>, moves: DiscoveryEdit[], chosen = settings()) {
  const { meaning, all } = placing(VERSIONS, [defect('2024-02-20', facts)], chosen);
  return all.map((each) => movedAfterRelease(each, moves, meaning))[0];
}
const move = (date: string, from: number | null, to: number | null): DiscoveryEdit => ({
  at: Date.parse(`${date}T12:00:00Z`),
  from,
  to,
});
const NOW_UAT = { discoveryId: FOUND.uat };

test('a tag that said production and now says UAT was moved after release, whenever that was', () => {
  expect(moved(NOW_UAT, [move('2024-02-21', FOUND.production, FOUND.uat)])).toBe(true);
  expect(moved(NOW_UAT, [move('2024-02-21', FOUND.customers, FOUND.unitTest)])).toBe(true);
});

test('where the boundary is before the release line, it takes the release it counts for to have shipped', () => {
  const now = { discoveryId: FOUND.unitTest, affected: [1] };
  const toUnitTest = (date: string) => [move(date, FOUND.uat, FOUND.unitTest)];
  expect(moved(now, toUnitTest('2024-03-01'), AT_UAT)).toBe(false);
  expect(moved(now, toUnitTest('2024-03-02'), AT_UAT)).toBe(true);
  const tooLate = placing([], [defect('2024-02-20', now)], AT_UAT);
  expect(
    tooLate.all.map((each) => movedAfterRelease(each, toUnitTest('2024-03-02'), tooLate.meaning)),
  ).toEqual([false]);
});

test.each([
  ['from nothing', null, FOUND.uat],
  ['from an unmapped value', FOUND.unmapped, FOUND.uat],
  ['from contained', FOUND.unitTest, FOUND.uat],
  ['to nothing', FOUND.production, null],
  ['to an unmapped value', FOUND.production, FOUND.unmapped],
  ['to escaped', FOUND.production, FOUND.customers],
])('a move %s is none', (_, from, to) => {
  expect(moved({ ...NOW_UAT, affected: [1] }, [move('2024-03-02', from, to)])).toBe(false);
});

test('one such move among others is enough, and none is none', () => {
  const others = [
    move('2024-02-21', null, FOUND.production),
    move('2024-02-23', FOUND.uat, FOUND.preProduction),
  ];
  expect(moved(NOW_UAT, [...others, move('2024-02-22', FOUND.production, FOUND.uat)])).toBe(true);
  expect(moved(NOW_UAT, others)).toBe(false);
  expect(moved(NOW_UAT, [])).toBe(false);
});

test('a tag that was moved back, or emptied, was not moved to contained', () => {
  const moves = [move('2024-02-21', FOUND.production, FOUND.uat)];
  expect(moved({ discoveryId: FOUND.production }, moves)).toBe(false);
  expect(moved({ discoveryId: null, affected: [1] }, moves)).toBe(false);
});
