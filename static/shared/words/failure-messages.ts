import type { Failure } from '../api/contract-failure';
import type { Formats } from './formats';

/** What a kind of failure is called, and what to do next. */
interface FailureWords {
  readonly title: string;
  readonly text: string;
  /** What to quote to whoever looks after the app. */
  readonly logCode?: string;
  /** Whether asking again may help. */
  readonly retry: boolean;
}

/** A failure in words. What shows neither `logCode` nor one of the last two leaves its log entry hard to find. */
export interface FailureText extends FailureWords {
  /** The title with the reference, if there is one: for a line within others. */
  readonly brief: string;
  /** The text with the reference, if there is one: for what shows plain text only. */
  readonly plain: string;
}

/** Before the code that finds the entry in the app's log. */
export const REFERENCE = 'Reference';

export function failureMessages(format: Formats) {
  const words = failureWords(format);
  return (failure: Failure): FailureText => {
    const said = words(failure);
    if (said.logCode === undefined) return { ...said, brief: said.title, plain: said.text };
    const reference = `${REFERENCE} ${said.logCode}`;
    return { ...said, brief: `${said.title} (${reference})`, plain: `${said.text} ${reference}` };
  };
}

function failureWords(format: Formats) {
  return (failure: Failure): FailureWords => {
    switch (failure.code) {
      case 'sign-in':
        return {
          title: 'Sign in to see this',
          text: 'These numbers are shown to people who may browse the project. Sign in to Jira, then come back.',
          retry: true,
        };
      case 'not-allowed':
        return {
          title: 'You can’t see these numbers',
          text: `They need the permission “${failure.needs}” on this project. Ask a project administrator for it.`,
          retry: false,
        };
      case 'not-open':
        return {
          title: 'These numbers are for who administers the project',
          text:
            failure.why === 'by issue'
              ? 'Some people may see only their own issues here, and the numbers count all of them. A project administrator can open them to everybody who may browse the project, in its settings under Defect Leakage. What you may see of issues you still see in Jira.'
              : 'Jira does not tell the app who may see which issues here, and the numbers count all of them. A project administrator can open them to everybody who may browse the project, in its settings under Defect Leakage.',
          retry: false,
        };
      case 'not-enabled':
        return {
          title: 'Defect Leakage is not set up for this project',
          text: 'A Jira administrator can enable the project on the app’s administration page. Its defects are then read once, and the numbers appear here.',
          retry: false,
        };
      case 'conflict':
        return {
          title: 'Somebody else changed this meanwhile',
          text: `Nothing was written. It is ${failure.current?.name ?? 'empty'} now.`,
          retry: false,
        };
      case 'jira-refused':
        return {
          title: 'Jira refused this',
          text: `Nothing was changed. Jira says: ${failure.detail}`,
          logCode: failure.logCode,
          retry: false,
        };
      case 'wait':
        return {
          title: 'Jira asks us to wait',
          text: `Jira is limiting how much apps may ask. Try again in ${format.counted(failure.retryAfterSeconds, SECONDS)}.`,
          retry: true,
        };
      case 'jira-unavailable':
        return {
          title: 'Jira did not answer',
          text: `Jira answered with status ${failure.status}. This usually passes; try again in a moment.`,
          logCode: failure.logCode,
          retry: true,
        };
      case 'updating':
        return {
          title: 'The app is being updated',
          text: 'Its new version makes its database ready, which takes about a minute. Nothing is lost; try again then.',
          retry: true,
        };
      case 'too-large':
        return {
          title: 'There is too much to show at once',
          text: 'What was asked for is more than Atlassian lets an app answer. Ask for less of it: for fewer projects, or for a project with fewer releases.',
          retry: false,
        };
      case 'internal':
        return {
          title: 'Something went wrong in the app',
          text: 'Try again. If it happens again, give your administrator the reference: it finds the entry in the app’s log.',
          logCode: failure.logCode,
          retry: true,
        };
      case 'bad-request':
        return {
          title: 'The app asked something wrong',
          text: `Reload the page. If that does not help, report this: ${failure.problems
            .map(({ path, value, message }) => `${path} ${message} (${value})`)
            .join('; ')}`,
          retry: false,
        };
      case 'unreachable':
        return {
          title: 'No answer from the app',
          text: 'The connection may be gone, or the app took too long. Try again.',
          retry: true,
        };
    }
  };
}

const SECONDS = { one: 'second', other: 'seconds' };
