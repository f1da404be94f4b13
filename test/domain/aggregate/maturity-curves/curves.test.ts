import fc from 'fast-check';
import { discoveryCurve } from '../../../../src/domain/aggregate/maturity-curves/discovery-curve';
import { agesOf, countsBy, escapesBy } from '../../../../src/domain/aggregate/maturity-curves/escape-ages';
import { exposedCounts } from '../../../../src/domain/aggregate/maturity-curves/exposure';
import { pastRangeAt, suggestedWindow } from '../../../../src/domain/aggregate/maturity-curves/past';
import { compareAtSameAge } from '../../../../src/domain/aggregate/maturity-curves/same-age';
import { ReleaseTally } from '../../../../src/domain/aggregate/releases';
import { day, defect, version } from '../../build';
import { fed, FOUND, placing, times } from '../../placing';
import { ages, counts, maturing, NOT_SHIPPED, row } from '../../rows';

const AS_OF = day('2024-06-30');

describe('ages of escapes', () => {
  const versions = [
    version(2, '2024-06-10'),
    version(1, '2024-03-01'),
    version(3, '2024-09-01', { released: false }),
  ];
  const { meaning, inScope } = placing(versions, [
    defect('2024-05-01', { affected: [1] }),
    defect('2024-03-02', { affected: [1] }),
    defect('2024-02-01', { affected: [1] }),
    defect('2024-03-05', { affected: [1], discoveryId: FOUND.unmapped }),
    defect('2024-06-30', { discoveryId: FOUND.production }),
    defect('2024-01-01', { discoveryId: FOUND.production }),
  ]);
  const table = fed(new ReleaseTally(meaning, AS_OF), inScope).result();
  const rows = table.rows.map(agesOf);

  test('are days from the release to creation, ascending, by shipped-in release; one without a release has none', () => {
    expect(rows.map(({ release, ...rest }) => [release.id, rest])).toEqual([
      [1, { maturity: { state: 'mature', ageDays: 121 }, ages: [1, 61], contained: 1, unclassified: 1 }],
      [2, { maturity: { state: 'maturing', ageDays: 20 }, ages: [20], contained: 0, unclassified: 0 }],
      [3, { maturity: NOT_SHIPPED, ages: [], contained: 0, unclassified: 0 }],
    ]);
  });

  test('the count at the end of the window is the one of the release table', () => {
    expect(rows.map((each) => escapesBy(each, 30))).toEqual(table.rows.map((each) => each.escapedInWindow));
    expect(rows.map((each) => countsBy(each, Infinity))).toEqual(table.rows.map((each) => each.shippedIn));
  });
});

test('E(R, N) counts up to and on day N', () => {
  const release = ages(1, [1, 5, 5, 9], { contained: 3, unclassified: 2 });
  expect([0, 1, 4, 5, 9, Infinity].map((days) => escapesBy(release, days))).toEqual([0, 1, 1, 3, 4, 4]);
  expect(countsBy(release, 5)).toEqual(counts(3, 3, 2));
});

test('with C fixed, the rate of a release never falls as N grows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100)), fc.nat(20), fc.nat(120), fc.nat(120), (days, contained, a, b) => {
      const release = ages(1, days, { contained });
      const [narrow, wide] = [countsBy(release, Math.min(a, b)), countsBy(release, Math.max(a, b))];
      expect(narrow.escaped).toBeLessThanOrEqual(wide.escaped);
      expect(narrow.contained).toBe(wide.contained);
    }),
  );
});

describe('the discovery curve', () => {
  test('steps up on the days on which escapes were found, to all of them', () => {
    expect(discoveryCurve(ages(1, [1, 5, 5, 40]))).toEqual({
      escapes: 4,
      steps: [
        { day: 1, escapes: 1 },
        { day: 5, escapes: 3 },
        { day: 40, escapes: 4 },
      ],
    });
  });

  test('is drawn of a mature release with escapes only: no data is no line at 0', () => {
    expect(discoveryCurve(ages(1, []))).toBeNull();
    expect(discoveryCurve(ages(1, [3], { maturity: maturing(9) }))).toBeNull();
    expect(discoveryCurve(ages(1, [3], { maturity: NOT_SHIPPED }))).toBeNull();
  });

  test('never falls and ends with all escapes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1 }), (days) => {
        const curve = discoveryCurve(
          ages(
            1,
            days.toSorted((a, b) => a - b),
          ),
        );
        const steps = curve?.steps ?? [];
        expect(steps.at(-1)?.escapes).toBe(days.length);
        for (const step of steps) expect(step.escapes).toBe(days.filter((age) => age <= step.day).length);
      }),
    );
  });
});

