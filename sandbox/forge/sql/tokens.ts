export type TokenKind =
  /** A bare word; `text` is in upper case. */
  | 'word'
  /** A name in backticks; `text` is without them. */
  | 'name'
  /** A string literal; `text` is its content. */
  | 'string'
  | 'number'
  /** A placeholder `?`. */
  | 'placeholder'
  /** The inside of a comment that a database executes: `/*! … *\/`, `/*M! … *\/`, `/*T! … *\/`. */
  | 'executable comment'
  /** Punctuation; `->`, `->>` and `:=` are one token. */
  | 'symbol';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** How many parentheses are open around it; a parenthesis belongs to the outside. */
  readonly depth: number;
}

const BLANK = /\s+/y;
const LINE_COMMENT = /(?:--(?=[\s\x00-\x1f]|$)|#)[^\n]*/y;
const EXECUTABLE_COMMENT = /\/\*(M?!|T!)([\s\S]*?)(?:\*\/|$)/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/y;
const STRING = /'((?:[^'\\]|\\[\s\S]|'')*)(?:'|$)|"((?:[^"\\]|\\[\s\S]|"")*)(?:"|$)/y;
const NAME = /`((?:[^`]|``)*)(?:`|$)/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\p{L}\d_$])/uy;
const WORD = /[\p{L}\d_$]+/uy;
const SYMBOL = /->>|->|:=|[\s\S]/y;

/** Cuts a statement of MySQL's dialect into tokens; comments and blanks fall away. Never fails: bad SQL is the database's to refuse. */
export function tokenize(statement: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  let depth = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const found = pattern.exec(statement);
    if (found) position = pattern.lastIndex;
    return found;
  };
  while (position < statement.length) {
    if (match(BLANK) ?? match(LINE_COMMENT)) continue;
    let found = match(EXECUTABLE_COMMENT);
    if (found) {
      tokens.push({ kind: 'executable comment', text: `${found[1] ?? ''}${found[2] ?? ''}`.trim(), depth });
    } else if (match(BLOCK_COMMENT)) {
      continue;
    } else if ((found = match(STRING))) {
      tokens.push({ kind: 'string', text: found[1] ?? found[2] ?? '', depth });
    } else if ((found = match(NAME))) {
      tokens.push({ kind: 'name', text: found[1] ?? '', depth });
    } else if ((found = match(NUMBER))) {
      tokens.push({ kind: 'number', text: found[0], depth });
    } else if ((found = match(WORD))) {
      tokens.push({ kind: 'word', text: found[0].toUpperCase(), depth });
    } else {
      const text = match(SYMBOL)?.[0] ?? '';
      if (text === ')') depth -= 1;
      tokens.push({ kind: text === '?' ? 'placeholder' : 'symbol', text, depth });
      if (text === '(') depth += 1;
    }
  }
  return tokens;
}

export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text);
}

export function isSymbol(token: Token | undefined, symbol: string): boolean {
  return token?.kind === 'symbol' && token.text === symbol;
}
