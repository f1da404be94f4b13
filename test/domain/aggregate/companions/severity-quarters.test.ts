import fc from 'fast-check';
import { SEVERITY_CLASSES } from '../../../../src/domain/aggregate/companions/severity';
import {
  overTarget,
  SeverityQuartersTally,
} from '../../../../src/domain/aggregate/companions/severity-quarters';
import type { DefectFacts } from '../../../../src/domain/facts';
import { day, defect, settings } from '../../build';
import { fed, FOUND, placing, SEVERITY } from '../../placing';

const AS_OF = day('2024-08-15');
const escape = (date: string, severityId: number | null) =>
  defect(date, { discoveryId: FOUND.production, severityId });
const made = (defects: DefectFacts[]) =>
  fed(new SeverityQuartersTally(AS_OF), placing([], defects).inScope).result();
const TARGETS = settings().severityTargets;
const NONE = { critical: 0, high: 0, medium: 0, low: 0, unmapped: 0, none: 0 };

test('escapes are counted by severity and quarter of creation, against a target of no critical one', () => {
  const { quarters, daysSinceCritical } = made([
    escape('2024-03-31', SEVERITY.critical),
    escape('2024-01-01', SEVERITY.high),
    escape('2024-07-01', SEVERITY.low),
    defect('2024-07-02', { discoveryId: FOUND.uat, severityId: SEVERITY.critical }),
    defect('2024-07-02', { discoveryId: FOUND.unmapped, severityId: SEVERITY.critical }),
  ]);
  expect(
    quarters.map(({ quarter, ...rest }) => [
      quarter.label,
      { ...rest, overTarget: overTarget(rest, TARGETS) },
    ]),
  ).toEqual([
    ['2024-Q1', { partial: false, escaped: { ...NONE, critical: 1, high: 1 }, overTarget: ['critical'] }],
    ['2024-Q2', { partial: false, escaped: NONE, overTarget: [] }],
    ['2024-Q3', { partial: true, escaped: { ...NONE, low: 1 }, overTarget: [] }],
  ]);
  // 31 March to 15 August: 30 + 31 + 30 + 31 + 15 days.
  expect(daysSinceCritical).toBe(137);
});

test('without defects there is no quarter, and no critical escape is not one 0 days ago', () => {
  expect(made([])).toEqual({ quarters: [], daysSinceCritical: null });
  expect(made([escape('2024-08-01', SEVERITY.high)]).daysSinceCritical).toBeNull();
});

test('quarters start with the first defect, even one that was contained', () => {
  const { quarters } = made([defect('2024-05-01', { discoveryId: FOUND.uat })]);
  expect(quarters.map(({ quarter }) => quarter.label)).toEqual(['2024-Q2', '2024-Q3']);
});

test('a critical escape of today is 0 days ago; one after the as-of day is counted but not the last', () => {
  expect(made([escape('2024-08-15', SEVERITY.critical)]).daysSinceCritical).toBe(0);
  const later = made([
    escape('2024-12-01', SEVERITY.critical),
    escape('2024-08-05', SEVERITY.critical),
    escape('2024-08-01', SEVERITY.critical),
  ]);
  expect(later.daysSinceCritical).toBe(10);
  expect(later.quarters.map(({ escaped, partial }) => [escaped.critical, partial])).toEqual([
    [2, true],
    [1, true],
  ]);
});

test('a target is the most a quarter may have; several may be passed, a severity without one never is', () => {
  const defects = [
    escape('2024-08-01', SEVERITY.critical),
    escape('2024-08-01', SEVERITY.high),
    escape('2024-08-01', SEVERITY.high),
    escape('2024-08-01', SEVERITY.medium),
    escape('2024-08-01', SEVERITY.unmapped),
  ];
  const [quarter] = made(defects).quarters;
  if (!quarter) throw new Error('no quarter');
  const over = (targets: Partial<typeof TARGETS>) =>
    overTarget(quarter, { critical: null, high: null, medium: null, low: null, ...targets });
  expect(over({})).toEqual([]);
  expect(over({ high: 1, critical: 0 })).toEqual(['critical', 'high']);
  expect(over({ high: 2, critical: 1, medium: 1 })).toEqual([]);
  expect(over(TARGETS)).toEqual(['critical']);
});

test('rival mistake 5: an unmapped and a missing severity have their own rows', () => {
  const { quarters } = made([escape('2024-08-01', SEVERITY.unmapped), escape('2024-08-01', null)]);
  expect(quarters[0]?.escaped).toEqual({ ...NONE, unmapped: 1, none: 1 });
});

test('the cells add up to the escapes, in any order of input', () => {
  const facts = fc.record({
    month: fc.integer({ min: 1, max: 9 }),
    severityId: fc.option(fc.constantFrom(1, 2, 3, 4, 5, 99)),
    discoveryId: fc.constantFrom(FOUND.production, FOUND.uat, FOUND.unmapped),
  });
  fc.assert(
    fc.property(fc.array(facts), (all) => {
      const defects = all.map(({ month, ...rest }) => defect(`2024-0${month}-10`, rest));
      const result = made(defects);
      expect(made(defects.toReversed())).toEqual(result);
      const cells = result.quarters.flatMap(({ escaped }) => SEVERITY_CLASSES.map((s) => escaped[s]));
      expect(cells.reduce((a, b) => a + b, 0)).toBe(
        all.filter(({ discoveryId }) => discoveryId === FOUND.production).length,
      );
    }),
  );
});
