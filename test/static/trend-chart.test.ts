import { markLabel } from '../../static/shared/charts/mark-label';
import { isSignal, type TrendMark, trendMarks } from '../../static/shared/charts/trend-marks';
import { joinedPoints, staircase } from '../../static/shared/charts/trend-paths';
import { trendScale } from '../../static/shared/charts/trend-scale';
import { type ReportModel } from '../../static/shared/report/report-model';
import { sharedMessages } from '../../static/shared/words/messages';
import { version } from '../domain/build';
import { english, modelOf, tagged } from './report';

const FRAME = { width: 520, height: 120, margin: { top: 10, right: 10, bottom: 10, left: 10 } };
const words = { format: english, shared: sharedMessages(english) };

/** Ten mature releases of 40 with 8 escapes, but as told; then one of 12 days. */
function tenReleases(escapes: Readonly<Record<number, number>>): ReportModel {
  const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
  const versions = [...months.map((month, at) => version(at, `2023-${month}-10`)), version(10, '2024-06-18')];
  const defects = months.flatMap((month, at) => {
    const escaped = escapes[at] ?? 8;
    return tagged(at, escaped, `2023-${month}-15`, 40 - escaped, `2023-${month}-05`);
  });
  return modelOf(versions, [...defects, ...tagged(10, 1, '2024-06-20', 1, '2024-06-10')]);
}

const kinds = (marks: readonly TrendMark[]): string => marks.map(({ kind }) => kind[0]).join('');

test('a release of its own kind each: judged, then maturing', () => {
  expect(kinds(tenReleases({}).marks)).toBe('jjjjjjjjjjm');
});

test('a point beyond its limit is a signal and says so', () => {
  const { marks } = tenReleases({ 6: 30 });
  expect(marks.filter(isSignal).map(({ name }) => name)).toEqual(['v6']);
  const [signal] = marks.filter(isSignal);
  expect(signal && markLabel(signal, 30, words)).toMatch(
    /^v6, Jul 10, 2023: 30 of 40 escaped, 75\.0% \(95% interval .*\); above the upper limit; limits /,
  );
});

test('all releases of a run are signals, not only its ends; a maturing one is none', () => {
  const { marks } = tenReleases({ 0: 20, 1: 20 });
  expect(marks.filter(({ inRun }) => inRun).map(({ name }) => name)).toEqual([
    'v2',
    'v3',
    'v4',
    'v5',
    'v6',
    'v7',
    'v8',
    'v9',
  ]);
});

test('a maturing point tells its day, and never a percentage of too few', () => {
  const { marks } = tenReleases({});
  const last = marks.at(-1);
  expect(last && markLabel(last, 30, words)).toBe(
    'v10, Jun 18, 2024: 1 of 2 escaped; too few for a rate, anything from 9% to 91% fits; maturing, day 12 of 30',
  );
});

test('the line joins judged points only; limits are stairs that break where there are none', () => {
  const { marks } = tenReleases({});
  const holed = marks.map((mark, at): TrendMark =>
    at === 4 ? { ...mark, kind: 'unjudged', limits: null } : mark,
  );
  const scale = trendScale(holed, 0.2, FRAME);
  expect(joinedPoints(holed, scale)).toHaveLength(9);
  expect(staircase(holed, scale, 'upper').map((stairs) => stairs.length)).toEqual([8, 10]);
});

test('every point lies within the drawing, zero at the bottom', () => {
  const { marks, trend } = tenReleases({ 3: 40 });
  const scale = trendScale(marks, trend.chart.centre, FRAME);
  expect(scale.y(0)).toBe(110);
  expect(scale.y(1)).toBeGreaterThanOrEqual(10);
  expect(scale.x(0)).toBeGreaterThan(10);
  expect(scale.x(marks.length - 1)).toBeLessThan(510);
});

test('no mark, and one mark of nothing, do not break the axis', () => {
  const scale = trendScale([], null, FRAME);
  expect(scale.ticks.every(Number.isFinite)).toBe(true);
  const one = modelOf([version(1, '2024-01-01')], tagged(1, 0, '', 1, '2023-12-20'));
  expect(trendMarks(one.trend, 10)).toHaveLength(1);
  expect(trendScale(one.marks, one.trend.chart.centre, FRAME).y(0)).toBe(110);
});

describe('signals in words', () => {
  const say = words.shared.trend;
  test('none is said, and at most three are told one by one', () => {
    expect(say.signals([], String, 'release')).toMatch(/^No signal/);
    const signals = [1, 2, 3, 4].map((at) => ({ kind: 'beyond limit', at, direction: 'above' }) as const);
    expect(say.signals(signals, (id) => `v${id}`, 'release')).toBe(
      '4 signals: v2 lies above the upper limit; v3 lies above the upper limit; v4 lies above the upper limit. 1 earlier one before.',
    );
  });

  test('wide spread is said where there are limits', () => {
    expect(say.limits({ limits: 'none', sigmaZ: 2, centre: 0.2 }, 'release')).not.toContain('widened');
    expect(say.limits({ limits: 'provisional', sigmaZ: 2, centre: 0.2 }, 'release')).toContain('widened');
    expect(say.limits({ limits: 'full', sigmaZ: 1.2, centre: 0.2 }, 'release')).toBe('');
  });
});
