import type { IndexProgress } from '../../../src/contract/report';
import type { Instant } from '../../../src/domain/day';
import type { Formats } from '../words/formats';
import { type Reading, readingOf } from './reading';

/** What screens say of the reading of a project's defects, in English. */
export function readingMessages(format: Formats) {
  const { count, counted } = format;
  const read = ({ issuesRead, issuesEstimated }: IndexProgress): string =>
    issuesEstimated === null
      ? `${counted(issuesRead, ISSUES)} read so far`
      : `${count(issuesRead)} of about ${counted(Math.max(issuesRead, issuesEstimated), ISSUES)} read`;
  return {
    progressLabel: 'Reading of issues',
    /** How far the reading is and how it goes on, in a sentence or two. */
    progress: (index: IndexProgress, now: Instant): string => {
      const reading = readingOf(index, now);
      return reading.state === 'details'
        ? `${counted(index.issuesRead, ISSUES)} read. ${DETAILS}`
        : [`${read(index)}${paceOf(reading)}.`, stopOf(reading)].join(' ').trim();
    },
    soFar: 'Numbers so far: they change until everything is read.',
    soFarIncomplete: 'Numbers so far: the reading stopped before its end.',
    readAnew: 'Everything is being read anew. Until that ends, the numbers are those of before.',
    forAdministrators: 'A Jira administrator can start it again on the app’s administration page.',
    anewFailed: 'Everything was to be read anew, but the reading stopped. The numbers are those of before.',
    /** What failed, and what to do about it. */
    failed: failureText,
    horizon: (horizon: Instant): string =>
      `Defects created before ${format.day(new Date(horizon).toISOString().slice(0, 10))} are not counted.`,
    noDefectType: 'No issue type of the project is one that the settings call a defect.',
  };

  /** Rate and rest, as a part of the sentence that says what was read. */
  function paceOf(reading: Reading): string {
    if (reading.state !== 'reading' || reading.perMinute === null) return '';
    const perMinute =
      reading.perMinute >= 1 ? `${count(Math.round(reading.perMinute))} a minute` : 'less than one a minute';
    return reading.leftMs === null
      ? `, ${perMinute}`
      : `, ${perMinute}: about ${format.duration(reading.leftMs)} left`;
  }

  function stopOf(reading: Reading): string {
    switch (reading.state) {
      case 'paused':
        return 'Paused by a Jira administrator.';
      case 'waiting':
        return `Goes on ${format.instant(reading.until)}: ${REASONS[reading.reason] ?? SLOW_DOWN}.`;
      default:
        return '';
    }
  }
}

/** What the words say of a failed operation. @param operation `POST /rest/… 403`, or `internal AB12CD34` */
function failureText(operation: string): string {
  const status = Number(/ (\d{3})$/.exec(operation)?.[1]);
  if (status === 401 || status === 403)
    return 'Jira did not let the app read the project. Give the app access to it, then resume.';
  if (status === 404) return 'Jira does not find something that the app asked for. Read the project anew.';
  if (status === 400)
    return 'Jira did not understand what the app asked. Check the filter and the fields in the app’s settings, then read the project anew.';
  if (status >= 500) return 'Jira did not answer, several times. Once it does, resume.';
  return 'Something went wrong in the app, several times. Resume; if it stops again, the app’s log tells more.';
}

const ISSUES = { one: 'issue', other: 'issues' };
const DETAILS = 'What their history tells, that they were reopened or retagged, comes last.';
const SLOW_DOWN = 'Jira asked the app to slow down';

/** Why the reading waits, by Jira's word for it, and by the app's own. */
const REASONS: Readonly<Record<string, string>> = {
  'jira-quota-global-based': 'the app has used up what Jira grants it an hour, over all sites',
  'jira-quota-tenant-based': 'the app has used up what Jira grants it an hour on this site',
  'jira-burst-based': 'the app asked Jira for too much at once',
  'jira-per-issue-on-write': 'too much was written to one issue in a short time',
  'points for changes': 'the rest of what Jira grants the app this hour is kept for changes made meanwhile',
};
