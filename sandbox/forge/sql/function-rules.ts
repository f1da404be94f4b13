import { refuse, type Rule } from './rule';
import { isSymbol, isWord } from './tokens';

const NO_SESSION = 'statements share no session';
const NOT_IN_TIDB = 'TiDB does not have it';

/** Functions that MariaDB runs and Forge SQL does not, or not to any use; with the reason. */
const REFUSED_FUNCTIONS: Readonly<Record<string, string>> = {
  JSON_TABLE: NOT_IN_TIDB,
  JSON_VALUE: NOT_IN_TIDB,
  MD5: 'MySQL 9 dropped it: hash in the app',
  NEXTVAL: 'sequences are not portable',
  LASTVAL: 'sequences are not portable',
  SETVAL: 'sequences are not portable',
  MEDIAN: NOT_IN_TIDB,
  PERCENTILE_CONT: NOT_IN_TIDB,
  PERCENTILE_DISC: NOT_IN_TIDB,
  LAST_INSERT_ID: NO_SESSION,
  FOUND_ROWS: NO_SESSION,
  ROW_COUNT: NO_SESSION,
  CONNECTION_ID: NO_SESSION,
  GET_LOCK: NO_SESSION,
  RELEASE_LOCK: NO_SESSION,
};

/** Rules for functions and operators, in every kind of statement. */
export const functionRules: Rule = ({ tokens }) => {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const reason = token.kind === 'word' ? REFUSED_FUNCTIONS[token.text] : undefined;
    if (reason !== undefined && isSymbol(next, '('))
      return refuse(token.text, `${token.text}() is refused: ${reason}`);
    if (isSymbol(token, '->') || isSymbol(token, '->>')) {
      return refuse('JSON arrow', `${token.text} is not in every engine: read the JSON in the app`);
    }
    if (isWord(token, 'MEMBER') && isWord(next, 'OF')) {
      return refuse('MEMBER OF', 'MEMBER OF is not in every engine: read the JSON in the app');
    }
    if (isWord(token, 'NEXT') && isWord(next, 'VALUE') && isWord(tokens[index + 2], 'FOR')) {
      return refuse('sequence', 'sequences are not portable');
    }
    if (isWord(token, 'SQL_CALC_FOUND_ROWS'))
      return refuse('FOUND_ROWS', `SQL_CALC_FOUND_ROWS: ${NO_SESSION}`);
  }
  return null;
};
