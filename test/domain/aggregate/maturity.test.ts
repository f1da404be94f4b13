import { daysLate, maturityOf, withinWindow } from '../../../src/domain/aggregate/maturity';
import { ReleaseTally } from '../../../src/domain/aggregate/releases';
import { day, defect, version } from '../build';
import { placing } from '../placing';

const SHIPPED = day('2024-03-01');
const at = (days: number) => SHIPPED + days;

test('a release is mature when its age passes the window, and has no age before the day it shipped', () => {
  const state = (days: number, window: number) => maturityOf({ shippedDay: SHIPPED }, at(days), window);
  expect(state(-1, 0)).toEqual({ state: 'not shipped' });
  expect(state(0, 0)).toEqual({ state: 'maturing', ageDays: 0 });
  expect(state(1, 0)).toEqual({ state: 'mature', ageDays: 1 });
  expect(state(30, 30)).toEqual({ state: 'maturing', ageDays: 30 });
  expect(maturityOf({ shippedDay: null }, at(99), 0)).toEqual({ state: 'not shipped' });
});

test('the window is from the day of the release to day N, both included', () => {
  const within = [-1, 0, 1, 30, 31].map((days) => withinWindow({ releaseDay: SHIPPED }, at(days), 30));
  expect(within).toEqual([false, true, true, true, false]);
  expect(withinWindow({ releaseDay: null }, at(1), 30)).toBe(false);
});

test('an escape outside the window is late by its days from the release, one within it is not late', () => {
  const late = [0, 30, 31, 400].map((days) => daysLate({ releaseDay: SHIPPED }, at(days), 30));
  expect(late).toEqual([null, null, 31, 400]);
  expect(daysLate({ releaseDay: null }, at(31), 30)).toBeNull();
});

test('a defect of a release that the project does not have is refused by its id', () => {
  const { inScope } = placing([version(7, '2024-03-01')], [defect('2024-03-02', { affected: [7] })]);
  const other = placing([version(1, '2024-03-01')], []);
  const tally = new ReleaseTally(other.meaning, day('2024-06-30'));
  expect(() => inScope.forEach((each) => tally.add(each))).toThrow(
    'release 7 was attributed to but is not a release of the project',
  );
});
