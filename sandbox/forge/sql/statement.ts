import { isSymbol, isWord, tokenize, type Token } from './tokens';

export type StatementKind = 'select' | 'dml' | 'ddl';

/** A statement read as far as the rules need it. */
export interface Statement {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Undefined for anything that is neither query, change of rows nor change of tables, e.g. BEGIN. */
  readonly kind: StatementKind | undefined;
}

const KINDS: Readonly<Record<string, StatementKind>> = {
  SELECT: 'select',
  SHOW: 'select',
  DESCRIBE: 'select',
  DESC: 'select',
  EXPLAIN: 'select',
  INSERT: 'dml',
  REPLACE: 'dml',
  UPDATE: 'dml',
  DELETE: 'dml',
  CREATE: 'ddl',
  ALTER: 'ddl',
  DROP: 'ddl',
  TRUNCATE: 'ddl',
  RENAME: 'ddl',
};

/** The app's texts are few and come again and again; those of a test may be many. */
const KEPT = 200;
const kept = new Map<string, Statement>();

export function readStatement(text: string): Statement {
  const known = kept.get(text);
  if (known) return known;
  const statement = read(text);
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, statement);
  return statement;
}

function read(text: string): Statement {
  const tokens = tokenize(text);
  // migrationRunner itself ends its statements with a semicolon.
  while (isSymbol(tokens.at(-1), ';')) tokens.pop();
  const first = mainWord(tokens);
  return { text, tokens, kind: first === undefined ? undefined : KINDS[first] };
}

/** The verb: the first word, or with leading common table expressions the verb that follows them. */
function mainWord(tokens: readonly Token[]): string | undefined {
  const start = tokens.find((token) => !isSymbol(token, '('));
  if (!isWord(start, 'WITH')) return start?.kind === 'word' ? start.text : undefined;
  const verbs = ['SELECT', 'INSERT', 'REPLACE', 'UPDATE', 'DELETE'];
  return tokens.find((token) => token.depth === start?.depth && isWord(token, ...verbs))?.text;
}
