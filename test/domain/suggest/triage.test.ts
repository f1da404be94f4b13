import fc from 'fast-check';
import type { DefectFacts } from '../../../src/domain/facts';
import { meaningOf } from '../../../src/domain/normalise/meaning';
import type { Settings } from '../../../src/domain/settings';
import { type OfferedOptions, TriageSuggester } from '../../../src/domain/suggest/triage';
import { defect, project, settings, version } from '../build';

const [UNIT_TEST, UAT, PRODUCTION, MOON, BY_CUSTOMERS] = [101, 102, 103, 105, 106];
const [NO_TEST, CODE, REQUIREMENTS] = [202, 302, 301];
const offered: OfferedOptions = {
  discovery: new Set([UNIT_TEST, UAT, PRODUCTION, MOON, BY_CUSTOMERS]),
  origin: new Set([CODE, REQUIREMENTS]),
  mechanism: new Set([NO_TEST]),
};
const SHIPPED = version(1, '2024-01-10');

function suggest(
  of: DefectFacts,
  others: readonly DefectFacts[],
  options: { offered?: OfferedOptions; settings?: Settings } = {},
) {
  const meaning = meaningOf(project([SHIPPED], others), options.settings ?? settings());
  return new TriageSuggester(meaning, others).suggestFor(of, options.offered ?? offered);
}
const many = (count: number, facts: Partial<DefectFacts>, day = '2024-02-01') =>
  Array.from({ length: count }, () => defect(day, facts));
const fresh = (facts: Partial<DefectFacts> = {}) => defect('2024-03-01', facts);

describe('what similar defects have', () => {
  test.each([
    [4, 0, null],
    [5, 0, { agree: 5, of: 5 }],
    [7, 3, { agree: 7, of: 10 }],
    [6, 4, null],
    [14, 6, { agree: 14, of: 20 }],
    [13, 7, null],
    [10, 10, null],
  ])('%d of one value and %d of another', (one, other, evidence) => {
    const others = [...many(one, { originId: CODE }), ...many(other, { originId: REQUIREMENTS })];
    expect(suggest(fresh(), others).origin).toEqual(
      evidence && { optionId: CODE, reason: { kind: 'similar', ...evidence } },
    );
  });

  test('only the last 20 of those that are tagged count', () => {
    const others = [
      ...many(100, { originId: REQUIREMENTS }, '2023-01-01'),
      ...many(50, {}, '2024-02-20'),
      ...many(14, { originId: CODE }, '2024-02-10'),
    ];
    expect(suggest(fresh(), others).origin).toEqual({
      optionId: CODE,
      reason: { kind: 'similar', agree: 14, of: 20 },
    });
  });

  test('the same issue type, value of the type field and a component in common, each defect once', () => {
    const others = [
      ...many(3, { originId: CODE, components: [1, 2] }),
      ...many(2, { originId: CODE, components: [2, 1] }),
      ...many(30, { originId: REQUIREMENTS, components: [3] }),
      ...many(30, { originId: REQUIREMENTS }),
      ...many(30, { originId: REQUIREMENTS, components: [1], typeId: 2 }),
      ...many(30, { originId: REQUIREMENTS, components: [1], typeOptionId: 401 }),
    ];
    const evidence = { optionId: CODE, reason: { kind: 'similar', agree: 5, of: 5 } };
    expect(suggest(fresh({ components: [1, 2] }), others).origin).toEqual(evidence);
    expect(suggest(fresh({ components: [2] }), others).origin).toEqual(evidence);
    expect(suggest(fresh({ components: [4] }), others).origin).toBeNull();
    expect(suggest(fresh(), others).origin?.optionId).toBe(REQUIREMENTS);
    expect(suggest(fresh({ components: [1], typeOptionId: 401 }), others).origin?.reason).toMatchObject({
      of: 20,
    });
  });

  test('is not suggested where it is not offered, or where nobody knows what it means', () => {
    const others = many(9, { originId: CODE, discoveryId: MOON });
    const found = suggest(fresh(), others, { offered: { ...offered, origin: new Set([REQUIREMENTS]) } });
    expect(found).toEqual({ discovery: null, origin: null, mechanism: null });
  });

  test('says nothing of a field that has a value, even one that is not mapped; its own tag is no precedent', () => {
    const others = many(9, { originId: CODE, discoveryId: UAT });
    const tagged = fresh({ originId: 303, discoveryId: 0 });
    expect(suggest(tagged, others)).toEqual({ discovery: null, origin: null, mechanism: null });
    const four = many(4, { originId: CODE });
    const [own] = many(1, { originId: CODE });
    if (!own) throw new Error('no defect');
    expect(suggest({ ...own, originId: null }, [...four, own]).origin).toBeNull();
  });
});

