import fc from 'fast-check';
import { type AreaCounts, AreaTally, poolAreas } from '../../../../src/domain/aggregate/areas/area-counts';
import { areaTable } from '../../../../src/domain/aggregate/areas/area-table';
import { funnelBasis } from '../../../../src/domain/aggregate/areas/dispersion';
import { sumCounts } from '../../../../src/domain/aggregate/counts';
import { rateOf } from '../../../../src/domain/present/rate';
import type { Outcome } from '../../../../src/domain/stage';

type Item = readonly [outcome: Outcome, values: readonly string[]];

function tallied(items: readonly Item[]): AreaCounts {
  const tally = new AreaTally<{ outcome: Outcome; values: readonly string[] }>(({ values }) => values);
  for (const [outcome, values] of items) tally.add({ outcome, values });
  return tally.result();
}

const counts = (escaped: number, contained: number, unclassified = 0) => ({
  escaped,
  contained,
  unclassified,
});

/** Areas A, B, C … of `escaped` in `n`, without a defect in two. */
function disjoint(areas: readonly (readonly [escaped: number, n: number])[]): AreaCounts {
  const all = areas.map(([escaped, n]) => counts(escaped, n - escaped));
  return {
    areas: all.map((each, index) => ({ name: String.fromCharCode(65 + index), counts: each })),
    none: counts(0, 0),
    overall: sumCounts(all),
  };
}

const judge = (areas: readonly (readonly [number, number])[], minimumN = 10) =>
  areaTable(disjoint(areas), minimumN);
const verdicts = (areas: Parameters<typeof judge>[0], minimumN = 10) =>
  judge(areas, minimumN).areas.map(({ verdict }) =>
    verdict.state === 'judged' ? verdict.beyond : verdict.state,
  );

/** Chance alone: χ² 1.77 with 4 degrees of freedom. */
const ALIKE = [
  [10, 50],
  [14, 50],
  [11, 50],
  [9, 50],
  [12, 60],
] as const;

/** More than chance; the last is under the minimum n. */
const UNALIKE = [
  [4, 40],
  [10, 50],
  [30, 60],
  [8, 80],
  [45, 90],
  [20, 100],
  [60, 120],
  [2, 30],
  [12, 40],
  [90, 200],
  [3, 9],
] as const;

