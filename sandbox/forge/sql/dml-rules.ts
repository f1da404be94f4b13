import { refuse, type Rule } from './rule';
import { isWord } from './tokens';

/** Rules for queries and changes of rows. */
export const dmlRules: Rule = ({ tokens, kind }) => {
  if (kind === 'ddl') return null;
  if (kind === 'select') {
    return tokens.some((token) => isWord(token, 'INTO'))
      ? refuse('SELECT INTO', 'SELECT … INTO writes to files or variables, which Forge SQL has not')
      : null;
  }
  if (isWord(tokens[0], 'WITH')) {
    return refuse('WITH before a change', 'put WITH behind the verb: INSERT … WITH … SELECT');
  }
  if (tokens.some((token) => isWord(token, 'RETURNING'))) {
    return refuse('RETURNING', 'TiDB has no RETURNING: read the rows back');
  }
  if (isWord(tokens[0], 'INSERT', 'REPLACE') && hasRowAlias(tokens)) {
    return refuse('row alias', 'TiDB does not bind a row alias (AS new): use VALUES(column)');
  }
  return null;
};

/** `AS` outside parentheses, in an INSERT that takes its rows from no query. */
function hasRowAlias(tokens: Parameters<Rule>[0]['tokens']): boolean {
  const outside = tokens.filter((token) => token.depth === 0);
  const fromQuery = outside.some((token) => isWord(token, 'SELECT', 'WITH', 'TABLE'));
  return !fromQuery && outside.some((token) => isWord(token, 'AS'));
}
