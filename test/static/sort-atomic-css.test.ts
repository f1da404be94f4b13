import { sortAtomicRules } from '../../static/build/sort-atomic-css';

const positions = (css: string, ...parts: string[]): readonly number[] =>
  parts.map((part) => css.indexOf(part));
const ascending = (numbers: readonly number[]): boolean =>
  numbers.every((at, index) => at >= 0 && at > (numbers[index - 1] ?? -1));

test('a shorthand comes before its longhand, and a media rule after the plain one, however they were joined', () => {
  const css = sortAtomicRules(
    '@media (min-width: 480px){._aaaa1{margin:60px}} ._bbbb2{font-weight:500} ._cccc3{font:14px serif} ._dddd4{margin:0}',
  );
  expect(ascending(positions(css, '._cccc3', '._bbbb2'))).toBe(true);
  expect(ascending(positions(css, '._dddd4', '._aaaa1'))).toBe(true);
});

test('rules that are not atomic keep their order and come first, even in a media query', () => {
  const css = sortAtomicRules(
    '._aaaa1{color:red} main{display:block} .page{display:grid} @media print{.page{gap:0}}',
  );
  expect(ascending(positions(css, 'main{', '.page{display', '.page{gap', '._aaaa1'))).toBe(true);
});
