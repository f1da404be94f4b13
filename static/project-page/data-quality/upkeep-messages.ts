import type { IndexUpkeep } from '../../../src/contract/report';
import type { Formats } from '../../shared/words/formats';

/** What the page says of the app's index and of what is hidden from it, in English. */
export function upkeepMessages(format: Formats) {
  const { counted } = format;
  const when = (instant: number | null): string => (instant === null ? 'not yet' : format.instant(instant));
  return {
    title: 'How the index is kept true',
    mended: ({ mended }: IndexUpkeep): string =>
      mended === 0
        ? 'Comparing with Jira has found no difference since the project was enabled.'
        : `Comparing with Jira found ${counted(mended, DIFFERENCES)} since the project was enabled, and mended ${format.plural(mended, { one: 'it', other: 'each of them' })}: the numbers hold what Jira holds.`,
    why: 'Jira tells the app of each change; what is told late or never is found by comparing. How often is kept, of this project alone; which issues they were is not. Everybody who may browse the project may see this.',
    facts: ({ reconciled, counted: counts, swept }: IndexUpkeep) => [
      { term: 'Updates last compared', meaning: when(reconciled) },
      { term: 'Counts last compared', meaning: when(counts) },
      { term: 'Every defect last compared', meaning: when(swept) },
    ],
    unreadable: (issues: number): string =>
      issues === 0
        ? 'Every issue that Jira listed could be read.'
        : `${counted(issues, ISSUES)} could not be read and ${format.plural(issues, { one: 'is', other: 'are' })} missing in all numbers. The app’s log has the id of each; a Jira administrator can read the project anew.`,
    hidden: {
      title: 'What may be hidden from the app',
      text: 'An organisation’s access policy can hide issues from apps, and issues under a security level, or restricted to roles, are not counted. Such issues are missing in all numbers, and the app cannot know of them.',
      read: (issues: number): string => `The app read ${counted(issues, ISSUES)} of this project`,
      compare:
        'If Jira lists more defects for you, something is hidden or restricted. A Jira administrator sees how many the app and they themselves find, side by side, on the app’s administration page.',
    },
  };
}

const DIFFERENCES = { one: 'difference', other: 'differences' };
const ISSUES = { one: 'issue', other: 'issues' };
