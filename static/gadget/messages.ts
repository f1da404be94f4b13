import type { GadgetAnswer } from '../../src/contract/gadget';
import type { DefinitionPart } from '../../src/domain/gadget/definition';
import type { FilteringView } from '../../src/domain/present/filter-view';
import type { Proportion } from '../../src/domain/present/proportion';
import type { Failure } from '../shared/api/contract-failure';
import { filterMessages } from '../shared/filter/filter-messages';
import type { Formats } from '../shared/words/formats';
import type { ConfigurationProblem, GadgetConfiguration, Statistic } from './configuration';
import type { GadgetHost } from './host';

type Shown = Extract<GadgetAnswer, { readonly state: 'shown' }>;

/** What the gadget says, in English. Its one sentence is made in `view/sentences.ts`. */
export function gadgetMessages(format: Formats) {
  const { count, counted, list } = format;
  const projects = (n: number): string => counted(n, { one: 'project', other: 'projects' });
  return {
    title: ({ title, statistic }: GadgetConfiguration, keys: readonly string[]): string =>
      title === ''
        ? `${STATISTICS[statistic]}, ${keys.length > NAMED ? projects(keys.length) : list(keys)}`
        : title,
    unset: {
      title: 'What should this show?',
      text: (enabled: number): string =>
        enabled === 0
          ? 'No project that you may browse is enabled for Defect Leakage: a Jira administrator can enable one on the app’s administration page.'
          : `Which of your ${count(enabled)} projects is meant is not chosen yet: how many of its defects got past the gate that should have stopped them is then shown here.`,
      defaulted: (key: string): string =>
        `Nothing is chosen yet, so this shows ${key}, your only enabled project.`,
    },
    /** Where the settings are. */
    configure: ({ kind }: GadgetHost): string => CONFIGURE[kind],
    wrong: {
      title: 'These settings cannot be read',
      text: ({ kind }: GadgetHost): string =>
        `Nothing is shown, so that nobody takes other numbers for the ones that were meant. ${CONFIGURE[kind]}, look at what is named here, and save.`,
      problem: ({ part, value }: ConfigurationProblem): string => `${PARTS[part]}: ${value} ${WRONG[part]}.`,
    },
    /** Why there are no numbers, where the gadget knows better than the app at large; null: it does not. */
    failure: (
      failure: Failure,
      asked: number,
      { kind }: GadgetHost,
    ): { title: string; text: string } | null => {
      const these = format.plural(asked, {
        one: 'The project',
        other: `None of the ${count(asked)} projects`,
      });
      switch (failure.code) {
        case 'sign-in':
          return {
            title: 'Sign in to see this',
            text: 'These numbers are for people who may browse the projects: sign in to Jira, then come back.',
          };
        case 'not-allowed':
          return asked === 0
            ? {
                title: 'Nothing to show you yet',
                text: 'No project that is enabled for Defect Leakage is one that you may browse.',
              }
            : {
                title: 'No numbers for you here',
                text: `${these} of this ${kind} is ${asked === 1 ? 'gone, or one that you may not browse' : 'there and yours to browse'}: ask whoever looks after the project, or choose another in the settings.`,
              };
        case 'not-open':
          return {
            title: 'These numbers are for who administers the project',
            text: `${format.plural(asked, { one: 'The project', other: 'What you may browse' })} of this ${kind} is ${FOR_ADMINISTRATORS}: people there may see only some of its issues, and the numbers count all of them. Ask one of its administrators.`,
          };
        case 'not-enabled':
          return {
            title: 'Not set up for Defect Leakage',
            text: `${these} of this ${kind} is ${asked === 1 ? 'not enabled' : 'enabled'}: a Jira administrator can enable it on the app’s administration page.`,
          };
        case 'bad-request':
          return failure.problems.every(({ path }) => path.startsWith('filter'))
            ? {
                title: 'The area is not there any more',
                text: `${list(failure.problems.map(({ value }) => value))} is on no defect any more, so nothing is counted. ${CONFIGURE[kind]}, and choose another.`,
              }
            : null;
        default:
          return null;
      }
    },
    notes: {
      notShown: ({ notShown, notOpen, asked }: Shown): string => {
        const left = `${count(notShown)} of ${count(asked)} not shown:`;
        if (notOpen === 0) return `${left} gone, or not yours to browse.`;
        return notOpen === notShown
          ? `${left} ${FOR_ADMINISTRATORS}.`
          : `${left} ${count(notShown - notOpen)} gone, or not yours to browse; ${count(notOpen)} ${FOR_ADMINISTRATORS}.`;
      },
      notEnabled: ({ notEnabled, asked }: Shown): string =>
        `${count(notEnabled)} of ${count(asked)} not enabled for Defect Leakage.`,
      reading: (unread: number, of: number): string =>
        of === 1
          ? 'Still being read: the numbers change.'
          : `${count(unread)} of ${count(of)} still being read: the numbers change.`,
      differs: (parts: readonly DefinitionPart[]): string =>
        `Not added up, since the projects differ in ${list(parts.map((part) => DEFINITION[part]))}: each is counted by its own definition.`,
      filtered: (view: FilteringView): string =>
        view.isFiltering ? `Only ${filterMessages(format).conditions(view)}.` : '',
      by: {
        release: 'By the release that a defect shipped in.',
        day: 'By the day that a defect was found.',
      },
    },
    sparkline: (releases: number): string =>
      `Escape rate by release, the last ${counted(releases, { one: 'release', other: 'releases' })}.`,
    showTrend: 'Show the releases as a table',
    trendTable: 'Escape rate by release',
    contained: 'contained',
    interval: (share: Exclude<Proportion, { readonly state: 'no data' }>): string => {
      const level = format.roughPercent(0.95);
      const { from, to } =
        share.state === 'rate' ? format.bounds(share.interval) : format.roughBounds(share.interval);
      return share.state === 'rate'
        ? `${level} interval ${from} to ${to}`
        : `Too few for a rate: anything from ${from} to ${to} fits`;
    },
    stages: 'Catch rate by stage, all defects counted',
    stage: 'Stage',
    caught: 'Caught of those that reached it',
    waiting: (n: number): string => counted(n, { one: 'waits for triage', other: 'wait for triage' }),
    apart: 'Each project by its own definition',
    project: 'Project',
    toReport: 'Open the report',
    toReportOf: (key: string): string => `Report of ${key}`,
  };
}

