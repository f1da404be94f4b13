import type { DefectFacts } from '../../src/domain/facts';
import { type BaselineCount, baselineMessages } from '../../static/project-page/baseline-messages';
import { type BaselineCounts, baselineOf } from '../../static/project-page/baseline-of';
import { defect, version } from '../domain/build';
import { english, modelOf, tagged, UNMAPPED } from './report';

const say = baselineMessages(english);
const shown: BaselineCount = (_name, value) => english.count(value);
const versions = [version(1, '2024-03-01')];
const NO_TEST = 202;
const inferred = (on: string, count: number, facts: Partial<DefectFacts> = {}) =>
  Array.from({ length: count }, () => defect(on, { affected: [1], ...facts }));
const of = (defects: readonly DefectFacts[]): BaselineCounts | null =>
  baselineOf(modelOf(versions, defects).view);

test('it is a baseline while more is inferred than tagged', () => {
  expect(of([])).toBeNull();
  expect(of([defect('2024-01-01', { discoveryId: UNMAPPED })])).toBeNull();
  expect(of([...inferred('2024-03-05', 2), ...tagged(1, 2, '2024-03-05', 0, '')])).toBeNull();
  expect(
    of([
      ...inferred('2024-03-05', 2, { mechanismId: NO_TEST }),
      ...inferred('2024-02-20', 3),
      ...tagged(1, 1, '2024-03-05', 0, ''),
      defect('2024-03-01'),
    ]),
  ).toEqual({
    classified: 6,
    tagged: 1,
    inferred: 5,
    byRule: [{ rule: 'release date', count: 5 }],
    escaped: 3,
    escapedUnknown: 1,
    inScope: 7,
    originUnknown: 7,
  });
});

const counts: BaselineCounts = {
  classified: 40,
  tagged: 0,
  inferred: 40,
  byRule: [{ rule: 'release date', count: 40 }],
  escaped: 8,
  escapedUnknown: 8,
  inScope: 50,
  originUnknown: 49,
};

test.each<[Partial<BaselineCounts>, string]>([
  [
    {},
    'This is a baseline: of 40 classified defects, 40 are inferred, by the release-date rule; none is tagged.',
  ],
  [
    { classified: 1, inferred: 1 },
    'This is a baseline: of 1 classified defect, 1 is inferred, by the release-date rule; none is tagged.',
  ],
  [
    {
      classified: 41,
      tagged: 1,
      byRule: [
        { rule: 'own rule', count: 5 },
        { rule: 'release date', count: 35 },
      ],
    },
    'This is a baseline: of 41 classified defects, 40 are inferred, 5 by a rule of the project and 35 by the release-date rule; 1 is tagged.',
  ],
])('%j: what it rests on', (change, text) => {
  expect(say.baseline({ ...counts, ...change }, shown)).toBe(text);
});

test.each<[Partial<BaselineCounts>, string]>([
  [
    {},
    'the origin of 49 of 50 defects), and why nothing stopped what escaped (nobody knows the mechanism of all 8 escaped defects).',
  ],
  [
    { escapedUnknown: 3, originUnknown: 0 },
    'where it was made, and why nothing stopped what escaped (nobody knows the mechanism of 3 of 8 escaped defects).',
  ],
  [
    { escaped: 1, escapedUnknown: 1, inScope: 1, originUnknown: 1 },
    'the origin of the only defect), and why nothing stopped what escaped (nobody knows the mechanism of the only escaped defect).',
  ],
  [
    { escaped: 0, escapedUnknown: 0 },
    'the origin of 49 of 50 defects), and, once one escapes, why nothing stopped it.',
  ],
])('%j: what tagging would add', (change, end) => {
  expect(say.wouldAdd({ ...counts, ...change }, shown)).toContain(end);
});

test('whom to ask for fields that are not there', () => {
  expect(say.notMapped(['origin'])).toBe(
    'Defect origin has no Jira field yet. Ask a Jira administrator to choose or create it on the app’s administration page.',
  );
  expect(say.notMapped(['discovery', 'origin', 'mechanism'])).toContain('have no Jira field yet');
});
