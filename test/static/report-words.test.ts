import {
  compareAtSameAge,
  type SameAgeComparison,
} from '../../src/domain/aggregate/maturity-curves/same-age';
import {
  compareCounts,
  compareReleaseRows,
  type ReleaseComparison,
} from '../../src/domain/aggregate/series/compare';
import { changeMarks } from '../../static/shared/charts/change-marks';
import { curveMarks, curvePath, curveScale, lastDayOf } from '../../static/shared/charts/curve-scale';
import { shownTrend } from '../../static/shared/charts/shown-trend';
import { filterMessages } from '../../static/shared/filter/filter-messages';
import { comparisonMessages } from '../../static/shared/report/comparison-messages';
import { reportMessages } from '../../static/shared/report/report-messages';
import { definitionMessages } from '../../static/shared/words/definition-messages';
import { sharedMessages } from '../../static/shared/words/messages';
import { overviewMessages } from '../../static/project-page/overview-messages';
import { projectPageMessages } from '../../static/project-page/messages';
import { releasesMessages } from '../../static/project-page/releases-messages';
import { day, defect, version } from '../domain/build';
import { ages, counts, MATURE, maturing, NOT_SHIPPED, row } from '../domain/rows';
import { english, ESCAPED, german, modelOf, tagged } from './report';

describe('two releases in words', () => {
  const say = comparisonMessages(english);
  const sidesOf = (comparison: ReleaseComparison | SameAgeComparison): readonly string[] =>
    comparison.state === 'compared'
      ? [
          say.side('2.0', comparison.first, comparison.tooFew, (_outcome, value) => String(value)),
          say.side('1.0', comparison.second, comparison.tooFew, (_outcome, value) => String(value)),
        ]
      : [];
  const whole = (a: Parameters<typeof row>, b: Parameters<typeof row>): string =>
    say.verdict(compareReleaseRows(row(...a), row(...b), { minimumN: 10, exposure: 'window' }), '2.0', '1.0');

  test('a difference that chance makes is none', () => {
    expect(whole([2, counts(12, 28)], [1, counts(8, 34)])).toBe(
      'No difference that chance could not make: 11.0 percentage points, and anything from -7.6 to 28.8 percentage points fits.',
    );
  });

  test('one beyond chance says which let more escape, and by how much', () => {
    // Newcombe 1998, method 10: 56/70 − 48/80 is 0.0524 to 0.3339.
    expect(whole([2, counts(56, 14)], [1, counts(48, 32)])).toBe(
      '2.0 let more escape than 1.0, by 20.0 percentage points (5.2 to 33.4): more than chance makes.',
    );
    expect(whole([2, counts(10, 40)], [1, counts(40, 10)])).toMatch(
      /^2\.0 let fewer escape than 1\.0, by 60\.0/,
    );
  });

  test('too few withholds the rates, on both sides', () => {
    const comparison = compareCounts(counts(1, 0), counts(0, 30), 10);
    expect(say.verdict(comparison, '2.0', '1.0')).toMatch(/^Too few defects for rates, yet/);
    expect(sidesOf(comparison).join(' ')).not.toMatch(/\d\.\d%/);
    expect(whole([2, counts(1, 2)], [1, counts(1, 3)])).toMatch(/^Too few defects to tell them apart/);
  });

  test('what cannot be compared says why, of one or of both', () => {
    const young = { maturity: maturing(3) };
    expect(whole([2, counts(0, 0)], [1, counts(1, 9)])).toBe('Not comparable: 2.0 has no classified defect.');
    expect(whole([2, counts(1, 9), young], [1, counts(1, 9), young])).toBe(
      'Not comparable yet: 2.0 and 1.0 are maturing. At the same age they can be compared.',
    );
    expect(whole([2, counts(1, 9)], [1, counts(1, 9), { maturity: NOT_SHIPPED }])).toBe(
      'Not comparable: 1.0 is not out yet.',
    );
  });

  test('at the same age the older one is not held to what came later', () => {
    const old = ages(1, [1, 2, 90, 95], { contained: 16, maturity: MATURE });
    const young = ages(2, [1], { contained: 19, maturity: maturing(5) });
    const comparison = compareAtSameAge(young, old, 10);
    expect(sidesOf(comparison)).toEqual([
      '2.0: 1 of 20 escaped, 5.0% (95% interval 0.9% to 23.6%)',
      '1.0: 2 of 18 escaped, 11.1% (95% interval 3.1% to 32.8%)',
    ]);
  });
});

describe('the report in one sentence', () => {
  const say = reportMessages(english);

  /** Ten mature releases of 40 with 8 escapes, the last one as told. */
  const ten = (last: number) => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
    return modelOf(
      months.map((month, at) => version(at + 1, `2023-${month}-10`)),
      months.flatMap((month, at) => {
        const escaped = at === 9 ? last : 8;
        return tagged(at + 1, escaped, `2023-${month}-15`, 40 - escaped, `2023-${month}-05`);
      }),
    );
  };

  test('says of the latest release whether it signals', () => {
    const calm = ten(8);
    expect(say.sentence(calm.view, calm.trend)).toBe(
      '6 mature releases: 48 of 240 defects escaped, 20.0% (15.4% to 25.5%). v10: no signal.',
    );
    const loud = ten(30);
    expect(say.sentence(loud.view, loud.trend)).toMatch(/v10: above the upper limit(; 1 signal before)?\.$/);
  });

  test('has words for nothing, for one, and for all maturing', () => {
    const nothing = modelOf([version(1, '2024-03-01')], [defect('2024-03-05', { discoveryId: 105 })]);
    expect(say.sentence(nothing.view, nothing.trend)).toBe(
      'No mature release; the last 90 days: no defect is classified yet.',
    );
    const one = modelOf([], [defect('2024-06-20', { discoveryId: ESCAPED })]);
    expect(say.sentence(one.view, one.trend)).toBe(
      'No mature release; the last 90 days: 1 of 1 defect escaped, too few for a rate; anything from 21% to 100% fits.',
    );
  });

  test('says first that it is filtered, and by what; the definition card does too', () => {
    const { view, trend, answer } = ten(8);
    const filtering = {
      conditions: [{ kind: 'areas', values: ['Checkout'] }],
      isFiltering: true,
      leavesOut: true,
      outside: 7,
    } as const;
    expect(say.sentence({ ...view, filtering }, trend)).toMatch(
      /^Filtered by area Checkout\. 6 mature releases: /,
    );
    const card = definitionMessages(english, sharedMessages(english).rate);
    expect(card.entries({ ...answer.card, filtering })[0]).toEqual({
      term: 'Filter',
      meaning: 'Only area Checkout.',
    });
    expect(card.entries(answer.card)[0]?.term).toBe('Escaped');
  });
});

