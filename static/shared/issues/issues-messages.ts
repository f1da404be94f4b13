import { MOST_LISTED } from '../../../src/domain/issue-set/issue-set';
import type { Formats } from '../words/formats';
import type { FoundIssues } from './find-issues';

/** What is said around the lists of issues behind numbers, in English. */
export function issuesMessages(format: Formats) {
  const { count, counted } = format;
  const issues = (value: number): string => counted(value, ISSUES);
  return {
    /** The name of a number that leads to its issues; begins with what is seen. */
    open: (seen: string, shown: number): string =>
      shown > MOST_LISTED
        ? `${seen}: open the ${count(MOST_LISTED)} severest of these issues in Jira`
        : `${seen}: open ${format.plural(shown, { one: 'this issue', other: 'these issues' })} in Jira`,
    /** The same as a hint on what can be chosen. */
    hint: (shown: number): string =>
      shown > MOST_LISTED ? `Enter opens the ${count(MOST_LISTED)} severest.` : 'Enter opens its issues.',
    looking: 'Looking for the issues…',
    flagTitle: 'This list differs from the number',
    opened: ({ listed }: FoundIssues): string => `Opened ${issues(listed)} in Jira’s search.`,
    /** How the list differs from the number that was chosen; empty when it does not. */
    differences: ({ lost, cut, total, listed }: FoundIssues, shown: number): readonly string[] => [
      ...(total === shown
        ? []
        : [
            `The data has changed since the page was drawn: the number was ${count(shown)} and is now ${count(total)}.`,
          ]),
      ...(cut > 0 ? [`A list holds the severest only: ${count(listed + lost)} of ${issues(total)}.`] : []),
      ...(lost > 0
        ? [`${issues(lost)} of the list are gone, were moved, or are not for you to see; they were counted.`]
        : []),
    ],
    nothing: 'There is no issue to show.',
    failed: (title: string, text: string): string => `The issues could not be listed. ${title}. ${text}`,
    note: 'Numbers lead to their issues in Jira’s search, which shows what you may see: that can be fewer than were counted.',
  };
}

const ISSUES = { one: 'issue', other: 'issues' };