describe('the discovery', () => {
  const affected = { affected: [SHIPPED.id] };
  test('is what a rule says before what others have', () => {
    const others = many(20, { discoveryId: UAT });
    expect(suggest(fresh(affected), others).discovery).toEqual({
      optionId: PRODUCTION,
      reason: { kind: 'rule', rule: 'release date' },
    });
    expect(suggest(fresh(), others).discovery).toEqual({
      optionId: UAT,
      reason: { kind: 'similar', agree: 20, of: 20 },
    });
  });

  test('where no option says just what the rule says, is what others have if that fits in', () => {
    const stages = { ...offered, discovery: new Set([UAT, BY_CUSTOMERS]) };
    expect(suggest(fresh(affected), many(9, { discoveryId: UAT }), { offered: stages }).discovery).toBeNull();
    expect(
      suggest(fresh(affected), many(9, { discoveryId: BY_CUSTOMERS }), { offered: stages }).discovery,
    ).toEqual({ optionId: BY_CUSTOMERS, reason: { kind: 'similar', agree: 9, of: 9 } });
  });

  test('is no rule’s where inference is off', () => {
    const { inference } = settings();
    const off = settings({ inference: { ...inference, enabled: false } });
    expect(suggest(fresh(affected), [], { settings: off }).discovery).toBeNull();
  });
});

test('a mechanism is suggested for an escape only: tagged, inferred or suggested', () => {
  const others = many(9, { mechanismId: NO_TEST });
  const mechanism = { optionId: NO_TEST, reason: { kind: 'similar', agree: 9, of: 9 } };
  expect(suggest(fresh({ discoveryId: BY_CUSTOMERS }), others).mechanism).toEqual(mechanism);
  expect(suggest(fresh({ affected: [SHIPPED.id] }), others).mechanism).toEqual(mechanism);
  const both = many(9, { mechanismId: NO_TEST, discoveryId: PRODUCTION });
  expect(suggest(fresh(), both).mechanism).toEqual(mechanism);
  expect(suggest(fresh(), others).mechanism).toBeNull();
  expect(suggest(fresh({ discoveryId: UAT }), both).mechanism).toBeNull();
});

test('the order of the defects changes nothing', () => {
  const tagged = fc.record({
    originId: fc.constantFrom(CODE, REQUIREMENTS, null),
    discoveryId: fc.constantFrom(UAT, PRODUCTION, null),
    components: fc.subarray([1, 2]),
  });
  const defects = fc
    .array(fc.tuple(tagged, fc.constantFrom('2024-02-01', '2024-02-02')), { maxLength: 40 })
    .map((all) => all.map(([facts, day]) => defect(day, facts)));
  fc.assert(
    fc.property(
      defects.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const one = fresh({ components: [1] });
        expect(suggest(one, shuffled)).toEqual(suggest(one, all));
      },
    ),
  );
});

test('when the newest defects settle it, older ones change nothing', () => {
  const tagged = fc.record({
    originId: fc.constantFrom(CODE, CODE, REQUIREMENTS, null),
    discoveryId: fc.constantFrom(UAT, UAT, PRODUCTION, null),
    mechanismId: fc.constantFrom(NO_TEST, NO_TEST, NO_TEST, null),
    components: fc.subarray([1, 2]),
  });
  let settled = 0;
  fc.assert(
    fc.property(fc.array(tagged, { minLength: 60, maxLength: 120 }), fc.nat(120), (all, length) => {
      const newestFirst = all.map((facts, i) => defect('2024-02-01', { ...facts, created: 1e12 - i }));
      const one = fresh({ components: [1] });
      const known = newestFirst.slice(0, length);
      const meaning = meaningOf(project([SHIPPED], newestFirst), settings());
      if (!new TriageSuggester(meaning, known).isSettledFor(one)) return;
      settled++;
      expect(suggest(one, known)).toEqual(suggest(one, newestFirst));
    }),
  );
  expect(settled).toBeGreaterThan(5);
});
