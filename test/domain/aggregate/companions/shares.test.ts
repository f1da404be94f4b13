import fc from 'fast-check';
import { FailureShareTally } from '../../../../src/domain/aggregate/companions/failure-share';
import { WeightedRateTally } from '../../../../src/domain/aggregate/companions/weighted-rate';
import { headlineOf } from '../../../../src/domain/aggregate/headline';
import { ReleaseTally } from '../../../../src/domain/aggregate/releases';
import { day, defect, settings, version } from '../../build';
import { fed, FOUND, placing, SEVERITY, times } from '../../placing';
import { counts } from '../../rows';

const AS_OF = day('2024-06-30');

describe('release failure share', () => {
  const versions = [
    version(1, '2024-01-01'),
    version(2, '2024-02-01'),
    version(3, '2024-03-01'),
    version(4, '2024-06-01'),
    version(5, '2024-09-01', { released: false }),
  ];
  const escape = (date: string, affected: number, severityId: number | null) =>
    defect(date, { affected: [affected], severityId });
  const share = (...defects: ReturnType<typeof defect>[]) => {
    const { meaning, inScope } = placing(versions, defects);
    return fed(new FailureShareTally(meaning, AS_OF), inScope).result();
  };

  test('is the mature releases with a high or critical escape within the window, of those with n ≥ 1', () => {
    expect(
      share(
        escape('2024-01-31', 1, SEVERITY.high),
        escape('2024-02-10', 2, SEVERITY.critical),
        escape('2024-03-05', 3, SEVERITY.medium),
      ),
    ).toEqual({ failed: { found: 2, of: 3 }, undecided: 0 });
  });

  test('without a judged release it is 0 of 0: no data', () => {
    expect(share()).toEqual({ failed: { found: 0, of: 0 }, undecided: 0 });
  });

  test('rival mistake 8: a release fails once, however many escapes it had', () => {
    const twice = times(2, () => escape('2024-01-05', 1, SEVERITY.critical));
    expect(share(...twice)).toEqual({ failed: { found: 1, of: 1 }, undecided: 0 });
  });

  test('an escape after the window, an unclassified defect and one without a release judge nothing', () => {
    expect(
      share(
        escape('2024-02-01', 1, SEVERITY.high),
        defect('2024-02-01', { affected: [1], discoveryId: FOUND.unmapped, severityId: SEVERITY.high }),
        defect('2023-02-01', { discoveryId: FOUND.production, severityId: SEVERITY.high }),
      ),
    ).toEqual({ failed: { found: 0, of: 0 }, undecided: 0 });
  });

  test('maturing and planned releases are not judged; a contained defect judges a release sound', () => {
    expect(
      share(
        escape('2024-06-05', 4, SEVERITY.critical),
        defect('2024-06-20', { affected: [5], severityId: SEVERITY.critical }),
        defect('2024-01-20', { affected: [2], severityId: SEVERITY.critical }),
      ),
    ).toEqual({ failed: { found: 0, of: 1 }, undecided: 0 });
  });

  test('a contained defect does not redeem a release, before or after its escape', () => {
    const contained = defect('2023-12-20', { affected: [1] });
    const escaped = escape('2024-01-05', 1, SEVERITY.high);
    expect(share(contained, escaped).failed).toEqual({ found: 1, of: 1 });
    expect(share(escaped, contained).failed).toEqual({ found: 1, of: 1 });
  });

  test('rival mistake 5: an escape of unknown severity leaves its release undecided, unless another decides it', () => {
    const unknown = [escape('2024-01-05', 1, null), escape('2024-02-05', 2, SEVERITY.unmapped)];
    expect(share(...unknown, escape('2024-02-06', 2, SEVERITY.low))).toEqual({
      failed: { found: 0, of: 2 },
      undecided: 2,
    });
    expect(share(...unknown, escape('2024-02-06', 2, SEVERITY.high))).toEqual({
      failed: { found: 1, of: 2 },
      undecided: 1,
    });
    expect(share(escape('2024-01-05', 1, SEVERITY.low))).toEqual({
      failed: { found: 0, of: 1 },
      undecided: 0,
    });
  });

  test('rival mistake 4: it never passes 100 %, and judges the releases that the headline pools', () => {
    const facts = fc.record({
      affected: fc.constantFrom(1, 2, 3, 4, 5),
      severityId: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
      created: fc.integer({ min: day('2023-12-20'), max: AS_OF }),
      discoveryId: fc.option(fc.constantFrom(FOUND.unmapped, FOUND.uat)),
    });
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 25 }), (all) => {
        const defects = all.map(({ affected, created, ...rest }) =>
          defect('2024-01-01', { ...rest, affected: [affected], created: created * 86_400_000 }),
        );
        const { meaning, inScope } = placing(versions, defects);
        const result = fed(new FailureShareTally(meaning, AS_OF), inScope).result();
        const { rows } = fed(new ReleaseTally(meaning, AS_OF), inScope).result();
        const wide = settings({ headline: { releases: 99, fallbackDays: 90 } });
        const headline = headlineOf(rows, counts(0, 0), wide);
        expect(result.failed.of).toBe(headline.basis === 'mature releases' ? headline.releaseIds.length : 0);
        expect(result.failed.found + result.undecided).toBeLessThanOrEqual(result.failed.of);
        expect(fed(new FailureShareTally(meaning, AS_OF), inScope.toReversed()).result()).toEqual(result);
      }),
    );
  });
});

describe('the severity-weighted rate', () => {
  const weighed = (...defects: ReturnType<typeof defect>[]) =>
    fed(new WeightedRateTally(), placing([], defects).inScope).result();
  const found = (discoveryId: number, severityId: number | null) =>
    defect('2024-01-01', { discoveryId, severityId });

  test('weighs critical 8, high 4, medium 2, low 1', () => {
    // Escaped: 8 + 1. Contained: 4 + 4 + 2.
    expect(
      weighed(
        found(FOUND.production, SEVERITY.critical),
        found(FOUND.production, SEVERITY.low),
        found(FOUND.uat, SEVERITY.high),
        found(FOUND.uat, SEVERITY.high),
        found(FOUND.uat, SEVERITY.medium),
      ),
    ).toEqual({ weight: { found: 9, of: 19 }, leftOut: { unmapped: 0, none: 0 } });
  });

  test('of nothing it is 0 of 0: no data', () => {
    expect(weighed()).toEqual({ weight: { found: 0, of: 0 }, leftOut: { unmapped: 0, none: 0 } });
  });

  test('what has no known severity is left out with its count; the unclassified are in no rate', () => {
    expect(
      weighed(
        found(FOUND.production, SEVERITY.unmapped),
        found(FOUND.uat, SEVERITY.unmapped),
        found(FOUND.uat, null),
        found(FOUND.unmapped, SEVERITY.critical),
        found(FOUND.unmapped, null),
      ),
    ).toEqual({ weight: { found: 0, of: 0 }, leftOut: { unmapped: 2, none: 1 } });
  });
});
