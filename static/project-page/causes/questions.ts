import { fold } from '../../../src/domain/names';
import type { Formats } from '../../shared/words/formats';

/** One question for each mechanism, to be asked of its escapes; a general one for a project's own mechanisms. */
export function questionsOf(format: Formats): (mechanism: string, escaped: number) => string {
  const { counted } = format;
  const these = (n: number, other: string): string => `these ${counted(n, { other })}`;
  const questions: Readonly<Record<string, (n: number) => string>> = {
    'no test existed': (n) =>
      n === 1
        ? 'Has this path an automated test now?'
        : `Which of ${these(n, 'paths')} has an automated test now?`,
    'test existed but was ineffective': (n) =>
      n === 1
        ? 'Would the test fail today if the defect came back?'
        : `Which of ${these(n, 'tests')} would fail today if the defect came back?`,
    'test data was not representative': (n) =>
      n === 1
        ? 'Is the case that customers had in the test data now?'
        : `For which of ${these(n, 'escapes')} is the customers’ case in the test data now?`,
    'environment mismatch': (n) =>
      n === 1
        ? 'Is the difference between test and production that hid it gone, or watched?'
        : `Which differences between test and production hid ${these(n, 'escapes')}, and which of them are gone or watched?`,
    'requirement ambiguity': (n) =>
      n === 1
        ? 'Is the requirement written so that two people read it alike?'
        : `Which of the requirements behind ${these(n, 'escapes')} would two people still read differently?`,
    'human review missed it': (n) =>
      n === 1
        ? 'What would have made it visible in the review: size, checklist, or another pair of eyes?'
        : `What had the reviews of ${these(n, 'escapes')} in common: size, haste, or a topic that no checklist names?`,
    'automation broken, flaky or skipped': (n) =>
      n === 1
        ? 'Does the check run again, and does a red result stop a release?'
        : `Which of the checks behind ${these(n, 'escapes')} run again, and stop a release when they are red?`,
    'not preventable': (n) =>
      n === 1
        ? 'Would it have been noticed sooner with a check after release?'
        : `Which of ${these(n, 'escapes')} could have been noticed sooner after release?`,
  };
  const general = (n: number): string =>
    n === 1
      ? 'What would have stopped it, and is that in place now?'
      : `What would have stopped ${these(n, 'escapes')}, and for which of them is it in place now?`;
  return (mechanism, escaped) => (questions[fold(mechanism)] ?? general)(escaped);
}
