import { isolated, isolatingMessages } from '../../static/shared/words/isolation';

const [OPEN, CLOSE] = ['\u2068', '\u2069'];
const OVERRIDE = '\u202e';

test.each([
  ['plain', '7.1 “x” ${a} <b>', '7.1 “x” ${a} <b>'],
  ['nothing', '', ''],
  ['right to left', 'עגלה 7.1', `${OPEN}עגלה 7.1${CLOSE}`],
  ['an override that nobody ends', `${OVERRIDE}7.1`, `${OPEN}${OVERRIDE}7.1${CLOSE}`],
  ['an end that would come too early', `a${CLOSE}${OVERRIDE}b`, `${OPEN}a${OVERRIDE}b${CLOSE}`],
  ['a begin that nobody ends', `a${OPEN}b`, `${OPEN}ab${CLOSE}`],
  ['isolated already', `${OPEN}עגלה${CLOSE} is late`, `${OPEN}עגלה${CLOSE} is late`],
])('%s', (_what, name, expected) => {
  expect(isolated(name)).toBe(expected);
  expect(isolated(isolated(name))).toBe(isolated(name));
});

test('a message isolates what it is passed, however deep, and leaves that as it was', () => {
  const release = { name: 'עגלה', more: [{ name: `${OVERRIDE}x` }], count: 3 };
  const messages = isolatingMessages({
    title: 'Releases',
    of: (one: typeof release, nameOf: (id: number) => string) =>
      `${one.name}, ${one.more[0]?.name}, ${nameOf(1)}`,
    by: { map: (names: ReadonlyMap<number, string>) => names.get(1) },
  });
  const wrapped = (name: string): string => OPEN + name + CLOSE;
  expect(messages.title).toBe('Releases');
  expect(messages.of(release, () => 'שם')).toBe([...['עגלה', `${OVERRIDE}x`, 'שם'].map(wrapped)].join(', '));
  expect(messages.by.map(new Map([[1, 'שם']]))).toBe(wrapped('שם'));
  expect(release).toEqual({ name: 'עגלה', more: [{ name: `${OVERRIDE}x` }], count: 3 });
});

test('what turns nothing is passed on as it is', () => {
  const given = { name: '7.1', list: ['a'], none: null };
  const { same } = isolatingMessages({ same: (value: typeof given) => value === given });
  expect(same(given)).toBe(true);
});
