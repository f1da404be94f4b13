import fc from 'fast-check';
import { placedDefects } from '../../../src/domain/aggregate/placed-defects';
import { RECENT_DAYS } from '../../../src/domain/triage/lacking';
import { askedOf, triageQueue } from '../../../src/domain/triage/queue';
import type { DefectFacts } from '../../../src/domain/facts';
import type { Settings } from '../../../src/domain/settings';
import { day, defect, project, settings, version } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const AS_OF = day('2024-06-30');
const [UAT, PRODUCTION, MOON] = [102, 103, 105];
const [NOT_PREVENTABLE, NO_TEST, REQUIREMENTS, SUNSPOTS] = [201, 202, 301, 303];
const MAPPED = { ...settings().fields, discovery: 'cf1', origin: 'cf2', mechanism: 'cf3' };

const queueOf = (defects: readonly DefectFacts[], change: Partial<Settings> = {}) =>
  triageQueue(project([version(1, '2024-05-01')], defects), settings({ fields: MAPPED, ...change }), AS_OF);
const lacks = (facts: Partial<DefectFacts>, change: Partial<Settings> = {}) => {
  const { recent, older } = queueOf([defect('2024-06-01', facts)], change);
  return [...recent, ...older].map((item) => item.lacks);
};

describe('what is asked of a defect', () => {
  test.each<[string, Partial<DefectFacts>, readonly (readonly string[])[]]>([
    ['nothing tagged, nothing inferred', {}, [['discovery']]],
    ['contained and tagged', { discoveryId: UAT }, []],
    ['escaped by tag', { discoveryId: PRODUCTION }, [['origin', 'mechanism']]],
    ['escaped by a rule', { affected: [1] }, [['discovery', 'origin', 'mechanism']]],
    ['a stage that no mapping knows', { discoveryId: MOON }, [['discovery']]],
    ['complete', { discoveryId: PRODUCTION, originId: REQUIREMENTS, mechanismId: NO_TEST }, []],
    [
      'an origin that no mapping knows',
      { discoveryId: PRODUCTION, originId: SUNSPOTS, mechanismId: NO_TEST },
      [['origin']],
    ],
    ['out of scope: not preventable', { discoveryId: PRODUCTION, mechanismId: NOT_PREVENTABLE }, []],
    ['out of scope: duplicate', { resolutionId: 2 }, []],
  ])('%s', (_name, facts, expected) => {
    expect(lacks(facts)).toEqual(expected);
  });

  test('nothing of a field that is mapped to none', () => {
    expect(lacks({ affected: [1] }, { fields: { ...MAPPED, mechanism: null } })).toEqual([
      ['discovery', 'origin'],
    ]);
    expect(lacks({}, { fields: { ...MAPPED, discovery: null } })).toEqual([]);
  });
});

test('recent are those of the day and of the 90 days before, in the time zone of the project', () => {
  const edge = AS_OF - RECENT_DAYS;
  const at = (days: number) => defect('2024-01-01', { created: days * 86_400_000 + 1000 });
  const [before, first, last, ahead] = [at(edge - 1), at(edge), at(AS_OF), at(AS_OF + 3)];
  const { recent, older } = queueOf([before, first, last, ahead]);
  expect(recent.map(({ facts }) => facts)).toEqual([ahead, last, first]);
  expect(older.map(({ facts }) => facts)).toEqual([before]);
  const west = queueOf([first], { timeZone: 'America/Los_Angeles' });
  expect(west.older).toHaveLength(1);
});

test('severest first, then newest; without a mapped severity last', () => {
  const defects = [5, null, 4, 3, 2, 1].flatMap((severityId) => [
    defect('2024-06-01', { severityId }),
    defect('2024-06-02', { severityId }),
  ]);
  const { recent } = queueOf(defects);
  expect(recent.map(({ severity }) => severity)).toEqual(
    ['critical', 'high', 'medium', 'low', 'unmapped', 'none'].flatMap((name) => [name, name]),
  );
  for (let place = 0; place < recent.length; place += 2)
    expect(recent[place]?.facts.created).toBeGreaterThan(recent[place + 1]?.facts.created ?? Infinity);
});

const withFields = settingsOf.chain((chosen) =>
  fc.record({ discovery: fc.boolean(), origin: fc.boolean(), mechanism: fc.boolean() }).map((mapped) => ({
    ...chosen,
    fields: {
      ...chosen.fields,
      discovery: mapped.discovery ? 'cf1' : null,
      origin: mapped.origin ? 'cf2' : null,
      mechanism: mapped.mechanism ? 'cf3' : null,
    },
  })),
);

test('every in-scope defect is recent, older, or lacks nothing, and nothing else is in the queue', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, withFields, (versions, defects, chosen) => {
      const facts = wholeProject(versions, defects);
      const { recent, older } = triageQueue(facts, chosen, AS_OF);
      const queued = [...recent, ...older].map((item) => item.facts.id);
      const done = [...placedDefects(facts, chosen).defects]
        .filter((placed) => placed.row === 'in scope' && askedOf(placed, chosen).length === 0)
        .map((placed) => placed.facts.id);
      const inScope = [...placedDefects(facts, chosen).defects]
        .filter(({ row }) => row === 'in scope')
        .map((placed) => placed.facts.id);
      expect([...queued, ...done].sort((a, b) => a - b)).toEqual(inScope.sort((a, b) => a - b));
      for (const item of [...recent, ...older]) expect(item.lacks).not.toEqual([]);
    }),
  );
});

test('the order does not depend on the order of the facts', () => {
  const shuffled = anyDefects.chain((defects) =>
    fc.tuple(
      fc.constant(defects),
      fc.shuffledSubarray(defects, { minLength: defects.length, maxLength: defects.length }),
    ),
  );
  fc.assert(
    fc.property(anyVersions, shuffled, withFields, (versions, [defects, other], chosen) => {
      const ids = (of: readonly DefectFacts[]) => {
        const { recent, older } = triageQueue(wholeProject(versions, of), chosen, AS_OF);
        return [recent, older].map((items) => items.map((item) => item.facts.id));
      };
      expect(ids(other)).toEqual(ids(defects));
    }),
  );
});
