import { reportOf } from '../../src/domain/aggregate/report';
import type { DefectFacts } from '../../src/domain/facts';
import { looksLikeBucket } from '../../src/domain/normalise/bucket';
import { meaningOf, severityOf } from '../../src/domain/normalise/meaning';
import { formatPercent } from '../../src/domain/present/format';
import { rateOf } from '../../src/domain/present/rate';
import { DEFAULT_SETTINGS } from '../../src/domain/defaults';
import { day, defect, project, settings } from './build';
import { times } from './placing';

const AS_OF = day('2024-06-30');
const { ladder } = DEFAULT_SETTINGS;

// metrics.md, section 4, *Must hold*; the examples of the articles it cites.
test.each([
  ['Production (found by us)', 3, '7.9 %'],
  ['UAT', 8, '21.1 %'],
])(
  '20, 10, 5 and 3 found in unit test, system test, UAT, production: at boundary %s %i escaped, %s',
  (boundary, escaped, shown) => {
    const optionOf = (stage: string): number => 111 + ladder.stages.indexOf(stage);
    const found = (count: number, stage: string): DefectFacts[] =>
      times(count, () => defect('2024-05-01', { discoveryId: optionOf(stage) }));
    const defects = [
      ...found(20, 'Unit test'),
      ...found(10, 'System test'),
      ...found(5, 'UAT'),
      ...found(3, 'Production (found by us)'),
    ];
    const chosen = settings({ ladder: { ...ladder, boundary } });
    const rate = rateOf(reportOf(project([], defects), chosen, AS_OF).outcomes, chosen.minimumN);
    if (rate.state !== 'rate') throw new Error(rate.state);
    expect(rate).toMatchObject({ escaped, n: 38, coverage: 1 });
    expect(`${(100 * rate.rate).toFixed(1)} %`).toBe(shown);
  },
);

test.each([
  [8, 32, '25.00 %'],
  [10, 100, '10.00 %'],
  [20, 100, '20.00 %'],
])('%i of %i are %s', (escaped, n, shown) => {
  const rate = rateOf({ escaped, contained: n - escaped, unclassified: 0 }, DEFAULT_SETTINGS.minimumN);
  expect(rate.state === 'rate' && formatPercent(rate.rate)).toBe(shown);
});

// metrics.md, sections 1, 2 and 5: the names that a project finds mapped on its first day.
describe('on the first day', () => {
  const named = (kind: 'priorities' | 'resolutions' | 'options', names: readonly string[]) => {
    const base = project([], []);
    const all = new Map(names.map((name, index) => [index + 1, ` ${name.toUpperCase()}`] as const));
    return { ...base, names: { ...base.names, [kind]: all } };
  };

  test.each([
    ['critical', ['Blocker', 'Highest', 'Critical']],
    ['high', ['High', 'Major']],
    ['medium', ['Medium']],
    ['low', ['Low', 'Lowest', 'Minor', 'Trivial']],
    ['unmapped', ['Urgent', 'P1', '']],
  ])('severity %s is %j', (severity, names) => {
    const meaning = meaningOf(named('priorities', names), settings());
    expect(names.map((_, index) => severityOf(index + 1, meaning))).toEqual(names.map(() => severity));
  });

  test.each([
    ['duplicate', ['Duplicate']],
    [
      'rejected',
      [
        ...['Invalid', 'Not a Bug', 'Not a Problem', 'Not Our Bug', 'Cannot Reproduce', 'Works for Me'],
        ...['Incomplete', 'Needs more info', 'Information Provided', 'Answered', 'Feedback Received'],
        'Abandoned',
      ],
    ],
    ['in scope', ["Won't Fix", "Won't Do", 'Later', 'Hold', 'Workaround', 'Fixed', 'Unheard of']],
  ])('as %s count %j', (row, names) => {
    const defects = names.map((_, index) => defect('2024-05-01', { resolutionId: index + 1 }));
    const made = reportOf({ ...named('resolutions', names), defects }, settings(), AS_OF);
    expect(made.reconciliation).toMatchObject({ [row]: names.length });
  });

  test('an option named like a stage means it, and either side of the release line has a name of its own', () => {
    const names = [...ladder.stages, 'Pre-production', 'Production'];
    const { discoveryRanges } = meaningOf(named('options', names), settings());
    const ranges = names.map((_, index) => discoveryRanges.get(index + 1));
    expect(ranges.slice(0, 10)).toEqual(times(10, (stage) => ({ from: stage, to: stage })));
    expect(ranges.slice(10)).toEqual([
      { from: 0, to: 7 },
      { from: 8, to: 9 },
    ]);
  });

  test('seven mechanisms are preventable, third parties and expected production issues are not', () => {
    const names = [
      'No test existed',
      'Test existed but was ineffective',
      'Test data was not representative',
      'Environment mismatch',
      'Requirement ambiguity',
      'Human review missed it',
      'Automation broken, flaky or skipped',
      'Not preventable',
      'Not preventable (third party, infrastructure)',
      'Expected production issue',
    ];
    const { mechanisms } = meaningOf(named('options', names), settings());
    const preventable = names.map((_, index) => mechanisms.get(index + 1)?.preventable);
    expect(preventable).toEqual([...times(7, () => true), false, false, false]);
  });

  test.each([
    ...['backlog', 'future', 'future release', 'future version', 'unreleased', 'next', 'next release'],
    ...['next version', 'no release', 'no version', 'none', 'n/a', 'tbd', 'tba', 'later', 'someday'],
    ...['unscheduled', 'unplanned', 'unknown', 'triage', 'icebox', 'master', 'main', 'trunk', 'head'],
  ])('a version named %j is suggested as no release, whatever its case', (name) => {
    expect(looksLikeBucket(` ${name.toUpperCase()} `)).toBe(true);
    expect(looksLikeBucket(`${name} 2`)).toBe(false);
  });

  test('window 30 days, minimum n 10, six releases or 90 days, no critical escape a quarter, nothing else targeted', () => {
    expect(DEFAULT_SETTINGS).toMatchObject({
      timeZone: 'UTC',
      exposureWindowDays: 30,
      minimumN: 10,
      headline: { releases: 6, fallbackDays: 90 },
      severityTargets: { critical: 0, high: null, medium: null, low: null },
      scope: { severityFloor: null, countNotPreventable: false },
      dimensions: { type: null, area: { from: 'components' } },
      defects: { types: ['Bug', 'Defect'], filter: null },
      reopened: { policy: 'own series' },
      target: null,
    });
  });
});
