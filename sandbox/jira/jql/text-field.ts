import type { Issue } from '../site/model';
import { JqlError, unsupportedOperator } from './errors';
import type { SearchField } from './model';

/**
 * A field searched by its words, all of which must occur: without case and in any order, `word*` for a beginning,
 * a phrase in inner quotes for neighbours. Jira's stemming and its other wildcards are not imitated.
 */
export function textField(of: (issue: Issue) => string | null): SearchField {
  return ({ field, operator, literals }) => {
    const [literal] = literals;
    if ((operator === 'is' || operator === 'is not') && literal?.kind === 'empty') {
      return (issue) => ((of(issue) ?? '') === '') === (operator === 'is');
    }
    if ((operator !== '~' && operator !== '!~') || literal?.kind !== 'value')
      throw unsupportedOperator(operator, field);
    const phrases = phrasesOf(literal.value, field);
    return (issue) => {
      const text = of(issue);
      if (text === null || text === '') return false;
      const words = wordsOf(text);
      return phrases.every((phrase) => contains(words, phrase)) === (operator === '~');
    };
  };
}

interface Word {
  readonly text: string;
  readonly isPrefix: boolean;
}

function phrasesOf(query: string, field: string): Word[][] {
  if (/[?~^[\](){}+!]|(?:^|\s)(?:(?:AND|OR|NOT)(?:\s|$)|-)/.test(query)) {
    throw new JqlError([
      `The text query '${query}' for field '${field}' is not evaluated: use words, word* and "phrases".`,
    ]);
  }
  const parts = [...query.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  const phrases = parts.map(termsOf).filter((phrase) => phrase.length > 0);
  if (phrases.length === 0)
    throw new JqlError([`The field '${field}' does not support searching for an empty string.`]);
  return phrases;
}

function termsOf(part: string): Word[] {
  return [...part.toLowerCase().matchAll(/([\p{L}\p{N}_]+)(\*?)/gu)].map(([, text = '', star]) => ({
    text,
    isPrefix: star === '*',
  }));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function contains(words: readonly string[], phrase: readonly Word[]): boolean {
  return words.some((_, start) =>
    phrase.every(({ text, isPrefix }, offset) => {
      const word = words[start + offset];
      return word !== undefined && (isPrefix ? word.startsWith(text) : word === text);
    }),
  );
}
