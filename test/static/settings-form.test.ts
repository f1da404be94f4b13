import type { SettingsPreview } from '../../src/contract/settings-preview';
import { diffSettings } from '../../src/contract/settings-diff';
import type { OutcomeCounts } from '../../src/domain/aggregate/counts';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { checkSettings } from '../../src/settings/check';
import { pageMessages } from '../../static/project-settings/messages';
import { oneAtATime } from '../../static/project-settings/one-at-a-time';
import { previewMessages } from '../../static/project-settings/preview-messages';
import { SECTION_PATHS } from '../../static/project-settings/sections/section-keys';
import { changedByBoth, isWithinPath, withPartsOf } from '../../static/shared/settings-form/departures';
import { formMessages } from '../../static/shared/settings-form/form-messages';
import { settingAt, withSettingAt } from '../../static/shared/settings-form/setting-paths';
import { SETTING_TEXTS, settingTextOf } from '../../static/shared/settings-form/setting-texts';
import { changedWords, settingWords } from '../../static/shared/settings-form/setting-words';
import { placeOf } from '../../static/shared/settings-form/use-stage-drag';
import { english } from './report';

const counts = (escaped: number, contained: number, unclassified = 0): OutcomeCounts => ({
  escaped,
  contained,
  unclassified,
});
type Numbers = Extract<SettingsPreview, { kind: 'numbers' }>;
const numbers = (of: OutcomeCounts, minimumN = 10): Numbers['before'] => ({
  read: 412,
  reconciliation: {
    duplicate: 0,
    rejected: 0,
    accepted: 0,
    unconfirmed: 0,
    'below the floor': 0,
    'not preventable': 0,
    'in scope': 412,
  },
  outcomes: of,
  headline: { basis: 'mature releases', releaseIds: [1], counts: of },
  minimumN,
});
const release = (before: OutcomeCounts | null, after: OutcomeCounts | null, name = '2.3') => ({
  id: 1,
  name,
  before,
  after,
});
const preview = (
  before: OutcomeCounts,
  after: OutcomeCounts,
  releases: Numbers['releases'] = [],
): SettingsPreview => ({
  kind: 'numbers',
  before: numbers(before),
  after: numbers(after),
  releases,
  releasesChanged: releases.length,
  dataAsOf: null,
});
const { sentence } = previewMessages(english);

test('a folded section says how many of its settings depart', () => {
  const { departs } = pageMessages(english).section;
  expect([departs(1), departs(2)]).toEqual(['1 departs from the site', '2 depart from the site']);
});

describe('the sentence of a preview', () => {
  test.each<[string, SettingsPreview]>([
    [
      '412 issues match; the rate of 2.3 would go from 21% to 8%.',
      preview(counts(30, 70), counts(20, 80), [release(counts(21, 79), counts(8, 92))]),
    ],
    [
      '412 issues match; the rate of 2.4 would go from 20% to 30%.',
      preview(counts(30, 70), counts(20, 80), [
        release(counts(1, 2), counts(2, 1)),
        release(counts(20, 80), null, '2.2'),
        release(counts(2, 8), counts(3, 7), '2.4'),
      ]),
    ],
    [
      '412 issues match; the rate of 2.3 would go from 20.1% to 20.4%.',
      preview(counts(1, 2), counts(1, 2), [release(counts(201, 799), counts(204, 796))]),
    ],
    ['412 issues match; the headline would go from 30% to 20%.', preview(counts(30, 70), counts(20, 80))],
    [
      '412 issues match; counts would change from 1 of 3 escaped to 2 of 3 escaped.',
      preview(counts(1, 2), counts(2, 1)),
    ],
    ['412 issues match; no count would change.', preview(counts(30, 70), counts(30, 70))],
    ['About 1 issue matches.', { kind: 'reading', before: numbers(counts(1, 1)), matching: 1 }],
    [
      'No issue type of the project would be a defect: nothing would be read and counted.',
      { kind: 'reading', before: numbers(counts(1, 1)), matching: null },
    ],
  ])('%s', (words, of) => {
    expect(sentence(of)).toBe(words);
  });
});

test('each setting is in one section of the page, and has a name', () => {
  const paths = Object.values(SECTION_PATHS).flatMap((section): string[] => [...section]);
  expect([...paths].sort()).toEqual(Object.keys(SETTING_TEXTS).sort());
  for (const path of Object.keys(SETTING_TEXTS))
    expect(
      diffSettings(DEFAULT_SETTINGS, withSettingAt(DEFAULT_SETTINGS, path as 'target', 'other')),
    ).toEqual([expect.objectContaining({ path, to: '"other"' })]);
  expect(settingTextOf('origins[2].caught')?.label).toBe('Origins');
  expect(settingTextOf('document.minimumN')).toBeNull();
});

