import fc from 'fast-check';
import { ImportSpikeTally } from '../../../../src/domain/aggregate/companions/import-spikes';
import { day } from '../../build';
import { fed, times } from '../../placing';

const DAY = day('2024-03-01');
const on = (createdDay: number, count: number) => times(count, () => ({ createdDay }));
const spikes = (...parts: { createdDay: number }[][]) => fed(new ImportSpikeTally(), parts.flat()).result();

test('a day with 50 creations among empty days is a spike, with 49 it is none', () => {
  expect(spikes(on(DAY, 50))).toEqual([{ day: DAY, created: 50, usual: 0 }]);
  expect(spikes(on(DAY, 49))).toEqual([]);
  expect(spikes()).toEqual([]);
});

test('it takes more than 20 times the median of the 45 days before and the 45 after', () => {
  // 3 creations on each of the 90 days: 60 is 20 times as many, 61 is more.
  const round = times(45, (i) => [...on(DAY - 1 - i, 3), ...on(DAY + 1 + i, 3)]).flat();
  expect(spikes(round, on(DAY, 60))).toEqual([]);
  expect(spikes(round, on(DAY, 61))).toEqual([{ day: DAY, created: 61, usual: 3 }]);
});

test('empty days count as 0: the median of 45 days with 5 and 45 empty ones is 2.5, of 44 it is 0', () => {
  const before = times(45, (i) => on(DAY - 1 - i, 5)).flat();
  expect(spikes(before, on(DAY, 50))).toEqual([]);
  expect(spikes(before, on(DAY, 51))).toEqual([{ day: DAY, created: 51, usual: 2.5 }]);
  expect(spikes(before.slice(5), on(DAY, 50))).toEqual([{ day: DAY, created: 50, usual: 0 }]);
});

test('days further off than 45 do not count, on either side', () => {
  // The 45 days before hold 5 each; the 46th days on both sides would tip the median.
  const near = times(45, (i) => on(DAY - 1 - i, 5)).flat();
  const far = [...on(DAY - 46, 40), ...on(DAY + 46, 40)];
  expect(spikes(near, far, on(DAY, 51))).toEqual([{ day: DAY, created: 51, usual: 2.5 }]);
});

test('the 45th day counts, on either side', () => {
  // 43 days before hold 5, and the 45th on both sides: 45 of 90. Without those two it would be 43 of 88.
  const near = times(43, (i) => on(DAY - 1 - i, 5)).flat();
  const edges = [...on(DAY - 45, 5), ...on(DAY + 45, 5)];
  expect(spikes(near, edges, on(DAY, 51))).toEqual([{ day: DAY, created: 51, usual: 2.5 }]);
});

test('several spikes come in the order of days; the numbers round each are compared as numbers', () => {
  const round = times(90, (i) => on(DAY - 1 - i, 1 + (i % 10))).flat();
  expect(spikes(on(DAY + 300, 60), on(DAY, 60)).map((spike) => spike.day)).toEqual([DAY, DAY + 300]);
  // 45 days before hold 1 to 10 in turn, 45 after none: the median is (0 + 1) / 2.
  expect(spikes(round, on(DAY, 50))).toEqual([{ day: DAY, created: 50, usual: 0.5 }]);
});

test('the order of input changes nothing', () => {
  const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom(1, 10, 50, 120)), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(days, (all) => {
      const items = all.flatMap(([d, n]) => on(d, n));
      expect(spikes(items.toReversed())).toEqual(spikes(items));
    }),
  );
});
