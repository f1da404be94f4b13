import { markedCount, splitAtCounts } from './marked-count';

/** The locale of testers, which no user has: every text of ours is accented and in brackets, so that others show. */
export const PSEUDO_LOCALE = 'en-XA';

export const PSEUDO_OPEN = '⟦';
export const PSEUDO_CLOSE = '⟧';

const PLAIN = 'aeiouyAEIOUYcnszCNSZ';
const ACCENTED = 'áéíóúýÁÉÍÓÚÝçñšžÇÑŠŽ';

/** A translation is longer than the English: so much is added of each text, for layouts that would break. */
const LONGER = 0.3;

/**
 * Messages whose every text is accented, longer and in brackets, however deep it lies and also where a function makes
 * it. What is passed to a function comes out as it is: names and keys of Jira can be told from our texts.
 */
export function pseudoMessages<M>(messages: M): M {
  return pseudoOf(messages, []) as M;
}

function pseudoOf(value: unknown, data: readonly string[]): unknown {
  if (typeof value === 'string') return pseudoText(value, data);
  if (Array.isArray(value)) return value.map((each) => pseudoOf(each, data));
  if (typeof value === 'function') {
    const say = value as (...args: unknown[]) => unknown;
    return (...args: unknown[]): unknown => pseudoOf(say(...args), [...data, ...textsIn(args)]);
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pseudoOf(each, data)]));
}

/** Nothing stays nothing: an empty text is shown nowhere. */
function pseudoText(text: string, data: readonly string[]): string {
  if (text === '') return text;
  const more = '~'.repeat(Math.ceil(text.length * LONGER));
  const pieces = splitAtCounts(`${accented(text, data)} ${more}`);
  // What stands between two counts is drawn on its own.
  return pieces
    .map((piece, index) =>
      index % 2 === 1 ? markedCount(Number(piece)) : `${PSEUDO_OPEN}${piece}${PSEUDO_CLOSE}`,
    )
    .join('');
}

/** What was passed in, and what is in brackets already, is left as it is. */
function accented(text: string, data: readonly string[]): string {
  const kept = [...new Set(data)].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    [`${PSEUDO_OPEN}[^${PSEUDO_OPEN}${PSEUDO_CLOSE}]*${PSEUDO_CLOSE}`, ...kept].join('|'),
    'gu',
  );
  let made = '';
  let from = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    made += accentedLetters(text.slice(from, index)) + found;
    from = index + found.length;
  }
  return made + accentedLetters(text.slice(from));
}

function accentedLetters(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The texts in what a function was given; a single letter is as likely part of a word of ours. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 1 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isPlainObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