test('a percentage that is wrong is told as the percentage that was typed, not as the fraction that is kept', () => {
  const { one } = formMessages(english).problems;
  const target = { path: 'target', value: '1.5', message: 'must be at most 1' };
  expect(one(target)).toBe('must be from 0% to 100% (it is 150.0%).');
  expect(one({ ...target, value: '"abc"', message: 'must be a number' })).toBe(
    'must be a number (it is "abc").',
  );
  const falling = { ...DEFAULT_SETTINGS, bands: { healthy: 0.3, attention: 0.1, leaking: 0.2 } };
  expect(checkSettings(falling).map((problem) => `${problem.path} ${one(problem)}`)).toEqual([
    'bands.attention must not be less than where “healthy” begins (it is 10.0%).',
  ]);
  expect(one({ path: 'minimumN', value: '0', message: 'must be at least 1' })).toBe(
    'must be at least 1 (it is 0).',
  );
});

test('parts are taken from other settings, also where they are null or a whole', () => {
  const baseline = { from: '2024-01-01', to: '2024-06-30' };
  const others = withSettingAt(withSettingAt(DEFAULT_SETTINGS, 'trend.baseline', baseline), 'minimumN', 7);
  const mixed = withPartsOf(DEFAULT_SETTINGS, others, ['trend.baseline', 'dimensions.type']);
  expect(settingAt(mixed, 'trend.baseline')).toEqual(baseline);
  expect(settingAt(mixed, 'minimumN')).toBe(10);
  expect(withPartsOf(mixed, DEFAULT_SETTINGS, ['trend.baseline'])).toEqual(DEFAULT_SETTINGS);
  expect(isWithinPath('origins[1].caught', 'origins')).toBe(true);
  expect(isWithinPath('originsElse', 'origins')).toBe(false);
});

test('what both changed is what they have in common', () => {
  const change = (path: string, to: string) => ({ path, from: '1', to });
  expect(changedByBoth([change('minimumN', '2'), change('target', '3')], [change('minimumN', '4')])).toEqual([
    change('minimumN', '2'),
  ]);
});

test.each([
  [0, 2, 'above', 1],
  [0, 2, 'below', 2],
  [3, 1, 'above', 1],
  [3, 1, 'below', 2],
  [2, 3, 'above', 2],
] as const)('a stage from %i dropped on %i, %s, ends at %i', (from, target, edge, place) => {
  expect(placeOf(from, target, edge)).toBe(place);
});

test.each<[string, unknown, string]>([
  ['minimumN', 1200, '1,200'],
  ['target', 0.075, '7.5%'],
  ['defects.filter', null, 'none'],
  ['inference.enabled', false, 'off'],
  ['scope.accepted.labels', ['a', { id: '7' }], 'a, id 7'],
  [
    'ladder.stages',
    Array.from({ length: 10 }, (_, n) => `s${n}`),
    's0, s1, s2, s3, s4, s5, s6, s7 and 2 more',
  ],
  ['discovery', [{ options: ['Beta'], range: { from: 'UAT', to: 'Staging' } }], 'Beta: UAT to Staging'],
  ['origins', [{ name: 'Code', introduced: 'A', caught: 'B', options: [] }], 'Code (A to B)'],
  ['mechanisms', [{ name: 'X', preventable: false, options: [] }], 'X (not preventable)'],
  [
    'inference.ownRules',
    [{ component: { id: '3' }, range: 'after release' }],
    'component id 3: Anywhere after release',
  ],
  ['releases.kinds', [{ kind: 'patch', pattern: '*.*.*' }], '*.*.*: patch'],
  ['dimensions.area', { from: 'labels', prefix: 'area-' }, 'labels that begin with area-'],
  ['trend.baseline', { from: '2024-01-01', to: '2024-06-30' }, '2024-01-01 to 2024-06-30'],
])('%s of %j in words', (path, value, words) => {
  expect(settingWords(path, value, english)).toBe(words);
});

test('previews are asked for one at a time, and what was given up meanwhile is never asked for', async () => {
  const inTurn = oneAtATime();
  const asked: string[] = [];
  const given = new AbortController();
  let answer = (): void => undefined;
  const ask = (name: string) => (): Promise<string> => {
    asked.push(name);
    return new Promise((resolve) => (answer = () => resolve(name)));
  };
  const first = inTurn(new AbortController().signal, ask('first'));
  const second = inTurn(given.signal, ask('second'));
  const third = inTurn(new AbortController().signal, ask('third'));
  await Promise.resolve();
  given.abort();
  expect(asked).toEqual(['first']);
  answer();
  expect(await first).toBe('first');
  await expect(second).rejects.toThrow();
  expect(asked).toEqual(['first', 'third']);
  answer();
  expect(await third).toBe('third');
});

test('a change that was kept shortened is told as it was kept', () => {
  expect(changedWords('scope.accepted.labels', '["a","b…', english)).toBe('["a","b…');
});
