import type { IndexProgress } from '../../src/contract/report';
import { readingOf, shareRead } from '../../static/shared/reading/reading';
import { readingMessages } from '../../static/shared/reading/reading-messages';
import { english, READY } from './report';

const NOW = Date.parse('2024-06-30T12:00:00Z');
const say = readingMessages(english);
const reading = (values: Partial<IndexProgress>): IndexProgress => ({
  ...READY,
  state: 'indexing',
  ...values,
});
const progress = (values: Partial<IndexProgress>): string => say.progress(reading(values), NOW);
const waits = (minutes: number, reason: string) => ({ until: NOW + minutes * 60_000, reason });

test.each<[string, Partial<IndexProgress>]>([
  ['0 issues read so far.', {}],
  ['0 of about 0 issues read.', { issuesEstimated: 0 }],
  ['0 of about 1,200 issues read.', { issuesEstimated: 1200 }],
  ['1 issue read so far, 1 a minute.', { issuesRead: 1, issuesPerMinute: 1 }],
  [
    '1 of about 2 issues read, less than one a minute: about 10 minutes left.',
    { issuesRead: 1, issuesEstimated: 2, issuesPerMinute: 0.1 },
  ],
  [
    '50 of about 15,941 issues read, 900 a minute: about 18 minutes left.',
    { issuesRead: 50, issuesEstimated: 15_941, issuesPerMinute: 900 },
  ],
  [
    '15,940 of about 15,941 issues read, 900 a minute: about 1 minute left.',
    { issuesRead: 15_940, issuesEstimated: 15_941, issuesPerMinute: 900 },
  ],
  [
    '100 of about 100,000 issues read, 1 a minute: about 69 days left.',
    { issuesRead: 100, issuesEstimated: 100_000, issuesPerMinute: 1 },
  ],
  ['7 of about 7 issues read, 3 a minute.', { issuesRead: 7, issuesEstimated: 7, issuesPerMinute: 3 }],
  [
    '250 of about 250 issues read, 90 a minute.',
    { issuesRead: 250, issuesEstimated: 200, issuesPerMinute: 90 },
  ],
  [
    '250 issues read. What their history tells, that they were reopened or retagged, comes last.',
    { issuesRead: 250, issuesEstimated: 200, issuesPerMinute: 90, phase: 'details' },
  ],
])('%s', (words, values) => {
  expect(progress(values)).toBe(words);
});

describe('what stands still', () => {
  test('says that somebody paused it, whatever else is the case, and promises no end', () => {
    const words = progress({
      isPaused: true,
      issuesRead: 5,
      issuesEstimated: 10,
      issuesPerMinute: 5,
      waits: waits(5, 'unknown'),
    });
    expect(words).toBe('5 of about 10 issues read. Paused by a Jira administrator.');
  });

  test.each([
    ['jira-quota-global-based', 'the app has used up what Jira grants it an hour, over all sites'],
    ['jira-quota-tenant-based', 'the app has used up what Jira grants it an hour on this site'],
    ['jira-burst-based', 'the app asked Jira for too much at once'],
    ['jira-per-issue-on-write', 'too much was written to one issue in a short time'],
    [
      'points for changes',
      'the rest of what Jira grants the app this hour is kept for changes made meanwhile',
    ],
    ['unknown', 'Jira asked the app to slow down'],
    ['jira-something-new', 'Jira asked the app to slow down'],
  ])('for %s says until when and why', (reason, why) => {
    expect(progress({ issuesRead: 5, waits: waits(40, reason) }).replace(/\s/g, ' ')).toBe(
      `5 issues read so far. Goes on Jun 30, 2024, 12:40 PM: ${why}.`,
    );
  });

  test.each([0, -90])('a wait that ended %i minutes from now is none', (minutes) => {
    const index = reading({ waits: waits(minutes, 'unknown') });
    expect(readingOf(index, NOW).state).toBe('reading');
    expect(say.progress(index, NOW)).not.toMatch(/Goes on/);
  });
});

test('numbers that stand while everything is read anew are told from numbers so far', () => {
  expect(readingOf(READY, NOW)).toEqual({ state: 'done' });
  expect(readingOf({ ...READY, isReadAnew: true }, NOW).state).toBe('reading');
  expect(readingOf({ ...READY, isReadAnew: true, phase: 'details' }, NOW).state).toBe('details');
});

test('a first reading that failed and a new one that did are both failures, with what failed', () => {
  const failure = 'POST /rest/api/3/search/jql 403';
  expect(readingOf({ ...READY, state: 'failed', failure }, NOW)).toEqual({
    state: 'failed',
    operation: failure,
  });
  expect(readingOf({ ...READY, failure }, NOW)).toEqual({ state: 'failed', operation: failure });
  expect(readingOf({ ...READY, state: 'failed' }, NOW)).toEqual({ state: 'failed', operation: 'internal' });
});

test.each([
  ['POST /rest/api/3/search/jql 403', /access/],
  ['POST /rest/api/3/search/jql 400', /filter/],
  ['GET /rest/api/3/project/{id} 404', /read the project anew/i],
  ['POST /rest/api/3/search/jql 503', /Once it does, resume/],
  ['internal', /log/],
])('what to do after %s', (operation, advice) => {
  expect(say.failed(operation)).toMatch(advice);
});

test('the share read needs an estimate, never exceeds all, and is all once only history is missing', () => {
  expect(shareRead(reading({}))).toBeNull();
  expect(shareRead(reading({ issuesEstimated: 0 }))).toBeNull();
  expect(shareRead(reading({ issuesRead: 1, issuesEstimated: 4 }))).toBe(0.25);
  expect(shareRead(reading({ issuesRead: 9, issuesEstimated: 4 }))).toBe(1);
  expect(shareRead(reading({ issuesRead: 3, issuesEstimated: 4, phase: 'details' }))).toBe(1);
});

test('the horizon is the UTC day that the index begins with', () => {
  expect(say.horizon(Date.UTC(2024, 2, 3))).toBe('Defects created before Mar 3, 2024 are not counted.');
});
