import { linesWithSql, statementsOf } from '../../scripts/lint/sql';

describe('statementsOf', () => {
  it('finds strings, lists and functions of a row count', () => {
    const names = statementsOf({
      ONE: 'SELECT 1',
      ALL: ['DROP TABLE a', 'not sql'],
      many: (rows: number) => `INSERT INTO a VALUES ${'(?)'.repeat(rows)}`,
      placeholders: (rows: number, columns: number) => `${rows}${columns}`,
      COLUMNS: 'a, b',
      LIMIT: 5000,
    }).map(({ name }) => name);
    expect(names).toEqual(['ONE', 'ALL[0]', ...[1, 2, 10, 100, 500].map((rows) => `many(${rows})`)]);
  });

  it('gives the text that the function makes', () => {
    const [statement] = statementsOf({ many: (rows: number) => `DELETE FROM a LIMIT ${rows}` });
    expect(statement).toEqual({ name: 'many(1)', text: 'DELETE FROM a LIMIT 1' });
  });
});

describe('linesWithSql', () => {
  it.each([
    "run('SELECT 1');",
    'run(`SELECT ${columns} FROM a`);',
    'run(`\n  INSERT INTO a VALUES (1)`);',
    "run('select a from b');",
    "run('update a set b = 1');",
    "run('CREATE TABLE a (b INT)');",
  ])('sees %j', (source) => {
    expect(linesWithSql(source)).toEqual([1]);
  });

  it.each([
    "say('Update the settings');",
    "say('Select a field from the list');",
    "say('Delete this project?');",
    '// SELECT 1',
    'const SELECT = 1;',
  ])('passes %j', (source) => {
    expect(linesWithSql(source)).toEqual([]);
  });

  it('names the line', () => {
    expect(linesWithSql("\n\nrun('DROP TABLE a');")).toEqual([3]);
  });
});
