import { formatsOf } from '../../static/shared/words/formats';
import { sharedMessages } from '../../static/shared/words/messages';
import { pseudoMessages } from '../../static/shared/words/pseudo';

test('every text is in brackets, accented and longer, however deep it lies', () => {
  const { title, rows, count, absent } = pseudoMessages({
    title: 'Escapes',
    rows: [{ term: 'Counted' }],
    count: 3,
    absent: null,
  });
  expect(title).toBe('⟦Éšçápéš ~~~⟧');
  expect(rows).toEqual([{ term: '⟦Çóúñtéd ~~~⟧' }]);
  expect([count, absent]).toEqual([3, null]);
});

test('what a function makes is treated alike, and what is passed to it comes out as it is', () => {
  const messages = pseudoMessages({
    of: ({ name }: { readonly name: string }) => `since ${name}`,
    later: () => (key: string) => `see ${key}`,
    nothing: () => '',
  });
  expect(messages.of({ name: 'release (1.0)' })).toBe('⟦šíñçé release (1.0) ~~~~~~⟧');
  expect(messages.later()('SHOP-1')).toMatch(/^⟦šéé SHOP-1 ~+⟧$/);
  expect(messages.nothing()).toBe('');
});

test('a text within a text keeps its own brackets and is not accented twice', () => {
  const inner = pseudoMessages('one');
  expect(pseudoMessages({ all: (part: string) => `all ${part}` }).all(inner)).toBe(`⟦áll ${inner} ~~~~⟧`);
});

test('the shared messages work in it: what they say of a rate is one bracketed text with its numbers', () => {
  const format = pseudoMessages(formatsOf('en-XA', 'UTC'));
  const rate = pseudoMessages(sharedMessages(format)).rate({
    state: 'too few',
    escaped: 2,
    contained: 7,
    unclassified: 0,
    n: 9,
    interval: { lower: 0.0632, upper: 0.5474 },
    bounds: null,
    coverage: null,
  });
  expect(rate.startsWith('⟦')).toBe(true);
  expect(rate.endsWith('⟧')).toBe(true);
  expect(rate).toMatch(/2.* óf .*9/);
});
