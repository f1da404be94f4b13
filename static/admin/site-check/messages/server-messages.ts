import type { DatabaseCheck, EditingCheck, JiraCheck, Sign } from '../../../../src/contract/site-check';
import { FIELD_NAMES } from '../../../shared/words/field-names';
import type { Formats } from '../../../shared/words/formats';

/** What the checks say that the app makes, in English. */
export function serverMessages(format: Formats) {
  const { count, counted, list, duration } = format;
  const seconds = (milliseconds: number): string => counted(Math.round(milliseconds / 100) / 10, SECONDS);
  return {
    asked: 'The answer is awaited.',
    notAnswered: (title: string, logCode: string | undefined): string =>
      logCode === undefined ? `${title}.` : `${title}; the app’s log has more under ${logCode}.`,
    askAgain: 'Check again; if it stays so, send the report to whoever looks after the app.',
    database: (version: string): string => `Forge SQL answers, version ${version}.`,
    plans: {
      allExpected: (n: number): string =>
        `${counted(n, STATEMENTS)} ${n === 1 ? 'uses' : 'use'} the index that is made for it.`,
      others: (plans: DatabaseCheck['plans'], of: number): string =>
        `${count(plans.length)} of ${counted(of, STATEMENTS)} are run in another way: ${list(plans.map(planText))}.`,
      othersAdvice:
        'The numbers are right, but large projects may be slow. Send the report to whoever looks after the app.',
      noPlan: 'There is no defect yet that a statement could read.',
      noPlanAdvice: 'Enable a project, wait until it is read, and check again.',
    },
    clock: {
      alike: (aheadMs: number, uncertainMs: number): string =>
        `Jira’s clock and the app’s differ by ${seconds(Math.abs(aheadMs))}, give or take ${seconds(uncertainMs)}.`,
      advice:
        'Ages and “data as of” are out by as much. It is no setting of yours: tell Atlassian’s support.',
    },
    rates: {
      seen: ({ app, user }: JiraCheck['rates']): string =>
        `To the app: ${headersText(app)}. To you: ${headersText(user)}.`,
      none: 'Jira’s answers told nothing of rates.',
      noneAdvice:
        'The app then waits only when Jira asks it to; a first reading may take all points of an hour.',
    },
    editing: {
      all: (editing: readonly EditingCheck[]): string =>
        `You can set every mapped field on ${list(editing.flatMap(({ issue }) => issue?.key ?? []))}.`,
      not: (editing: readonly EditingCheck[]): string =>
        `${editing
          .map(({ issue, projectKey }) =>
            issue
              ? `${issue.key}: ${list(issue.fields.filter(({ isEditable }) => !isEditable).map(({ field }) => FIELD_NAMES[field]))} cannot be set`
              : `${projectKey}: no issue to look at`,
          )
          .join('; ')}.`,
      notAdvice:
        'Put the field on the edit screens of the project, or look whether the status of the issue lets nobody edit it.',
      nothing:
        'There is no issue to look at: no field is mapped, or no project has a defect that you can see.',
      nothingAdvice: 'Finish set-up, wait until a project is read, and check again.',
    },
    events: {
      seen: ({ at, lateMs }: Sign, now: number): string =>
        `The last one came ${duration(now - at)} ago${lateMs === null ? '' : `, ${seconds(lateMs)} after the change`}.`,
      none: 'None has come yet.',
      noneAdvice: 'Press “Wait for an event”, then edit any issue in Jira.',
      wait: 'Wait for an event',
      waiting: 'Edit any issue in Jira now, and save it. Jira may take three minutes to tell the app.',
      late: 'None came within ten minutes.',
      lateAdvice:
        'The hourly comparison keeps the numbers true meanwhile. Look whether the app was installed with its present permissions, then send the report to whoever looks after the app.',
    },
    schedule: {
      seen: ({ at }: Sign, now: number): string => `It last ran ${duration(now - at)} ago.`,
      none: 'It has not run yet: it comes within an hour after the installation.',
      noneAdvice: 'Check again in an hour.',
      oldAdvice: 'It should run every hour. Send the report to whoever looks after the app.',
    },
    queue: {
      answered: (milliseconds: number): string => `A message took ${seconds(milliseconds)}.`,
      waiting: 'A message is under way.',
      late: 'A message did not arrive within two minutes.',
      lateAdvice: 'Without the queue no issue is read. Send the report to whoever looks after the app.',
    },
  };
}

function planText({ statement, verdict, reads, errno }: DatabaseCheck['plans'][number]): string {
  if (verdict === 'refused') return `${statement} (refused, ${errno ?? '?'})`;
  return `${statement} (${reads.map(({ table, access, index }) => `${table}: ${access} ${index ?? 'without index'}`).join(', ')})`;
}

function headersText(headers: JiraCheck['rates']['app']): string {
  return headers.length === 0 ? '—' : headers.map(({ name, value }) => `${name}: ${value}`).join(', ');
}

const STATEMENTS = { one: 'statement', other: 'statements' };
const SECONDS = { one: 'second', other: 'seconds' };
