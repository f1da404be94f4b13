import fc from 'fast-check';
import { spreadOf } from '../../../../src/domain/aggregate/companions/spread';
import { timeToDetect } from '../../../../src/domain/aggregate/companions/time-to-detect';
import { TimeToResolveTally } from '../../../../src/domain/aggregate/companions/time-to-resolve';
import { reportOf } from '../../../../src/domain/aggregate/report';
import { day, defect, project, settings, version } from '../../build';
import { fed, FOUND, placing, times } from '../../placing';

describe('a spread of durations', () => {
  test('is median and p90 by R type 7', () => {
    // R: quantile(c(1, 2, 3, 4), c(.5, .9)) is 2.5 and 3.7: order statistics at 1 + 3p.
    expect(spreadOf([4, 1, 3, 2])).toEqual({ n: 4, median: 2.5, p90: 3.7 });
    // R: quantile(1:10, c(.5, .9)) is 5.5 and 9.1.
    const ten = spreadOf(times(10, (i) => 10 - i));
    expect(ten).toMatchObject({ n: 10, median: 5.5 });
    expect(ten?.p90).toBeCloseTo(9.1, 12);
    expect(spreadOf([7])).toEqual({ n: 1, median: 7, p90: 7 });
  });

  test('rival mistake 6: an empty list has no duration, not one of 0', () => {
    expect(spreadOf([])).toBeNull();
  });

  test('orders numbers as numbers', () => {
    expect(spreadOf([10, 9, 100])).toMatchObject({ median: 10 });
  });

  test('stays within its values and does not know their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (days) => {
        const spread = spreadOf(days);
        if (!spread) throw new Error('no spread');
        expect(spread.median).toBeGreaterThanOrEqual(Math.min(...days));
        expect(spread.p90).toBeGreaterThanOrEqual(spread.median);
        expect(spread.p90).toBeLessThanOrEqual(Math.max(...days));
        expect(spreadOf(days.toReversed())).toEqual(spread);
      }),
    );
  });
});

describe('time to detect', () => {
  const versions = [version(1, '2024-03-01'), version(2, '2024-06-01')];
  const detect = (...defects: ReturnType<typeof defect>[]) =>
    timeToDetect(reportOf(project(versions, defects), settings(), day('2024-12-31')).releases);

  test('is whole days from the release shipped in to creation, of escapes however late', () => {
    expect(
      detect(
        defect('2024-03-03', { affected: [1] }),
        defect('2024-12-26', { affected: [1] }),
        defect('2024-06-11', { discoveryId: FOUND.production }),
      ),
    ).toEqual({ days: { n: 3, median: 10, p90: 10 + 0.8 * 290 }, noRelease: 0 });
  });

  test('the contained and the unclassified have none; an escape without a release is counted apart', () => {
    expect(
      detect(
        defect('2024-02-01', { affected: [1] }),
        defect('2024-07-01', { affected: [1], discoveryId: FOUND.unmapped }),
        defect('2024-01-01', { discoveryId: FOUND.production }),
      ),
    ).toEqual({ days: null, noRelease: 1 });
  });

  test('without escapes there is no data', () => {
    expect(detect()).toEqual({ days: null, noRelease: 0 });
  });
});

describe('time to resolve', () => {
  const resolve = (...defects: ReturnType<typeof defect>[]) =>
    fed(new TimeToResolveTally(), placing([], defects).inScope).result();
  const at = (text: string) => Date.parse(text);
  const NOTHING = { days: null, stillOpen: 0 };

  test('is days with fraction from creation to resolution, of all in scope and by class', () => {
    const result = resolve(
      defect('2024-03-01', { discoveryId: FOUND.production, resolved: at('2024-03-02T00:00:00Z') }),
      defect('2024-03-01', { discoveryId: FOUND.uat, resolved: at('2024-03-04T12:00:00Z') }),
      defect('2024-03-01', { discoveryId: FOUND.uat, resolved: at('2024-03-02T12:00:00Z') }),
      defect('2024-03-01', { discoveryId: FOUND.uat }),
      defect('2024-03-01'),
    );
    expect(result).toEqual({
      all: { days: { n: 3, median: 1, p90: 2.6 }, stillOpen: 2 },
      byOutcome: {
        escaped: { days: { n: 1, median: 0.5, p90: 0.5 }, stillOpen: 0 },
        contained: { days: { n: 2, median: 2, p90: 2.8 }, stillOpen: 1 },
        unclassified: { days: null, stillOpen: 1 },
      },
    });
  });

  test('open defects are in no quantile; without a resolved one there is no data', () => {
    expect(resolve(defect('2024-03-01')).all).toEqual({ days: null, stillOpen: 1 });
    expect(resolve()).toEqual({
      all: NOTHING,
      byOutcome: { escaped: NOTHING, contained: NOTHING, unclassified: NOTHING },
    });
  });
});
