import fc from 'fast-check';
import { historyFromText, historyToText } from '../../src/store/history-text';

const id = fc.integer({ min: 0, max: 2 ** 40 });
const change = fc.record({ from: fc.option(id), to: fc.option(id) });
const at = fc.integer({ min: 0, max: Date.parse('2100-01-01') });

test('what was written is read back', () => {
  const step = fc.record({
    at,
    moves: fc.array(change),
    resolutionCleared: fc.boolean(),
    fixed: fc.array(id),
  });
  const edit = fc.tuple(at, change).map(([when, values]) => ({ at: when, ...values }));
  fc.assert(
    fc.property(fc.array(step), fc.array(edit), (steps, discoveryEdits) => {
      const history = { steps, discoveryEdits };
      expect(historyFromText(historyToText(history))).toEqual(history);
    }),
  );
});

test('nothing is an empty text, and an ordinary step a short one', () => {
  expect(historyToText({ steps: [], discoveryEdits: [] })).toBe('');
  const step = {
    at: Date.parse('2024-05-10T09:00:00Z'),
    moves: [{ from: 10001, to: 10005 }],
    resolutionCleared: false,
    fixed: [10100],
  };
  expect(historyToText({ steps: [step], discoveryEdits: [] })).toHaveLength('lw0g59c0:7pt>7px:0:7sk|'.length);
});
