import { importSettings } from '../../src/settings/file';
import { parseSettingsDocument } from '../../src/settings/parse';
import { SettingsError } from '../../src/settings/problem';

const problemsIn = (document: unknown): readonly string[] => {
  try {
    parseSettingsDocument(document);
  } catch (error) {
    if (error instanceof SettingsError)
      return error.problems.map(({ path, message, value }) => `${path} = ${value} ${message}`);
    throw error;
  }
  throw new Error('was not refused');
};

test.each([
  ['another type', { timeZone: 5 }, 'timeZone = 5 must be a text in quotes'],
  ['another type', { inference: { enabled: 'yes' } }, 'inference.enabled = "yes" must be true or false'],
  ['another type', { bands: [] }, 'bands = [] must be a group of values in { }'],
  ['another type', { followThrough: { labels: 'x' } }, 'followThrough.labels = "x" must be a list in [ ]'],
  [
    'nothing',
    { origins: [{ introduced: 'a', caught: 'b' }] },
    'origins[0].name = missing must be a text in quotes',
  ],
  ['no whole number', { minimumN: 1.5 }, 'minimumN = 1.5 must be a whole number'],
  ['no number at all', { minimumN: NaN }, 'minimumN = null must be a number'],
  ['an empty text', { ladder: { boundary: ' ' } }, 'ladder.boundary = " " must not be empty'],
  ['an empty list', { defects: { types: [] } }, 'defects.types = [] must not be empty'],
  ['too small a number', { minimumN: 0 }, 'minimumN = 0 must be at least 1'],
  ['too short a list', { ladder: { stages: ['A'] } }, 'ladder.stages = ["A"] must be at least 2 entries'],
  ['too large a number', { bands: { healthy: 5 } }, 'bands.healthy = 5 must be at most 1'],
  [
    'too long a text',
    { timeZone: 'x'.repeat(300) },
    `timeZone = "${'x'.repeat(76)}… must be at most 255 characters`,
  ],
  [
    'another form',
    { fields: { discovery: 'Found in' } },
    'fields.discovery = "Found in" must be the id of a Jira field, such as "customfield_10050"',
  ],
  [
    'another choice',
    { reopened: { policy: 'twice' } },
    'reopened.policy = "twice" must be one of "own series", "ignored", "counts as escaped"',
  ],
  [
    'a key that is not known',
    { headline: { days: 5 } },
    'headline.days = 5 is not known here; take it out or write one of "releases", "fallbackDays"',
  ],
  [
    'no day',
    { trend: { baseline: { from: '1 March', to: '2024-04-01' } } },
    'trend.baseline.from = "1 March" is not a day; write yyyy-mm-dd',
  ],
  [
    'another source of a dimension',
    { dimensions: { area: { from: 'assignee' } } },
    'dimensions.area.from = "assignee" must be one of "components", "field", "labels"',
  ],
  [
    'none of several forms',
    { defects: { types: [12] } },
    'defects.types[0] = 12 must be a name of 1 to 255 characters, or a Jira value as {"id": "10010"}',
  ],
  [
    'the nearest of several forms',
    { defects: { types: [{ id: 12 }] } },
    'defects.types[0].id = 12 must be the number of a Jira value in quotes, such as "10010"',
  ],
  [
    'the nearest of several forms, within another',
    { inference: { ownRules: [{ label: 'x', range: { from: 'UAT' } }] } },
    'inference.ownRules[0].range.to = missing must be a text in quotes',
  ],
  [
    'two forms at once',
    { inference: { ownRules: [{ label: 'x', component: 'y', range: 'UAT' }] } },
    'inference.ownRules[0] = {"label":"x","component":"y","range":"UAT"} must be {"label": a name, "range": a range} or {"component": a name, "range": a range}',
  ],
  ['no document', 'all of it', '(all) = "all of it" must be a group of values in { }'],
])('%s is refused in words that say what to write', (_, document, problem) => {
  expect(problemsIn(document)).toEqual([problem]);
});

test('a value that cannot be printed is refused all the same', () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(problemsIn({ target: deep })).toEqual(['target = (object) must be a number']);
  expect(problemsIn({ target: 10n })).toEqual(['target = (bigint) must be a number']);
  expect(problemsIn({ target: () => 1 })).toEqual(['target = (function) must be a number']);
});

test('a file says in the same words what is wrong with it', () => {
  const file = { format: 'defect-leakage-settings', formatVersion: 1, definitionVersion: 0, document: [] };
  expect(() => importSettings(file)).toThrow(
    'definitionVersion: must be at least 1 (value: 0); document: must be a group of values in { } (value: [])',
  );
});

test('a key that is no word is written in quotes, a long one shortened', () => {
  expect(problemsIn({ '': 1 })[0]).toMatch(/^\[""\] = 1 is not known here/);
  expect(problemsIn({ bands: { 'a.b': 1 } })[0]).toMatch(/^bands\["a\.b"\] = 1 is not known here/);
  expect(problemsIn({ ['k'.repeat(5000)]: 1 })[0]?.slice(0, 84)).toBe(`["${'k'.repeat(76)}…] = 1`);
});
