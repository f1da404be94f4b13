import fc from 'fast-check';
import { globMatches } from '../../src/domain/glob';

test.each([
  ['*', '', true],
  ['*', '1.2.3', true],
  ['', '', true],
  ['', 'a', false],
  ['?', '', false],
  ['?', 'a', true],
  ['?', 'ab', false],
  ['1.?', '1.2', true],
  ['1.?', '1.22', false],
  ['*.0', '2.0', true],
  ['*.0', '2.0.1', false],
  ['*.0', '2.0.1.0', true],
  ['1.*.0', '1.0', false],
  ['1.*.0', '1.5.0', true],
  ['*a*b', 'xaxxb', true],
  ['*a*b', 'xbxxa', false],
  ['a*', 'ba', false],
  ['**x**', 'x', true],
  ['Hotfix *', ' HOTFIX 12 ', true],
  [' *-rc? ', '2.3.0-RC1', true],
  ['?', '🚀', true],
  ['1.2', '1x2', false],
  ['(a+)+$', 'aaaa', false],
  ['[ab]', 'a', false],
])('the pattern %j means %j: %s', (pattern, text, expected) => {
  expect(globMatches(pattern, text)).toBe(expected);
});

test('a pattern made to explode takes no longer than any other', () => {
  const started = process.hrtime.bigint();
  expect(globMatches('*a'.repeat(120), 'a'.repeat(119) + 'b')).toBe(false);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
});

test('without stars and question marks a pattern means itself alone; a star before and after means what holds it', () => {
  const text = fc.string({ maxLength: 12 }).filter((made) => !/[*?]/.test(made));
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(globMatches(a, b)).toBe(same(a, b));
      expect(globMatches(`*${a}*`, b)).toBe(b.trim().toLowerCase().includes(a.toLowerCase()));
    }),
  );
});