describe('the trend by period', () => {
  const model = modelOf(
    [],
    [...tagged(1, 2, '2024-05-05', 6, '2024-05-05'), defect('2024-03-05', { discoveryId: ESCAPED })],
  );

  test('has a mark a period, a gap where nothing was found, and the running one hollow', () => {
    const { marks } = shownTrend(model, 'month', ({ first }) => english.month(first));
    expect(marks.map(({ name, kind }) => [name, kind])).toEqual([
      ['Mar 2024', 'unjudged'],
      ['Apr 2024', 'gap'],
      ['May 2024', 'unjudged'],
      ['Jun 2024', 'partial'],
    ]);
  });

  test('marks stand before the first point after a change; what lies before all points is left out', () => {
    const marks = [{ date: '2024-03-01' }, { date: '2024-04-01' }];
    const on = (date: string) => ({ day: day(date), text: date });
    const placed = changeMarks([on('2024-02-01'), on('2024-03-15'), on('2024-06-01')], marks);
    expect(placed.map(({ text, before }) => [text, before])).toEqual([
      ['2024-03-15', 1],
      ['2024-06-01', 2],
    ]);
    expect(changeMarks([on('2024-02-01')], [])).toEqual([]);
  });
});

describe('the discovery curve', () => {
  const curve = {
    escapes: 4,
    steps: [
      { day: 2, escapes: 1 },
      { day: 10, escapes: 3 },
      { day: 400, escapes: 4 },
    ],
  };
  const FRAME = { width: 500, height: 100, margin: { top: 0, right: 0, bottom: 0, left: 0 } };

  test('ends where the window and the past say, not with the last straggler', () => {
    expect(lastDayOf(curve, 30, 10)).toBe(60);
    expect(lastDayOf({ escapes: 1, steps: [{ day: 0, escapes: 1 }] }, 30, 0)).toBe(30);
    expect(lastDayOf(curve, 0, 0)).toBe(1);
  });

  test('its marks are those asked for and those that people name, each once, with the share found by then', () => {
    const marks = curveMarks(curve, [10, 30], 60, String);
    expect(marks.map(({ day: at, share }) => [at, share])).toEqual([
      [0, 0],
      [7, 0.25],
      [10, 0.75],
      [14, 0.75],
      [30, 0.75],
      [60, 0.75],
    ]);
    expect(curvePath(curve, curveScale(60, FRAME), 60)).not.toContain('NaN');
  });

  test('is told with the window that it suggests', () => {
    const say = overviewMessages(english).curve;
    expect(say.sentence(curve, { days: 400, escapes: 4 }, 30)).toBe(
      'Of 4 past escapes, 80% had arrived by day 400 after release. By the end of the window, day 30, it was 3 of 4 escapes, 75%.',
    );
    expect(say.hint({ days: 30, escapes: 4 }, 30)).toBe('The window is the one that the past suggests.');
  });
});

describe('releases in words', () => {
  const say = releasesMessages(english);

  test('a maturing one is told with what past ones had by then', () => {
    expect(say.soFar(2, { fewest: 1, most: 4, releases: 9 })).toBe(
      '2 so far; 9 past releases had 1 to 4 by then',
    );
    expect(say.soFar(0, { fewest: 3, most: 3, releases: 1 })).toBe('0 so far; 1 past release had 3 by then');
    expect(say.soFar(0, null)).toBe('0 so far');
    const { view } = modelOf([version(1, '2024-06-18')], tagged(1, 1, '2024-06-20', 3, '2024-06-10'));
    const [release] = view.releases;
    expect(release && projectPageMessages(english).maturing(release, 30)).toBe(
      'v1 is maturing, day 12 of 30: 1 escaped so far.',
    );
  });

  test('the failure share says what it counts, and that nothing is no share', () => {
    expect(say.failureShare.sentence({ found: 0, of: 0, fraction: null, undecided: 0 })).toBe(
      'No mature release has a classified defect yet.',
    );
    expect(say.failureShare.sentence({ found: 1, of: 4, fraction: 0.25, undecided: 2 })).toBe(
      '1 of 4 mature releases with defects had a high or critical escape within the window, 25%. 2 more had an escape of unknown severity.',
    );
  });
});

test('differences are written as the locale writes numbers', () => {
  const comparison = compareCounts(counts(40, 10), counts(10, 40), 10);
  expect(comparisonMessages(german).verdict(comparison, '2.0', '1.0')).toContain('60,0 percentage points');
  expect(filterMessages(german).condition({ kind: 'created', from: '2024-03-01', to: null })).toContain(
    '01.03.2024',
  );
});
