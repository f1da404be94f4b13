import { refuse, type Rule } from './rule';
import { isWord, type Token } from './tokens';

const CREATABLE = ['TABLE', 'INDEX', 'UNIQUE'];

/** Rules for changes of tables. */
export const ddlRules: Rule = ({ tokens, kind }) => {
  if (kind !== 'ddl') return null;
  const [verb, object] = tokens;
  // TRUNCATE may leave the word TABLE out.
  if (!isWord(verb, 'TRUNCATE') && !isWord(object, ...CREATABLE)) {
    return refuse(
      'only tables and indexes',
      `${verb?.text ?? ''} ${object?.text ?? ''} is refused: only tables and indexes, no views, triggers, procedures, sequences, temporary tables or databases`,
    );
  }
  if (tokens.some((token, index) => isWord(token, 'REFERENCES') || isForeignKey(token, tokens[index + 1]))) {
    return refuse('foreign key', 'Forge SQL has no foreign keys');
  }
  if (isWord(verb, 'CREATE') && tokens.some((token) => isWord(token, 'SELECT'))) {
    return refuse(
      'CREATE TABLE … SELECT',
      'TiDB creates no table from a query: create it, then INSERT … SELECT',
    );
  }
  return null;
};

function isForeignKey(token: Token, next: Token | undefined): boolean {
  return isWord(token, 'FOREIGN') && isWord(next, 'KEY');
}
