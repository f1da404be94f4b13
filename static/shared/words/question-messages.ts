import { fold } from '../../../src/domain/names';
import type { Formats } from './formats';

/**
 * One question for the team under each escape mechanism, for as many escapes as have it. A mechanism that a project
 * named itself gets a common one; null is where nobody named any.
 */
export function questionMessages({ count, plural }: Pick<Formats, 'count' | 'plural'>) {
  const these = (n: number): string => plural(n, { one: 'this escape', other: `these ${count(n)} escapes` });
  const questions: Readonly<Record<string, (n: number) => string>> = {
    'No test existed': (n) =>
      plural(n, {
        one: 'Does this path have an automated test now?',
        other: `Which of these ${count(n)} paths has an automated test now?`,
      }),
    'Test existed but was ineffective': (n) => `Would a test fail today if ${these(n)} came back?`,
    'Test data was not representative': (n) =>
      `What did the data behind ${these(n)} have that the test data lack, and is it there now?`,
    'Environment mismatch': (n) =>
      `Which difference between the environments let ${these(n)} through, and is it gone?`,
    'Requirement ambiguity': (n) =>
      `What could be read in two ways behind ${these(n)}, and where is it settled now?`,
    'Human review missed it': (n) =>
      `What would a review have had to look at to find ${these(n)}, and does the checklist ask for it?`,
    'Automation broken, flaky or skipped': (n) =>
      `Do the checks that should have stopped ${these(n)} run again, and are they trusted?`,
    'Not preventable': (n) => `How could ${these(n)} be noticed sooner next time?`,
  };
  const byName = new Map(Object.entries(questions).map(([name, question]) => [fold(name), question]));
  return (mechanism: string | null, n: number): string => {
    if (mechanism === null) return `What let ${these(n)} through? Nobody has said yet.`;
    const question = byName.get(fold(mechanism));
    return question ? question(n) : `What would have stopped ${these(n)}, and is it in place now?`;
  };
}