describe('limits', () => {
  // NumPy 2.4 and SciPy 1.17: chi2.sf, quantile, clip, binom.ppf.
  test('areas that chance explains have the exact binomial limits round the pooled rate', () => {
    const { basis, areas } = judge(ALIKE);
    if (basis.limits !== 'exact' || !basis.dispersion) throw new Error('tested and exact');
    expect(basis.dispersion.chiSquare).toBeCloseTo(1.7661064425770316, 12);
    expect(basis.dispersion.degreesOfFreedom).toBe(4);
    expect(basis.dispersion.pValue).toBeCloseTo(0.7786771910274448, 12);
    expect(areas[0]?.verdict).toEqual({
      state: 'judged',
      limits: { lower: 3 / 50, upper: 20 / 50 },
      beyond: null,
    });
    expect(areas[4]?.verdict).toEqual({
      state: 'judged',
      limits: { lower: 4 / 60, upper: 23 / 60 },
      beyond: null,
    });
  });

  test('areas that differ by more than chance have limits widened by √φ', () => {
    const { basis, areas } = judge(UNALIKE);
    if (basis.limits !== 'overdispersed') throw new Error(basis.limits);
    expect(basis.dispersion.chiSquare).toBeCloseTo(94.69691720415955, 10);
    expect(basis.dispersion.degreesOfFreedom).toBe(9);
    expect(basis.dispersion.pValue / 1.8507582911262376e-16).toBeCloseTo(1, 9);
    expect(basis.phi).toBeCloseTo(8.210791376265822, 11);
    const last = areas[9]?.verdict;
    if (last?.state !== 'judged') throw new Error('200 defects are enough');
    expect(last.limits.lower).toBeCloseTo(0.048764350669098844, 12);
    expect(last.limits.upper).toBeCloseTo(0.6447643428595946, 12);
    expect(areas[7]?.verdict).toMatchObject({ limits: { lower: 0, upper: 1 } });
    expect(areas.map(({ verdict }) => verdict.state).at(-1)).toBe('too few');
  });

  test('one wild area among alike ones does not excuse itself: winsorised, φ is 1 and the area is beyond', () => {
    const wild = [...Array.from({ length: 11 }, () => [10, 50] as const), [40, 50] as const];
    const { basis, areas } = judge(wild);
    expect(basis).toMatchObject({ limits: 'overdispersed', phi: 1, dispersion: { degreesOfFreedom: 11 } });
    const verdict = areas[11]?.verdict;
    if (verdict?.state !== 'judged') throw new Error('50 defects are enough');
    expect(verdict.beyond).toBe('above');
    expect(verdict.limits.lower).toBeCloseTo(0.0607646699212856, 12);
    expect(verdict.limits.upper).toBeCloseTo(0.4392353300787144, 12);
    expect(areas[0]?.verdict).toMatchObject({ beyond: null });
  });

  test('significant is under 5 %: χ² of two areas on either side of 3.841', () => {
    const dispersion = (difference: number) =>
      funnelBasis(
        [
          { escaped: 50 - difference, n: 100 },
          { escaped: 50 + difference, n: 100 },
        ],
        0.5,
      );
    expect(dispersion(6)).toMatchObject({ limits: 'exact', dispersion: { degreesOfFreedom: 1 } });
    expect(dispersion(6).dispersion?.chiSquare).toBeCloseTo(2.88, 12);
    expect(dispersion(7).limits).toBe('overdispersed');
    expect(dispersion(7).dispersion?.chiSquare).toBeCloseTo(3.92, 12);
  });

  test('fewer than two areas, or a pooled rate of 0 or 1, cannot be tested: exact', () => {
    const untested = { limits: 'exact', dispersion: null };
    expect(judge([[10, 50]]).basis).toEqual(untested);
    expect(
      judge([
        [10, 50],
        [3, 9],
      ]).basis,
    ).toEqual(untested);
    expect(
      judge([
        [0, 50],
        [0, 40],
      ]).basis,
    ).toEqual(untested);
    expect(
      judge([
        [50, 50],
        [40, 40],
      ]).basis,
    ).toEqual(untested);
    expect(
      verdicts([
        [0, 50],
        [0, 40],
      ]),
    ).toEqual([null, null]);
    expect(
      judge([
        [50, 50],
        [40, 40],
      ]).areas[0]?.verdict,
    ).toEqual({
      state: 'judged',
      limits: { lower: 1, upper: 1 },
      beyond: null,
    });
  });
});

describe('flags', () => {
  /** One area among defects without one, so that its limits are exact: at 0.5 of 1,000 they are 451 and 549. */
  const beyond = (escaped: number) => {
    const area = counts(escaped, 1_000 - escaped);
    const none = counts(1_000 - escaped, escaped);
    const table = areaTable(
      { areas: [{ name: 'A', counts: area }], none, overall: sumCounts([area, none]) },
      10,
    );
    return table.areas.map(({ verdict }) => (verdict.state === 'judged' ? verdict.beyond : verdict.state))[0];
  };
  test.each([
    [450, 'below'],
    [451, null],
    [549, null],
    [550, 'above'],
  ])('%i of 1,000 round 50 %% is %s: strictly beyond 451 to 549', (escaped, expected) => {
    expect(beyond(escaped)).toBe(expected);
  });

  test('an area under the minimum n has no flag, however wild, and takes no part in the test', () => {
    expect(verdicts([...ALIKE, [9, 9]]).at(-1)).toBe('too few');
    expect(judge([...ALIKE, [9, 9]]).basis.dispersion?.degreesOfFreedom).toBe(4);
    expect(verdicts([...ALIKE, [10, 10]]).at(-1)).toBe('above');
    expect(verdicts([...ALIKE, [9, 9]], 9).at(-1)).toBe('above');
  });
});

test('rival mistake 1: an area without a classified defect is no data: no rate, no verdict, whatever the minimum n', () => {
  expect(verdicts([...ALIKE, [0, 0]]).at(-1)).toBe('no data');
  expect(verdicts([...ALIKE, [0, 0]], 0).at(-1)).toBe('no data');
  expect(judge([...ALIKE, [0, 0]], 0).basis.dispersion?.degreesOfFreedom).toBe(4);
  expect(rateOf(counts(0, 0), 0).state).toBe('no data');
});

