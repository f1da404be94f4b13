import { commandOf } from '../../../static/project-page/triage/keys';
import { currentIn, movedTo, NOTHING, toggled, within } from '../../../static/project-page/triage/selection';

const key = (
  name: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {},
) => commandOf({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

test.each([
  ['j', { do: 'move', by: 1, extend: false }],
  ['ArrowUp', { do: 'move', by: -1, extend: false }],
  ['d', { do: 'open', field: 'discovery' }],
  ['3', { do: 'open', field: 'mechanism' }],
  ['Enter', { do: 'accept' }],
  ['/', { do: 'filter' }],
  ['?', { do: 'help' }],
  ['q', null],
  ['Tab', null],
])('%s', (name, command) => {
  expect(key(name)).toEqual(command);
});

test('keys of browser and system stay theirs, but for select all', () => {
  expect(key('d', { ctrlKey: true })).toBeNull();
  expect(key('a', { altKey: true })).toBeNull();
  expect(key('a', { metaKey: true })).toEqual({ do: 'select all' });
  expect(key('ArrowDown', { shiftKey: true })).toEqual({ do: 'move', by: 1, extend: true });
});

describe('the selection', () => {
  const order = [10, 20, 30, 40];

  test('extends from where it began, and back again', () => {
    const down = movedTo(movedTo({ ...NOTHING, current: 20 }, order, 2, true), order, 3, true);
    expect([...down.chosen]).toEqual([20, 30, 40]);
    expect([...movedTo(down, order, 0, true).chosen]).toEqual([10, 20]);
  });

  test('moves stop at both ends', () => {
    expect(movedTo(NOTHING, order, -3, false).current).toBe(10);
    expect(movedTo(NOTHING, order, 9, false).current).toBe(40);
    expect(movedTo(NOTHING, [], 0, false).current).toBeNull();
  });

  test('a row that has gone leaves the current place to the one after it', () => {
    expect(currentIn(order, { ...NOTHING, current: 25 }, 2)).toBe(30);
    expect(currentIn(order, { ...NOTHING, current: 25 }, 9)).toBe(40);
    expect(currentIn([], { ...NOTHING, current: 25 }, 2)).toBeNull();
  });

  test('toggles, and forgets what is not there any more', () => {
    const both = toggled(toggled(NOTHING, 10), 30);
    expect([...toggled(both, 10).chosen]).toEqual([30]);
    expect([...within([30, 40], both.chosen)]).toEqual([30]);
    expect(within(order, both.chosen)).toBe(both.chosen);
  });
});
