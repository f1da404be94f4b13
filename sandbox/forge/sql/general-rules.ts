import { refuse, type Rule } from './rule';
import { isSymbol, isWord, type Token } from './tokens';

/** MySQL's limit for one prepared statement. */
const MAX_PLACEHOLDERS = 65_535;

/** TiDB runs what these comments hold; the only use the app has for them is to choose the kind of index. */
const HARMLESS_COMMENT = /^T!\[clustered_index\]\s*(?:NON)?CLUSTERED$/i;

/** Rules for every kind of statement. */
export const generalRules: Rule = ({ tokens, kind }, params) => {
  if (tokens.length === 0) return refuse('empty', 'the statement is empty');
  if (tokens.some((token) => isSymbol(token, ';'))) {
    return refuse('several statements', 'a request holds one statement: send them one by one');
  }
  if (!kind) {
    const verb = tokens[0]?.text ?? '';
    return refuse(
      'not a statement for Forge SQL',
      `${verb} is refused: Forge SQL takes queries, changes of rows and changes of tables, and no statement knows its session`,
    );
  }
  if (tokens.some((token) => isSymbol(token, '@'))) {
    return refuse('variables', 'variables (@x, @@x) are refused: statements share no session');
  }
  const comment = tokens.find(
    (token) => token.kind === 'executable comment' && !HARMLESS_COMMENT.test(token.text),
  );
  if (comment)
    return refuse('executable comment', `the comment "${comment.text}" would be executed by some databases`);
  if (tokens.some(boundLimit)) {
    return refuse(
      'LIMIT ?',
      'LIMIT and OFFSET take no placeholder in Forge SQL: write the number into the text',
    );
  }
  if (tokens.some((token, index) => isWord(token, 'WITH') && isWord(tokens[index + 1], 'ROLLUP'))) {
    return refuse('ROLLUP', 'WITH ROLLUP needs a columnar store on TiDB: add up in the app');
  }
  if (
    tokens.some(
      (token) => (token.kind === 'word' || token.kind === 'string') && /^utf8mb4_0900/i.test(token.text),
    )
  ) {
    return refuse('utf8mb4_0900', 'utf8mb4_0900 collations are not everywhere: use utf8mb4_bin');
  }
  return placeholderRule(tokens, params);
};

function boundLimit(token: Token, index: number, tokens: readonly Token[]): boolean {
  if (isWord(token, 'OFFSET')) return tokens[index + 1]?.kind === 'placeholder';
  if (!isWord(token, 'LIMIT')) return false;
  const [first, comma, second] = tokens.slice(index + 1);
  return first?.kind === 'placeholder' || (isSymbol(comma, ',') && second?.kind === 'placeholder');
}

function placeholderRule(tokens: readonly Token[], params?: readonly unknown[]): ReturnType<Rule> {
  const placeholders = tokens.filter((token) => token.kind === 'placeholder').length;
  if (placeholders > MAX_PLACEHOLDERS) {
    return refuse(
      'placeholders',
      `a statement has at most ${MAX_PLACEHOLDERS} placeholders, this one ${placeholders}`,
    );
  }
  if (params && params.length !== placeholders) {
    return refuse(
      'placeholders',
      `${placeholders} placeholders and ${params.length} values: give as many as there are`,
    );
  }
  return null;
}
