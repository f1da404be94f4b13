import type { ProjectHealth, VisibleDefects } from '../../../src/contract/index-health';
import type { Instant } from '../../../src/domain/day';
import type { Reading } from '../../shared/reading/reading';
import type { Formats } from '../../shared/words/formats';
import type { ProjectAction } from './use-project-action';

const MINUTE_MS = 60_000;

/** A fact of a project's index. */
export interface HealthFact {
  readonly term: string;
  readonly meaning: string;
}

/** What the page says of one project's index, in English. */
export function projectMessages(format: Formats) {
  const { count, counted } = format;
  return {
    badge: (state: Reading['state'], isReadAnew: boolean): string =>
      isReadAnew && state === 'reading' ? 'Reading anew' : BADGES[state],
    stopped: 'The reading stopped before its end; reports show what it had come to.',
    ready: 'Everything was read, and the index follows Jira’s changes.',
    facts: (health: ProjectHealth, now: Instant): readonly HealthFact[] => [
      ...(health.dataAsOf === null
        ? [{ term: DATA_AS_OF, meaning: 'Not before the first reading has ended' }]
        : comparisons(health, health.dataAsOf, now)),
      ...(health.progress.unreadable === 0
        ? []
        : [
            {
              term: 'Not readable',
              meaning: `${counted(health.progress.unreadable, ISSUES)}; the app’s log has the id of each`,
            },
          ]),
    ],
    /** What the app sees of the project; undefined while Jira is asked. */
    visibleTerm: 'The app sees',
    visible: (visible: VisibleDefects['visible'] | undefined): string => {
      if (visible === undefined) return 'Jira is being asked…';
      if (visible === null) return 'Jira did not say';
      const { toViewer, toApp } = visible;
      if (toApp === toViewer)
        return toApp === 0 ? 'No defect, like you' : `${defects(toApp)}, as many as you`;
      return `${defects(toApp)}; Jira shows you ${count(toViewer)}`;
    },
    /** Null when nothing is hidden from the app. */
    hidden: (visible: VisibleDefects['visible'] | undefined): string | null =>
      visible && visible.toApp < visible.toViewer
        ? `Jira shows you ${defects(visible.toViewer)}, the app ${count(visible.toApp)}: a policy of your organisation hides issues from it. They are missing in all numbers.`
        : null,
    action: ACTIONS,
    done: (action: ProjectAction, key: string): string => DONE[action](key),
    notDone: (reason: string): string => `Not done: ${reason}.`,
    disable: {
      title: (key: string): string => `Disable ${key}?`,
      deleted:
        'The app deletes what it stores of the project: its copy of the defects’ facts and releases, and the project’s settings. Reports and gadgets of the project show no numbers any more.',
      stays:
        'Your issues, and the fields and values in them, stay as they are. The project can be enabled again; everything is then read anew.',
      confirm: 'Delete and disable',
      cancel: 'Keep it',
    },
  };

  /** There is nothing to compare before the first reading has ended. */
  function comparisons(health: ProjectHealth, dataAsOf: Instant, now: Instant): readonly HealthFact[] {
    const { reconciled, counted: countsCompared, isSweeping, swept, mended } = health;
    return [
      { term: DATA_AS_OF, meaning: `${format.instant(dataAsOf)} (${ago(dataAsOf, now)})` },
      { term: 'Updates compared with Jira', meaning: lastly(reconciled, now) },
      { term: 'Counts compared', meaning: lastly(countsCompared, now) },
      { term: 'Everything compared', meaning: isSweeping ? 'Goes on now' : lastly(swept, now) },
      { term: 'Differences found and mended', meaning: count(mended) },
    ];
  }

  function defects(value: number): string {
    return counted(value, { one: 'defect', other: 'defects' });
  }

  function lastly(at: Instant | null, now: Instant): string {
    return at === null ? 'Not yet' : ago(at, now);
  }

  /** Clocks differ: what is not past is now. */
  function ago(at: Instant, now: Instant): string {
    return now - at < MINUTE_MS ? 'just now' : `${format.duration(now - at)} ago`;
  }
}

const DATA_AS_OF = 'Data as of';
const ISSUES = { one: 'issue', other: 'issues' };

const BADGES: Readonly<Record<Reading['state'], string>> = {
  done: 'Ready',
  failed: 'Stopped',
  paused: 'Paused',
  waiting: 'Waits for Jira',
  reading: 'Reading',
  details: 'Reading history',
};

const ACTIONS: Readonly<Record<ProjectAction, string>> = {
  pause: 'Pause',
  resume: 'Resume',
  'read anew': 'Read anew',
  compare: 'Compare everything',
  disable: 'Disable…',
};

const DONE: Readonly<Record<ProjectAction, (key: string) => string>> = {
  pause: (key) => `The reading of ${key} is paused.`,
  resume: (key) => `The reading of ${key} goes on.`,
  'read anew': (key) => `${key} is being read anew.`,
  compare: (key) => `Every defect of ${key} is being compared with Jira.`,
  disable: (key) => `${key} is disabled. What the app stores of it is being deleted.`,
};
