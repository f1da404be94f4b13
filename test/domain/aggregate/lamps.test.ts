import fc from 'fast-check';
import { type LampName, LAMPS, LampTally } from '../../../src/domain/aggregate/lamps';
import { formatDay } from '../../../src/domain/day';
import type { DefectFacts, DiscoveryEdit, VersionFacts } from '../../../src/domain/facts';
import { day, defect, DUPLICATE, INVALID, settings } from '../build';
import { fed, FOUND, placing, SEVERITY, times } from '../placing';

const AS_OF = day('2024-06-30');
const ago = (days: number, facts: Partial<DefectFacts>) => defect(formatDay(AS_OF - days), facts);

function lamps(
  defects: DefectFacts[],
  edits: readonly DiscoveryEdit[] | null = null,
  versions: VersionFacts[] = [],
  chosen = settings(),
) {
  const { meaning, all } = placing(
    versions,
    defects.map((each) => ({ ...each, history: edits && { steps: [], discoveryEdits: edits } })),
    chosen,
  );
  return fed(new LampTally(meaning, AS_OF), all).result();
}

/** `lit` of `of` defects on each side are made one way, the others another. */
function sides(
  recent: [number, number],
  earlier: [number, number],
  lit: Partial<DefectFacts>,
  other: Partial<DefectFacts>,
) {
  const side = ([count, of]: [number, number], days: number) =>
    times(of, (i) => ago(days, i < count ? lit : other));
  return [...side(recent, 1), ...side(earlier, 180)];
}

const WAYS: { [L in LampName]: [Partial<DefectFacts>, Partial<DefectFacts>] } = {
  unclassified: [{}, { discoveryId: FOUND.uat }],
  'finds after release set aside': [
    { discoveryId: FOUND.production, severityId: SEVERITY.low },
    { discoveryId: FOUND.production },
  ],
  'tags moved to contained': [{ discoveryId: FOUND.uat }, { discoveryId: FOUND.production }],
  'low severity among contained': [
    { discoveryId: FOUND.uat, severityId: SEVERITY.low },
    { discoveryId: FOUND.uat, severityId: SEVERITY.high },
  ],
};
/** After release by the old tag itself. */
const MOVED: readonly DiscoveryEdit[] = [
  { at: Date.parse('2024-06-30T12:00:00Z'), from: FOUND.production, to: FOUND.uat },
];

describe.each(LAMPS)('%s', (name) => {
  const [lit, other] = WAYS[name];
  const lamp = (recent: [number, number], earlier: [number, number]) =>
    lamps(sides(recent, earlier, lit, other), MOVED)[name];

  test('lights when the share rose by more than chance', () => {
    // Newcombe 1998, example b: 9/10 − 3/10 is between 0.1705 and 0.8090.
    const made = lamp([9, 10], [3, 10]);
    expect(made).toMatchObject({ state: 'lit', recent: { found: 9, of: 10 }, earlier: { found: 3, of: 10 } });
    expect(made.interval?.lower).toBeCloseTo(0.1705, 4);
    expect(made.interval?.upper).toBeCloseTo(0.809, 4);
  });

  test('stays dark when the share fell as much, or rose by what chance explains', () => {
    expect(lamp([3, 10], [9, 10]).state).toBe('unlit');
    expect(lamp([6, 10], [3, 10]).state).toBe('unlit');
    expect(lamp([0, 10], [0, 20]).state).toBe('unlit');
  });

  test('does not judge a side under the minimum n, and names a side without data', () => {
    expect(lamp([9, 9], [0, 10])).toMatchObject({ state: 'too few' });
    expect(lamp([10, 10], [0, 9])).toMatchObject({ state: 'too few' });
    expect(lamp([10, 10], [0, 0])).toMatchObject({ state: 'no data', interval: null });
    expect(lamp([0, 0], [1, 10])).toMatchObject({ state: 'no data', interval: null });
  });
});

test('nothing read is no data in every lamp', () => {
  for (const name of LAMPS)
    expect(lamps([])[name]).toEqual({
      recent: { found: 0, of: 0 },
      earlier: { found: 0, of: 0 },
      interval: null,
      state: 'no data',
    });
});

