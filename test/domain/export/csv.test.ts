import fc from 'fast-check';
import { csvOf, guarded } from '../../../src/domain/export/csv';
import type { Cell, Table } from '../../../src/domain/export/table';
import { readCsv } from './read-csv';

const table = (rows: Table['rows'], columns: readonly string[] = ['a', 'b']): Table => ({
  name: 'test',
  columns,
  rows,
});

test('RFC 4180: header, CRLF after each line, quotes only where they are needed, doubled within', () => {
  expect(
    csvOf(
      table([
        ['plain', 'a, b'],
        ['say "no"', 'two\r\nlines'],
      ]),
    ),
  ).toBe('a,b\r\nplain,"a, b"\r\n"say ""no""","two\r\nlines"\r\n');
});

test('numbers stay numbers, negative ones too; nothing is an empty cell; flags are words', () => {
  expect(
    csvOf(
      table([
        [-0.25, null],
        [true, false],
        [1e-7, 0],
      ]),
    ),
  ).toBe('a,b\r\n-0.25,\r\nyes,no\r\n1e-7,0\r\n');
});

test.each([
  ['=HYPERLINK("http://example.invalid")', `"'=HYPERLINK(""http://example.invalid"")"`],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', `"'\r=1"`],
  ['\n=1', `"'\n=1"`],
  ['＝1', "'＝1"],
  ['a=1', 'a=1'],
  ['', ''],
])('the text %j is written as %j, as a cell and as a heading', (text, written) => {
  expect(csvOf(table([[text]], [text]))).toBe(`${written}\r\n${written}\r\n`);
});

test('a table that does not fit is refused', () => {
  expect(() => csvOf(table([['only one']]))).toThrow('test: a row of 1 cells under 2 columns');
  expect(() => csvOf(table([[NaN, 1]]))).toThrow('NaN cannot be exported');
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', "'", 'a', ' ') }),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.record({
    columns: fc.array(text, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
  }),
);

test('another reader reads back what was written', () => {
  const expected = (value: Cell): string => {
    if (typeof value === 'string') return guarded(value);
    if (typeof value === 'number') return String(value);
    return value === null ? '' : value ? 'yes' : 'no';
  };
  fc.assert(
    fc.property(tables, ({ columns, rows }) => {
      expect(readCsv(csvOf(table(rows, columns)))).toEqual(
        [columns, ...rows].map((row) => row.map(expected)),
      );
    }),
  );
});

test('no cell of an untrusted text begins with a character that starts a formula, and no text is lost', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const [, cells] = readCsv(csvOf(table([texts], texts)));
      expect(cells).toHaveLength(texts.length);
      cells?.forEach((read, index) => {
        expect(read).not.toMatch(/^[=+\-@\t\r]/);
        expect([texts[index], `'${texts[index] ?? ''}`]).toContain(read);
      });
    }),
  );
});
