import type { Formats } from '../../../shared/words/formats';
import type { CheckName, CheckState } from '../check';
import { browserMessages } from './browser-messages';
import { serverMessages } from './server-messages';

/** What the page says on which an administrator checks the site, in English. */
export function siteCheckMessages(format: Formats) {
  return {
    title: 'Site check',
    lead: 'Checks on this site what depends on it: the database, Jira’s events, rights, and what the browser lets the app do. Nothing is changed.',
    again: 'Check again',
    sentence: (states: readonly CheckState[]): string => {
      const numberOf = (...of: readonly CheckState[]): number =>
        states.filter((state) => of.includes(state)).length;
      const failed = numberOf('failed');
      const open = numberOf('asked');
      return [
        `${format.counted(numberOf('passed'), CHECKS)} passed, ${format.count(failed)} failed, ${format.count(numberOf('unknown'))} could not be made.`,
        open === 0 ? '' : `${format.counted(open, WAITING)} for you.`,
        numberOf('running') === 0 ? '' : 'Some are still under way.',
      ]
        .filter((text) => text !== '')
        .join(' ');
    },
    name: (name: CheckName): string => NAMES[name],
    state: (state: CheckState): string => STATES[state],
    report: {
      title: 'Report',
      lead: 'For whoever looks after the app. It holds no name of a person and no text of an issue.',
      copy: 'Copy the report',
      copied: 'The report is copied.',
      notCopied: 'The browser does not let the app copy: mark the text below and copy it.',
      save: 'Download the report',
      text: 'Text of the report',
      head: (at: number): string => `Defect Leakage, site check of ${new Date(at).toISOString()}`,
    },
    server: serverMessages(format),
    browser: browserMessages(format),
  };
}

const CHECKS = { one: 'check', other: 'checks' };
const WAITING = { one: 'waits', other: 'wait' };

const NAMES: Readonly<Record<CheckName, string>> = {
  database: 'Database',
  plans: 'Use of indexes',
  clock: 'Clocks',
  rates: 'Rate headers',
  editing: 'Fields can be edited',
  events: 'Events of issues',
  schedule: 'Hourly job',
  queue: 'Queue',
  theme: 'Theme',
  frame: 'Size of the frame',
  download: 'Downloads',
  clipboard: 'Clipboard',
  router: 'Opening pages of Jira',
  refresh: 'Refreshing the page',
};

const STATES: Readonly<Record<CheckState, string>> = {
  passed: 'Passed',
  failed: 'Failed',
  unknown: 'Not checked',
  asked: 'Your turn',
  running: 'Under way',
};