test('the sides are the 90 full days before the as-of day, and the 90 before those', () => {
  const made = lamps([-1, 0, 1, 90, 91, 180, 181].map((days) => ago(days, {}))).unclassified;
  expect(made).toMatchObject({ recent: { found: 2, of: 2 }, earlier: { found: 2, of: 2 } });
  const [first, last] = [lamps([ago(90, {})]), lamps([ago(91, {})])];
  expect([first.unclassified.recent.of, last.unclassified.earlier.of]).toEqual([1, 1]);
});

describe('finds after release', () => {
  const setAside = (...facts: Partial<DefectFacts>[]) =>
    lamps(facts.map((each) => ago(1, { discoveryId: FOUND.production, ...each })))[
      'finds after release set aside'
    ].recent;

  test('are set aside as not preventable, rejected or low, each once', () => {
    expect(setAside({ mechanismId: 201 })).toEqual({ found: 1, of: 1 });
    expect(setAside({ resolutionId: INVALID })).toEqual({ found: 1, of: 1 });
    expect(setAside({ severityId: SEVERITY.low })).toEqual({ found: 1, of: 1 });
    expect(setAside({ mechanismId: 201, resolutionId: INVALID, severityId: SEVERITY.low })).toEqual({
      found: 1,
      of: 1,
    });
    expect(setAside({}, { mechanismId: 202, severityId: SEVERITY.medium })).toEqual({ found: 0, of: 2 });
  });

  test('count what is not in scope any more, but no duplicate: it is no find of its own', () => {
    expect(
      setAside({ resolutionId: DUPLICATE }, { resolutionId: DUPLICATE, severityId: SEVERITY.low }),
    ).toEqual({
      found: 0,
      of: 0,
    });
  });

  test('are those whose whole range lies behind the release line', () => {
    expect(
      setAside({ discoveryId: FOUND.uat }, { discoveryId: FOUND.unmapped }, { discoveryId: FOUND.customers }),
    ).toEqual({ found: 0, of: 1 });
    const ladder = { ...settings().ladder, boundary: 'UAT' };
    const atUat = lamps([ago(1, { discoveryId: FOUND.uat })], null, [], settings({ ladder }));
    expect(atUat['finds after release set aside'].recent.of).toBe(0);
  });
});

test('what is not in scope is in no other lamp', () => {
  const made = lamps(
    [
      ago(1, { resolutionId: INVALID }),
      ago(1, { resolutionId: INVALID, discoveryId: FOUND.uat, severityId: SEVERITY.low }),
    ],
    MOVED,
  );
  expect(LAMPS.map((name) => made[name].recent.of)).toEqual([0, 0, 0, 0]);
});

test('only tags whose changelog was read can have moved', () => {
  const tagged = [ago(1, { discoveryId: FOUND.uat })];
  expect(lamps(tagged, null)['tags moved to contained'].recent).toEqual({ found: 0, of: 0 });
  expect(lamps(tagged, [])['tags moved to contained'].recent).toEqual({ found: 0, of: 1 });
  expect(lamps([ago(1, {})], MOVED)['tags moved to contained'].recent).toEqual({ found: 0, of: 0 });
  expect(lamps([ago(1, { discoveryId: FOUND.unmapped })], MOVED)['tags moved to contained'].recent.of).toBe(
    0,
  );
});

test('low severity is looked for among the contained only', () => {
  const made = lamps([
    ago(1, { discoveryId: FOUND.production, severityId: SEVERITY.low }),
    ago(1, { discoveryId: FOUND.unmapped, severityId: SEVERITY.low }),
    ago(1, { discoveryId: FOUND.uat }),
  ])['low severity among contained'];
  expect(made.recent).toEqual({ found: 0, of: 1 });
});

test('the order of input changes nothing, and a part never passes its whole', () => {
  const facts = fc.record({
    discoveryId: fc.option(fc.constantFrom(...Object.values(FOUND))),
    severityId: fc.option(fc.constantFrom(1, 4, 5)),
    mechanismId: fc.option(fc.constantFrom(201, 202)),
    resolutionId: fc.option(fc.constantFrom(1, DUPLICATE, INVALID)),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -5, max: 200 }), facts)), (all) => {
      const defects = all.map(([days, each]) => ago(days, each));
      const made = lamps(defects, MOVED);
      expect(lamps(defects.toReversed(), MOVED)).toEqual(made);
      for (const name of LAMPS)
        for (const side of [made[name].recent, made[name].earlier])
          expect(side.found).toBeLessThanOrEqual(side.of);
    }),
  );
});