export const STATISTICS: Readonly<Record<Statistic, string>> = {
  rate: 'Defect escape rate',
  trend: 'Escape rate by release',
  containment: 'Containment',
  triage: 'Triage backlog',
};

/** Keys that a title names one by one. */
const NAMED = 3;

const CONFIGURE: Readonly<Record<GadgetHost['kind'], string>> = {
  gadget: 'Open the gadget’s menu (···) and choose Configure',
  widget: 'Edit the dashboard and open the widget’s settings',
};

const FOR_ADMINISTRATORS = 'for project administrators until one of them opens the numbers';

const PARTS: Readonly<Record<ConfigurationProblem['part'], string>> = {
  version: 'Version of the settings',
  projects: 'Projects',
  statistic: 'What is shown',
  span: 'Over',
  severity: 'Severity',
  areas: 'Areas',
  title: 'Title',
  refresh: 'Refresh',
};

const WRONG: Readonly<Record<ConfigurationProblem['part'], string>> = {
  version: 'was saved by another version of the app',
  projects: 'is no list of 1 to 20 projects',
  statistic: 'is none of the statistics that there are',
  span: 'is neither the mature releases, a release, nor 7, 14, 30 or 90 days',
  severity: 'is no severity',
  areas: 'is no list of areas',
  title: 'is no text of at most 100 characters',
  refresh: 'is no number of minutes up to a day',
};

const DEFINITION: Readonly<Record<DefinitionPart, string>> = {
  'defect types': 'the issue types that are defects',
  filter: 'the filter of what is read',
  boundary: 'the ladder or its boundary',
  scope: 'what is left out',
  severities: 'the severity model',
  inference: 'what is inferred',
  reopened: 'what is done with reopened defects',
  window: 'the exposure window',
  'minimum n': 'the smallest number for a rate',
  headline: 'the number of releases in the headline',
  'time zone': 'the time zone',
};