describe('the suggested window', () => {
  test('is the age by which 80 % of past escapes had arrived', () => {
    // Of 10 ages the 8th in order, 4 of 5 the 4th, 8.8 of 11 the 9th.
    expect(suggestedWindow([ages(1, [10, 9, 8, 7, 6]), ages(2, [5, 4, 3, 2, 1])])).toEqual({
      days: 8,
      escapes: 10,
    });
    expect(suggestedWindow([ages(1, [1, 2, 3, 30, 90])])).toEqual({ days: 30, escapes: 5 });
    expect(
      suggestedWindow([
        ages(
          1,
          times(11, (i) => i + 1),
        ),
      ]),
    ).toEqual({ days: 9, escapes: 11 });
    expect(suggestedWindow([ages(1, [12])])).toEqual({ days: 12, escapes: 1 });
  });

  test('takes the lifetime escapes of mature releases, late ones too, and none of a maturing one', () => {
    const past = ages(1, [1, 2, 3, 60, 90]);
    // All six with the young release's early ones: 80 % of 10 are 8, which day 3 would reach.
    const young = ages(2, [1, 1, 1, 2, 2], { maturity: maturing(3) });
    expect(suggestedWindow([past, young])).toEqual({ days: 60, escapes: 5 });
    expect(suggestedWindow([young])).toBeNull();
  });

  test('without a past escape there is none', () => {
    expect(suggestedWindow([])).toBeNull();
    expect(suggestedWindow([ages(1, [])])).toBeNull();
  });

  test('is the smallest age that 80 % do not pass, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), (days) => {
        const made = suggestedWindow([ages(1, days)]);
        const upTo = (age: number): number => days.filter((each) => each <= age).length;
        const suggested = made?.days ?? NaN;
        expect(5 * upTo(suggested)).toBeGreaterThanOrEqual(4 * days.length);
        expect(5 * upTo(suggested - 1)).toBeLessThan(4 * days.length);
        expect(suggestedWindow([ages(2, days.toReversed())])).toEqual(made);
      }),
    );
  });
});

describe('"past releases had 1 to 4 by then"', () => {
  test('is the range among mature releases at the same age', () => {
    const past = [ages(1, [1, 2, 3, 12, 20]), ages(2, [5]), ages(3, [2, 11, 12])];
    expect(pastRangeAt(past, 12)).toEqual({ fewest: 1, most: 4, releases: 3 });
    expect(pastRangeAt(past.toReversed(), 12)).toEqual({ fewest: 1, most: 4, releases: 3 });
    expect(pastRangeAt(past.slice(0, 1), 12)).toEqual({ fewest: 4, most: 4, releases: 1 });
  });

  test('orders counts as numbers', () => {
    expect(
      pastRangeAt(
        [
          ages(
            1,
            times(10, () => 1),
          ),
          ages(2, [1, 1]),
        ],
        1,
      ),
    ).toMatchObject({ fewest: 2, most: 10 });
  });

  test('leaves out maturing releases and those without a classified defect, not those without an escape', () => {
    expect(pastRangeAt([], 12)).toBeNull();
    expect(
      pastRangeAt([ages(1, [1], { maturity: maturing(12) }), ages(2, [], { unclassified: 4 })], 12),
    ).toBeNull();
    expect(pastRangeAt([ages(1, [1]), ages(2, [], { contained: 1 }), ages(3, [])], 12)).toEqual({
      fewest: 0,
      most: 1,
      releases: 2,
    });
  });
});

describe('at the same age', () => {
  const old = ages(1, [2, 10, 40], { contained: 10, maturity: { state: 'mature', ageDays: 200 } });
  const young = ages(2, [1, 12], { contained: 20, maturity: maturing(12) });

  test('the older release is taken as it stood when it was as old as the younger', () => {
    for (const [first, second] of [
      [old, young],
      [young, old],
    ] as const) {
      const made = compareAtSameAge(first, second, 10);
      expect(made).toMatchObject({ state: 'compared', ageDays: 12, tooFew: false });
      expect(made).toMatchObject(
        first === old
          ? { first: counts(2, 10), second: counts(2, 20) }
          : { first: counts(2, 20), second: counts(2, 10) },
      );
    }
    expect(compareAtSameAge(old, young, 13)).toMatchObject({ tooFew: true });
  });

  test('what has not shipped has no age; what has nothing classified no rate', () => {
    const plan = ages(3, [], { maturity: NOT_SHIPPED });
    const not = (side: string) => ({ state: 'not comparable', reason: 'not shipped', side });
    expect(compareAtSameAge(old, plan, 10)).toEqual(not('second'));
    expect(compareAtSameAge(plan, old, 10)).toEqual(not('first'));
    expect(compareAtSameAge(plan, plan, 10)).toEqual(not('both'));
    expect(compareAtSameAge(old, ages(4, [9], { maturity: maturing(3) }), 10)).toEqual({
      state: 'not comparable',
      reason: 'no data',
      side: 'second',
      ageDays: 3,
    });
  });
});

test('a lifetime counts every escape, the window only early ones', () => {
  const release = row(1, counts(7, 3, 1), { escapedInWindow: 4 });
  expect(exposedCounts(release, 'window')).toEqual(counts(4, 3, 1));
  expect(exposedCounts(release, 'lifetime')).toEqual(counts(7, 3, 1));
});
