import type { TagField } from '../../../src/contract/issue';
import type { JiraProblem } from '../../shared/jira/jira-failure';
import type { Formats } from '../../shared/words/formats';
import type { Job, WriteProblem } from './desk/job';
import type { Values } from './desk/rows';

/** What is said of writing to Jira: how far it is, what was not written and why, in English. */
export function writeMessages(
  format: Formats,
  fields: Readonly<Record<TagField, string>>,
  jiraProblem: (problem: JiraProblem) => string,
) {
  const { count, counted } = format;
  return {
    /** A job as it goes on. */
    progress: (job: Job): string => {
      if (job.phase === 'comparing') return `Comparing ${counted(job.total, DEFECTS)} with Jira…`;
      return `${VERBS[job.kind].now} ${count(job.settled + job.underway)} of ${counted(job.total, DEFECTS)}`;
    },
    waits: (until: number): string => `Jira asked to slow down; this goes on ${format.instant(until)}.`,
    stay: 'You can go on meanwhile. Keep Jira open until this is done.',
    progressLabel: 'Written to Jira',
    /** How a job ended. */
    result: (job: Job): string => {
      const { written, failed, skipped, already } = job;
      const parts = [
        written.length > 0 ? `${count(written.length)} ${VERBS[job.kind].done}` : null,
        already.length > 0 ? `${count(already.length)} had the value already` : null,
        skipped.length > 0 ? `${count(skipped.length)} skipped` : null,
        failed.length > 0 ? `${count(failed.length)} not ${VERBS[job.kind].done}` : null,
      ].filter((part) => part !== null);
      return `${counted(job.total, DEFECTS)}: ${parts.join(', ')}.`;
    },
    failedTitle: (job: Job): string => `${counted(job.failed.length, DEFECTS)} not ${VERBS[job.kind].done}`,
    skippedTitle: (job: Job): string =>
      `${counted(job.skipped.length, DEFECTS)} skipped: changed elsewhere meanwhile`,
    now: (values: Values): string =>
      (Object.entries(values) as [TagField, Values[TagField]][])
        .map(([field, option]) => `${fields[field]} is now ${option?.name ?? 'none'}`)
        .join(', '),
    reason: (problem: WriteProblem): string => {
      switch (problem.kind) {
        case 'hidden':
          return 'You cannot see the issue, or it is gone.';
        case 'no field':
          return `The issue does not have the field “${fields[problem.field]}”.`;
        case 'passed over':
          return 'Jira passed it over without a word.';
        case 'unreachable':
          return 'No answer came from Jira. Whether it was written is not known; another try looks first.';
        default:
          return jiraProblem(problem);
      }
    },
    more: (value: number): string => `and ${count(value)} more`,
    retry: (value: number): string => `Try ${count(value)} again`,
    tryAgain: 'Try again',
    dismiss: 'Dismiss',
    late: 'What was written is in Jira. The app could not be told at once: its numbers follow within minutes, when Jira’s events arrive.',
  };
}

const DEFECTS = { one: 'defect', other: 'defects' };

const VERBS: Readonly<Record<Job['kind'], { readonly now: string; readonly done: string }>> = {
  set: { now: 'Writing', done: 'written' },
  accept: { now: 'Writing', done: 'written' },
  undo: { now: 'Taking back', done: 'taken back' },
};
