import { fold } from '../names';

/** Words that say nothing about which stage an option means. */
const FILLERS = new Set(['found', 'in', 'by', 'during', 'the', 'at', 'phase', 'stage', 'environment', 'env']);
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['testing', 'test'],
  ['prod', 'production'],
]);

/** The words of a name, folded, without punctuation and plural. */
export function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .map((word) => SAME_WORDS.get(word) ?? word);
}

/** What two names are compared by: `Pre-Production`, `preproduction` and ` PRE PRODUCTION ` are one. */
export function keyOf(name: string): string {
  return wordsOf(name).join('');
}

/** As `keyOf`, without the words that only say that something was found there: `Found in QA phase` is `QA`. */
export function placeKeyOf(name: string): string {
  return wordsOf(name)
    .filter((word) => !FILLERS.has(word))
    .join('');
}

/** Orders texts the same everywhere; numbers in ids count as numbers (`customfield_9` before `customfield_10`). */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a === b ? 0 : a < b ? -1 : 1);
}
