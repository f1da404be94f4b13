import { heatLevel } from '../../static/shared/charts/heat-level';
import { nextPlace } from '../../static/shared/charts/use-grid-focus';

const press = (
  key: string,
  from: readonly [number, number],
  size: readonly [number, number],
  ctrlKey = false,
) => {
  const next = nextPlace(
    { key, ctrlKey },
    { row: from[0], column: from[1] },
    { row: size[0] - 1, column: size[1] - 1 },
  );
  return next && [next.row, next.column];
};

test('arrows walk the grid and stop at its edges', () => {
  expect(press('ArrowRight', [1, 1], [3, 3])).toEqual([1, 2]);
  expect(press('ArrowRight', [1, 2], [3, 3])).toEqual([1, 2]);
  expect(press('ArrowLeft', [1, 0], [3, 3])).toEqual([1, 0]);
  expect(press('ArrowDown', [2, 1], [3, 3])).toEqual([2, 1]);
  expect(press('ArrowUp', [2, 1], [3, 3])).toEqual([1, 1]);
});

test('Home and End go along the row, with Ctrl to the corners, and along the only column of a list', () => {
  expect(press('Home', [1, 2], [3, 3])).toEqual([1, 0]);
  expect(press('End', [1, 0], [3, 3])).toEqual([1, 2]);
  expect(press('Home', [1, 2], [3, 3], true)).toEqual([0, 0]);
  expect(press('End', [1, 0], [3, 3], true)).toEqual([2, 2]);
  expect(press('End', [0, 0], [5, 1])).toEqual([4, 0]);
  expect(press('Home', [3, 0], [5, 1])).toEqual([0, 0]);
});

test('other keys do not walk', () => {
  for (const key of ['Enter', 'a', 'Tab']) expect(press(key, [0, 0], [3, 3])).toBeNull();
});

test('shades grow with the count; none has none, the most has the strongest', () => {
  expect([0, 1, 7, 26, 60, 100].map((count) => heatLevel(count, 100))).toEqual([0, 1, 2, 3, 4, 4]);
  expect(heatLevel(0, 0)).toBe(0);
  expect(heatLevel(1, 1)).toBe(4);
});
