import type { IndexHealth } from '../../../src/contract/index-health';
import { HOURLY_POINTS } from '../../../src/contract/index-health';
import { type Reading, readingOf } from '../../shared/reading/reading';
import type { Formats } from '../../shared/words/formats';
import { errorMessages } from './error-messages';
import { projectMessages } from './project-messages';

/** Projects that a sentence names; of more it gives the number. */
const NAMED = 3;

/** What the page of the index's health says, in English. */
export function healthMessages(format: Formats) {
  const { count, counted } = format;
  return {
    title: 'Health of the index',
    /** The state of all projects in a sentence or two, what needs somebody first. */
    sentence: ({ projects, now }: IndexHealth): string => {
      const keysIn = (...states: readonly Reading['state'][]): readonly string[] =>
        projects
          .filter(({ progress }) => states.includes(readingOf(progress, now).state))
          .map(({ project }) => project.key);
      const stopped = keysIn('failed');
      const waiting = keysIn('waiting');
      const paused = keysIn('paused');
      const read = keysIn('reading', 'details');
      const said = [
        stopped.length > 0 ? `The reading of ${named(stopped)} stopped and needs you.` : '',
        waiting.length > 0 ? `The reading of ${named(waiting)} waits for Jira.` : '',
        paused.length > 0 ? `The reading of ${named(paused)} is paused.` : '',
        read.length > 0 ? `${named(read)} ${read.length === 1 ? 'is' : 'are'} being read.` : '',
      ].filter((text) => text !== '');
      if (said.length > 0) return said.join(' ');
      return projects.length === 1
        ? 'The project is read to its end, and the index follows Jira.'
        : `All ${counted(projects.length, PROJECTS)} are read to their end, and the index follows Jira.`;
    },
    asOf: (now: number): string => `As of ${format.instant(now)}`,
    siteTitle: 'The app’s work on this site',
    backlogTerm: 'Changes to be read',
    backlog: ({ backlog: { issues, oldest }, now }: IndexHealth): string => {
      if (issues === 0) return 'None waits.';
      const age = oldest === null ? '' : `, the first for ${format.duration(now - oldest)}`;
      return `${counted(issues, { one: 'changed issue waits', other: 'changed issues wait' })}${age}.`;
    },
    pointsTerm: 'Rate points this hour',
    points: (points: number): string =>
      `${count(points)} of the ${count(HOURLY_POINTS)} that Jira grants the app, over all sites.`,
    errorsTerm: 'Errors in the last 24 hours',
    noErrors: 'None.',
    ...errorMessages(format),
    none: {
      title: 'No project is enabled yet',
      text: 'The app reads a project’s defects once it is enabled, and follows their changes from then on. Projects are enabled in the app’s set-up; the state of each is then shown here.',
      look: 'Look again',
    },
    notRefreshed: (reason: string): string => `What you see could not be brought up to date: ${reason}.`,
    project: projectMessages(format),
  };

  function named(keys: readonly string[]): string {
    if (keys.length <= NAMED) return format.list(keys);
    const rest = keys.length - NAMED + 1;
    return format.list([...keys.slice(0, NAMED - 1), counted(rest, MORE)]);
  }
}

const PROJECTS = { one: 'project', other: 'projects' };
const MORE = { other: 'more projects' };
