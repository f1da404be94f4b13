import { refuse, type Rule } from './rule';
import type { Statement } from './statement';
import { isSymbol, isWord, type Token } from './tokens';

const LONG_TYPES = [
  'TINYTEXT',
  'TEXT',
  'MEDIUMTEXT',
  'LONGTEXT',
  'TINYBLOB',
  'BLOB',
  'MEDIUMBLOB',
  'LONGBLOB',
  'JSON',
];
const NOT_COLUMNS = [
  'PRIMARY',
  'UNIQUE',
  'KEY',
  'INDEX',
  'CONSTRAINT',
  'CHECK',
  'FULLTEXT',
  'SPATIAL',
  'FOREIGN',
];
const OPTIONAL_WORDS = ['COLUMN', 'IF', 'NOT', 'EXISTS'];

/** Rules for the columns that a CREATE TABLE or ALTER TABLE defines. */
export const columnRules: Rule = (statement) => {
  for (const [type, ...attributes] of columnTypes(statement)) {
    if (isWord(type, ...LONG_TYPES)) {
      const at = attributes.findIndex((token) => isWord(token, 'DEFAULT'));
      if (at >= 0 && !isWord(attributes[at + 1], 'NULL')) {
        return refuse(
          'default of a long column',
          `a ${type?.text ?? ''} column takes no DEFAULT on MySQL and TiDB`,
        );
      }
    }
    if (isWord(type, 'DATETIME'))
      return refuse('DATETIME', 'store instants as integers (epoch milliseconds)');
    if (isWord(type, 'JSON'))
      return refuse('JSON', 'store JSON as MEDIUMTEXT: the engines differ in their JSON types');
  }
  return null;
};

/** For each column that is defined: its type and what follows. */
function columnTypes({ tokens, kind }: Statement): (readonly Token[])[] {
  if (kind !== 'ddl' || !isWord(tokens[1], 'TABLE')) return [];
  if (isWord(tokens[0], 'CREATE')) {
    const inside = tokens.filter((token) => token.depth > 0);
    return parts(inside, 1)
      .filter(([name]) => !isWord(name, ...NOT_COLUMNS))
      .map((part) => part.slice(1));
  }
  if (!isWord(tokens[0], 'ALTER')) return [];
  return parts(tokens.slice(2), 0).flatMap(alteredColumn);
}

function alteredColumn(part: readonly Token[]): (readonly Token[])[] {
  const verbAt = part.findIndex((token) => isWord(token, 'ADD', 'MODIFY', 'CHANGE'));
  if (verbAt < 0) return [];
  const rest = part.slice(verbAt + 1);
  while (isWord(rest[0], ...OPTIONAL_WORDS)) rest.shift();
  if (isWord(rest[0], ...NOT_COLUMNS)) return [];
  // ADD (a INT, b INT)
  if (isSymbol(rest[0], '('))
    return parts(
      rest.filter((token) => token.depth > 0),
      1,
    ).map((each) => each.slice(1));
  return [rest.slice(isWord(part[verbAt], 'CHANGE') ? 2 : 1)];
}

/** Cut at the commas of that depth. */
function parts(tokens: readonly Token[], depth: number): Token[][] {
  const result: Token[][] = [[]];
  for (const token of tokens) {
    if (token.depth === depth && isSymbol(token, ',')) result.push([]);
    else result.at(-1)?.push(token);
  }
  return result;
}