test('rival mistake 6: no defects make an empty table, not a row of zeros', () => {
  expect(areaTable(tallied([]), 10)).toEqual({
    areas: [],
    none: counts(0, 0),
    overall: counts(0, 0),
    basis: { limits: 'exact', dispersion: null },
  });
  expect(areaTable(tallied([['unclassified', ['A']]]), 10).areas).toEqual([
    { name: 'A', counts: counts(0, 0, 1), verdict: { state: 'no data' } },
  ]);
});

test('rival mistake 3: a defect with two areas counts in both and once overall, and the pooled rate uses the once', () => {
  const both = tallied([
    ['escaped', ['Cart', 'Search']],
    ['contained', ['Cart']],
    ['unclassified', []],
  ]);
  expect(both).toEqual({
    areas: [
      { name: 'Cart', counts: counts(1, 1) },
      { name: 'Search', counts: counts(1, 0) },
    ],
    none: counts(0, 0, 1),
    overall: counts(1, 1, 1),
  });
});

test('rival mistake 7: the centre is pooled over defects, not a mean of the rates of areas', () => {
  // Rates 0.5 and 0.1; pooled 0.104: exact limits of 1,000 round 0.104 hold 100, round the mean 0.3 they would not.
  expect(
    verdicts(
      [
        [5, 10],
        [100, 1_000],
      ],
      20,
    ),
  ).toEqual(['too few', null]);
});

test('rival mistake 5: spellings that differ in case or outer space are one area, and nobody without an area is dropped', () => {
  const { areas, none, overall } = tallied([
    ['escaped', ['ui ']],
    ['contained', ['UI', 'ui', ' Ui']],
    ['contained', ['Zoo']],
    ['contained', ['api']],
    ['contained', []],
  ]);
  expect(areas).toEqual([
    { name: 'api', counts: counts(0, 1) },
    { name: 'UI', counts: counts(1, 1) },
    { name: 'Zoo', counts: counts(0, 1) },
  ]);
  expect(none).toEqual(counts(0, 1));
  expect(overall).toEqual(counts(1, 4));
});

test('rows are by name, never by rate', () => {
  const items: Item[] = [
    ['contained', ['B']],
    ['escaped', ['C']],
    ['escaped', ['A']],
    ['contained', ['A']],
  ];
  expect(areaTable(tallied(items), 1).areas.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
});

const anyItem = fc.tuple(
  fc.constantFrom<Outcome>('escaped', 'contained', 'unclassified'),
  fc.array(fc.constantFrom('Cart', 'cart ', 'Search', 'API', 'api', 'Ledger'), { maxLength: 3 }),
);
const anyItems = fc.array(anyItem, { maxLength: 120 });

test('rival mistakes 4 and 9: overall is every defect once, and no area exceeds it', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const { areas, none, overall } = tallied(items);
      expect(overall.escaped + overall.contained + overall.unclassified).toBe(items.length);
      for (const part of [none, ...areas.map((area) => area.counts)])
        for (const outcome of ['escaped', 'contained', 'unclassified'] as const)
          expect(part[outcome]).toBeLessThanOrEqual(overall[outcome]);
    }),
  );
});

test('the order of defects and of their values changes nothing; pooling projects is counting them together', () => {
  fc.assert(
    fc.property(anyItems, fc.nat(120), (items, split) => {
      const whole = areaTable(tallied(items), 3);
      const turned = items.map(([outcome, values]): Item => [outcome, values.toReversed()]).toReversed();
      expect(areaTable(tallied(turned), 3)).toEqual(whole);
      const parts = [tallied(items.slice(0, split)), tallied(items.slice(split))];
      expect(areaTable(poolAreas(parts), 3)).toEqual(whole);
    }),
  );
});

test('0 ≤ lower ≤ pooled rate ≤ upper ≤ 1 but for whole counts, and a verdict says what its limits say', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      for (const { counts: each, verdict } of areaTable(tallied(items), 3).areas) {
        const n = each.escaped + each.contained;
        expect(verdict.state).toBe(n === 0 ? 'no data' : n < 3 ? 'too few' : 'judged');
        if (verdict.state !== 'judged') continue;
        const { lower, upper } = verdict.limits;
        expect(0).toBeLessThanOrEqual(lower);
        expect(lower).toBeLessThanOrEqual(upper);
        expect(upper).toBeLessThanOrEqual(1);
        expect(verdict.beyond === 'above').toBe(each.escaped / n > upper);
        expect(verdict.beyond === 'below').toBe(each.escaped / n < lower);
      }
    }),
  );
});
