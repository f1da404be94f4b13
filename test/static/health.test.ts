import type { IndexHealth, ProjectHealth } from '../../src/contract/index-health';
import type { IndexProgress } from '../../src/contract/report';
import { actionsOf } from '../../static/admin/health/actions';
import { healthMessages } from '../../static/admin/health/health-messages';
import { paceOf } from '../../static/admin/health/pace';
import { readingOf } from '../../static/shared/reading/reading';
import { english, READY } from './report';

const NOW = Date.parse('2024-06-30T12:00:00Z');
const MINUTE = 60_000;
const say = healthMessages(english);

const project = (
  key: string,
  progress: Partial<IndexProgress> = {},
  values: Partial<ProjectHealth> = {},
): ProjectHealth => ({
  project: { id: 1, key },
  progress: { ...READY, ...progress },
  dataAsOf: NOW,
  reconciled: NOW,
  counted: NOW,
  swept: null,
  isSweeping: false,
  mended: 0,
  ...values,
});
const health = (projects: readonly ProjectHealth[], values: Partial<IndexHealth> = {}): IndexHealth => ({
  now: NOW,
  projects,
  backlog: { issues: 0, oldest: null },
  pointsThisHour: 0,
  errors: [],
  ...values,
});
const READING = { state: 'indexing' } as const;
const WAITING = { ...READING, waits: { until: NOW + MINUTE, reason: 'unknown' } };
const PAUSED = { ...READING, isPaused: true };
const FAILED = { state: 'failed', failure: 'internal' } as const;

describe('the sentence on top', () => {
  const sentence = (...projects: ProjectHealth[]): string => say.sentence(health(projects));

  test('is quiet when nothing goes on', () => {
    expect(sentence(project('A'))).toBe('The project is read to its end, and the index follows Jira.');
    expect(sentence(project('A'), project('B'))).toBe(
      'All 2 projects are read to their end, and the index follows Jira.',
    );
  });

  test('names what stopped first, then what waits, is paused or read', () => {
    expect(
      sentence(project('A', READING), project('B', PAUSED), project('C', WAITING), project('D', FAILED)),
    ).toBe(
      'The reading of D stopped and needs you. The reading of C waits for Jira. The reading of B is paused. A is being read.',
    );
  });

  test('counts what it does not name', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((key) => project(key, READING));
    expect(sentence(...many.slice(0, 3))).toBe('A, B, and C are being read.');
    expect(sentence(...many)).toBe('A, B, and 3 more projects are being read.');
  });
});

test.each([
  [{ issues: 0, oldest: null }, 'None waits.'],
  [{ issues: 1, oldest: NOW - 3 * MINUTE }, '1 changed issue waits, the first for 3 minutes.'],
  [{ issues: 1200, oldest: NOW - 180 * MINUTE }, '1,200 changed issues wait, the first for 3 hours.'],
  [{ issues: 2, oldest: NOW + MINUTE }, '2 changed issues wait, the first for 1 minute.'],
])('the backlog %j is told with its age', (backlog, words) => {
  expect(say.backlog(health([], { backlog }))).toBe(words);
});

test.each([
  ['rate-limited', 3, 'Jira asked the app to wait: 3 times.'],
  ['failed-jira-503', 1, 'Jira did not answer (503): once.'],
  ['failed-jira-403', 2, 'Jira did not let the app do something (403): 2 times.'],
  ['failed-jira-404', 1, 'Jira did not find what the app asked for (404): once.'],
  ['failed-jira-400', 1, 'Jira refused a question (400): once.'],
  ['failed-sweep', 1200, 'Comparing everything with Jira failed in the app: 1,200 times.'],
  ['lost', 1, 'Something that the app calls “lost” went wrong: once.'],
])('the error %s is told in words', (kind, times, words) => {
  expect(say.error({ kind, times })).toBe(words);
});

describe('the facts of a project', () => {
  const facts = (values: Partial<ProjectHealth>, progress: Partial<IndexProgress> = {}) =>
    Object.fromEntries(
      say.project
        .facts(project('A', progress, values), NOW)
        .map(({ term, meaning }) => [term, meaning.replace(/\s/g, ' ')]),
    );

  test('before the first reading has ended are none but that', () => {
    expect(facts({ dataAsOf: null, reconciled: null })).toEqual({
      'Data as of': 'Not before the first reading has ended',
    });
  });

  test('tell ages, also of what a faster clock has put ahead, and what never was', () => {
    expect(
      facts(
        {
          dataAsOf: NOW - 119 * MINUTE,
          reconciled: NOW + 5 * MINUTE,
          counted: NOW - 3000 * MINUTE,
          mended: 1200,
        },
        { unreadable: 1 },
      ),
    ).toEqual({
      'Data as of': 'Jun 30, 2024, 10:01 AM (119 minutes ago)',
      'Updates compared with Jira': 'just now',
      'Counts compared': '2 days ago',
      'Everything compared': 'Not yet',
      'Differences found and mended': '1,200',
      'Not readable': '1 issue; the app’s log has the id of each',
    });
  });

  test('a comparison that goes on is told before the last one that ended', () => {
    expect(facts({ isSweeping: true, swept: NOW - 60 * MINUTE })['Everything compared']).toBe('Goes on now');
  });
});

test.each([
  [undefined, 'Jira is being asked…', null],
  [null, 'Jira did not say', null],
  [{ toViewer: 0, toApp: 0 }, 'No defect, like you', null],
  [{ toViewer: 398, toApp: 398 }, '398 defects, as many as you', null],
  [{ toViewer: 1, toApp: 2 }, '2 defects; Jira shows you 1', null],
  [
    { toViewer: 412, toApp: 398 },
    '398 defects; Jira shows you 412',
    'Jira shows you 412 defects, the app 398: a policy of your organisation hides issues from it. They are missing in all numbers.',
  ],
])('what the app sees of %j', (visible, words, warning) => {
  expect(say.project.visible(visible)).toBe(words);
  expect(say.project.hidden(visible)).toBe(warning);
});

test.each<[string, Partial<IndexProgress>, Partial<ProjectHealth>, readonly string[]]>([
  ['a first reading', READING, { dataAsOf: null }, ['pause', 'disable']],
  ['a wait', WAITING, { dataAsOf: null }, ['pause', 'disable']],
  ['a pause', PAUSED, { dataAsOf: null }, ['resume', 'disable']],
  ['a failure', FAILED, { dataAsOf: null }, ['resume', 'read anew', 'disable']],
  ['a new reading', { isReadAnew: true }, {}, ['pause', 'compare', 'disable']],
  ['a read project', {}, {}, ['read anew', 'compare', 'disable']],
  ['a project without defect types', { noDefectType: true }, {}, ['read anew', 'disable']],
])('%s offers what makes sense', (_name, progress, values, actions) => {
  const one = project('A', progress, values);
  expect(actionsOf(one, readingOf(one.progress, NOW).state)).toEqual(actions);
});

test('asks often while something goes on, seldom while it waits, and now and then else', () => {
  expect(paceOf(health([]))).toBe('idle');
  expect(paceOf(health([project('A'), project('B', PAUSED), project('C', FAILED)]))).toBe('idle');
  expect(paceOf(health([project('A', WAITING)]))).toBe('waiting');
  expect(paceOf(health([project('A', WAITING), project('B', READING)]))).toBe('working');
  expect(paceOf(health([project('A', { isReadAnew: true, phase: 'details' })]))).toBe('working');
  expect(paceOf(health([project('A', {}, { isSweeping: true })]))).toBe('working');
  expect(paceOf(health([], { backlog: { issues: 1, oldest: NOW } }))).toBe('working');
});
