import fc from 'fast-check';
import { OrderStatistics } from '../../../src/domain/statistics/order-statistics';

const numbers = fc.array(fc.oneof(fc.integer(), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(3)), {
  maxLength: 500,
});

test('each place has the number that sorting would put there, of several lists as of one', () => {
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 3 }), (lists) => {
      const ordered = new OrderStatistics(lists);
      const sorted = lists.flat().sort((a, b) => a - b);
      expect(ordered.length).toBe(sorted.length);
      sorted.forEach((number, place) => expect(ordered.at(place)).toBeCloseTo(number, 15));
    }),
  );
});

test('many numbers that lie together, and one far off', () => {
  const ordered = new OrderStatistics([
    Array.from({ length: 1000 }, (_, place) => 999 - place),
    [1e12, -1e12],
  ]);
  expect([0, 1, 500, 1000, 1001].map((place) => ordered.at(place))).toEqual([-1e12, 0, 499, 999, 1e12]);
});

test('equal numbers are each in a place of their own', () => {
  const ordered = new OrderStatistics([Array.from({ length: 200 }, () => 5)]);
  expect([0, 199].map((place) => ordered.at(place))).toEqual([5, 5]);
});

test('there is nothing before the first and behind the last', () => {
  expect(new OrderStatistics([]).at(0)).toBeUndefined();
  const ordered = new OrderStatistics([[3, 1, 2]]);
  expect([-1, 0, 2, 3].map((place) => ordered.at(place))).toEqual([undefined, 1, 3, undefined]);
});
