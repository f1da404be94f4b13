import fc from 'fast-check';
import {
  catchRates,
  expectedContainment,
  phaseContainment,
  removalEfficiency,
  stageFlows,
  stageLeakage,
} from '../../../../src/domain/aggregate/ladder/efficiency';
import { ladderFrame, originRow } from '../../../../src/domain/aggregate/ladder/frame';
import { LadderTally, poolLadders } from '../../../../src/domain/aggregate/ladder/ladder-tally';
import { at } from '../../../../src/domain/aggregate/ladder/vectors';
import { verdictCounts, verdictOf } from '../../../../src/domain/aggregate/ladder/verdict';
import { DEFAULT_SETTINGS } from '../../../../src/domain/defaults';
import { ladderOf } from '../../../../src/domain/normalise/meaning';
import type { Origin } from '../../../../src/domain/settings';
import { fractionOf } from '../../../../src/domain/statistics/share';
import { outcomeOf, type StageRange } from '../../../../src/domain/stage';
import { defect, settings } from '../../build';
import { placing } from '../../placing';
import { found, frame, ladder, origin, tables } from './frames';

const LADDER = ladder(['Review', 'Unit', 'System', 'Staging', 'Live', 'Customers'], 4);
const CODE = origin('Code', 'Review', 'Unit');
const LATE = origin('Late', 'System', 'Staging');
const FRAME = frame(LADDER, [CODE, LATE]);
const of = (made: Origin | null, ...where: (number | StageRange | null)[]) =>
  where.map((range) => found(LADDER, made, range));
const matrixOf = (...defects: ReturnType<typeof of>[]) => tables(FRAME, defects.flat()).matrix;

describe('the frame', () => {
  test('the default origins have their stages on the default ladder', () => {
    const { origins } = ladderFrame({ ladder: ladderOf(DEFAULT_SETTINGS), settings: DEFAULT_SETTINGS });
    expect(origins).toEqual([
      { name: 'Requirements', introduced: 0, caught: 0 },
      { name: 'Design', introduced: 1, caught: 1 },
      { name: 'Code', introduced: 2, caught: 3 },
      { name: 'Configuration', introduced: 2, caught: 7 },
      { name: 'Environment', introduced: 4, caught: 7 },
      { name: 'Data', introduced: 4, caught: 5 },
    ]);
  });

  test('an origin off the ladder and a defect of an unknown origin are refused, naming them', () => {
    expect(() => frame(LADDER, [origin('Code', 'Review', 'Moon')])).toThrow(
      new RangeError('origin "Code": "Moon" is not a stage of the ladder'),
    );
    expect(() => originRow({ name: 'Other' }, FRAME)).toThrow(
      new RangeError('"Other" is not an origin of the project'),
    );
    expect([originRow(CODE, FRAME), originRow(LATE, FRAME), originRow(null, FRAME)]).toEqual([0, 1, 2]);
  });

  test('a place that a table does not have is refused', () => {
    expect(() => at([1, 2], 2)).toThrow(new RangeError('there is no place 2 among 2'));
    expect(at([0, 2], 0)).toBe(0);
  });
});

describe('the columns', () => {
  test('a stage, either side with the stage unknown, and no discovery', () => {
    const { origins, totals } = matrixOf(
      of(CODE, 0, 1, 1, 5),
      of(CODE, { from: 0, to: 3 }, { from: 1, to: 2 }),
      of(CODE, { from: 4, to: 5 }),
      of(CODE, null),
    );
    expect(origins[0]).toMatchObject({
      origin: { name: 'Code' },
      stages: [1, 2, 0, 0, 0, 1],
      beforeRelease: 2,
      afterRelease: 1,
      noDiscovery: 1,
      total: 8,
    });
    expect(origins[1]?.total).toBe(0);
    expect(totals).toEqual({
      stages: [1, 2, 0, 0, 0, 1],
      beforeRelease: 2,
      afterRelease: 1,
      noDiscovery: 1,
      total: 8,
    });
  });

  test('a range on both sides of the release line says as little as none', () => {
    const { totals } = matrixOf(of(null, { from: 3, to: 4 }, { from: 0, to: 5 }));
    expect(totals).toMatchObject({ beforeRelease: 0, afterRelease: 0, noDiscovery: 2 });
  });

  test('a side of the release line that is one stage is that stage', () => {
    const short = ladder(['Test', 'Live'], 1);
    const { matrix } = tables(frame(short, []), [
      found(short, null, { from: 0, to: 0 }),
      found(short, null, { from: 1, to: 1 }),
    ]);
    expect(matrix.noOrigin).toMatchObject({ stages: [1, 1], beforeRelease: 0, afterRelease: 0, total: 2 });
  });
});

describe('the rows', () => {
  test('rival mistake 5: an unmapped origin is counted and shown, in the row of no origin', () => {
    const defects = [301, 302, 303, null].map((originId) =>
      defect('2024-01-01', { originId, discoveryId: 101 }),
    );
    const { meaning, inScope } = placing([], defects, settings());
    const tally = new LadderTally(ladderFrame(meaning), () => []);
    for (const placed of inScope) tally.add(placed);
    const { matrix } = tally.result();
    expect(matrix.origins.map((row) => row.total)).toEqual([1, 0, 1, 0, 0, 0]);
    expect(matrix.noOrigin.total).toBe(2);
    expect(matrix.unmappedOrigin).toBe(1);
    expect(matrix.totals).toMatchObject({ stages: [0, 0, 0, 4, 0, 0, 0, 0, 0, 0], total: 4 });
  });
});

describe('the cells', () => {
  test('impossible, in place, leaked by so many gates', () => {
    const [code, late] = FRAME.origins;
    if (!code || !late) throw new Error('two origins');
    expect([0, 1, 2, 5].map((stage) => verdictOf(code, stage))).toEqual([
      { kind: 'in place' },
      { kind: 'in place' },
      { kind: 'leaked', gates: 1 },
      { kind: 'leaked', gates: 4 },
    ]);
    expect([1, 2, 3, 4].map((stage) => verdictOf(late, stage))).toEqual([
      { kind: 'impossible' },
      { kind: 'in place' },
      { kind: 'in place' },
      { kind: 'leaked', gates: 1 },
    ]);
  });

  test('"found before it was made" is asked before "found before it should have been caught"', () => {
    expect(verdictOf({ name: 'Odd', introduced: 3, caught: 1 }, 1)).toEqual({ kind: 'impossible' });
  });
});

describe('the efficiencies', () => {
  const matrix = matrixOf(
    of(CODE, 0, 1, 1, 2, 5, { from: 0, to: 3 }, { from: 4, to: 5 }, null),
    of(LATE, 0, 1, 1, 2, 3, 3, 4),
    of(null, 0, 2, 4, 5, null),
  );
  const [code, late] = matrix.origins;
  if (!code || !late) throw new Error('two origins');

  test('verdicts count known stages only', () => {
    expect(verdictCounts(code)).toEqual({ impossible: 0, 'in place': 3, leaked: 2 });
    expect(verdictCounts(late)).toEqual({ impossible: 3, 'in place': 3, leaked: 1 });
  });

  test('stage leakage is leaked of leaked and in place; the impossible enter neither', () => {
    expect(stageLeakage(matrix)).toEqual({ found: 3, of: 9 });
    expect(expectedContainment(code)).toEqual({ found: 3, of: 5 });
    expect(expectedContainment(late)).toEqual({ found: 3, of: 4 });
  });

  test('phase containment is what the stage of introduction itself found', () => {
    expect(phaseContainment(code)).toEqual({ found: 1, of: 5 });
    expect(phaseContainment(late)).toEqual({ found: 1, of: 4 });
  });

  test('removal efficiency leaves out the impossible and what has no origin', () => {
    expect(stageFlows(matrix)).toEqual([
      { leakedIn: 0, introduced: 5, found: 1, leakedOut: 4 },
      { leakedIn: 4, introduced: 0, found: 2, leakedOut: 2 },
      { leakedIn: 2, introduced: 4, found: 2, leakedOut: 4 },
      { leakedIn: 4, introduced: 0, found: 2, leakedOut: 2 },
      { leakedIn: 2, introduced: 0, found: 1, leakedOut: 1 },
      { leakedIn: 1, introduced: 0, found: 1, leakedOut: 0 },
    ]);
    expect(stageFlows(matrix).map(removalEfficiency).slice(0, 3)).toEqual([
      { found: 1, of: 5 },
      { found: 2, of: 4 },
      { found: 2, of: 6 },
    ]);
  });

  test('the catch rate needs no origin: it leaves out the impossible only', () => {
    expect(catchRates(matrix)).toEqual([
      { found: 2, of: 13 },
      { found: 2, of: 11 },
      { found: 3, of: 9 },
      { found: 2, of: 6 },
      { found: 2, of: 4 },
      { found: 2, of: 2 },
    ]);
  });
});

test('rival mistakes 1 and 6: nothing recorded is 0 of 0 everywhere, which is no data and neither 0 % nor 100 %', () => {
  const matrix = matrixOf();
  const shares = [
    stageLeakage(matrix),
    ...matrix.origins.flatMap((row) => [expectedContainment(row), phaseContainment(row)]),
    ...stageFlows(matrix).map(removalEfficiency),
    ...catchRates(matrix),
  ];
  expect(shares).toHaveLength(17);
  for (const share of shares) {
    expect(share).toEqual({ found: 0, of: 0 });
    expect(fractionOf(share)).toBeNull();
  }
});

const anyFrame = fc.integer({ min: 2, max: 20 }).chain((length) =>
  fc
    .record({
      releaseLine: fc.integer({ min: 1, max: length - 1 }),
      origins: fc.array(
        fc
          .tuple(fc.nat(length - 1), fc.nat(length - 1))
          .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
        { maxLength: 8 },
      ),
      defects: fc.array(
        fc.record({
          made: fc.option(fc.nat(7)),
          from: fc.nat(length - 1),
          to: fc.nat(length - 1),
          known: fc.constantFrom('stage', 'range', 'nothing'),
        }),
        { maxLength: 40 },
      ),
    })
    .map(({ releaseLine, origins, defects }) => {
      const on = ladder(
        Array.from({ length }, (_, index) => `Stage ${index}`),
        releaseLine,
      );
      const made = origins.map(([a, b], index) => origin(`Origin ${index}`, `Stage ${a}`, `Stage ${b}`));
      const all = defects.map((drawn) => {
        const range = { from: Math.min(drawn.from, drawn.to), to: Math.max(drawn.from, drawn.to) };
        const where = { stage: drawn.from, range, nothing: null }[drawn.known];
        return found(on, drawn.made === null ? null : (made[drawn.made] ?? null), where);
      });
      return { on: frame(on, made), defects: all };
    }),
);

test('rival mistake 9: whatever the ladder, each defect is in one cell, and both margins add up to all of them', () => {
  fc.assert(
    fc.property(anyFrame, ({ on, defects }) => {
      const { matrix } = tables(on, defects);
      const rows = [...matrix.origins, matrix.noOrigin];
      const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
      expect(matrix.totals.total).toBe(defects.length);
      expect(sum(rows.map((row) => row.total))).toBe(defects.length);
      for (const row of [...rows, matrix.totals])
        expect(sum(row.stages) + row.beforeRelease + row.afterRelease + row.noDiscovery).toBe(row.total);
      matrix.totals.stages.forEach((total, stage) => {
        expect(sum(rows.map((row) => row.stages[stage] ?? NaN))).toBe(total);
      });
      expect(sum(rows.map((row) => row.noDiscovery))).toBe(matrix.totals.noDiscovery);
      expect(sum(rows.map((row) => row.beforeRelease))).toBe(matrix.totals.beforeRelease);
      expect(sum(rows.map((row) => row.afterRelease))).toBe(matrix.totals.afterRelease);
    }),
  );
});

test('rival mistake 4: no share exceeds its whole, and what leaves a stage enters the next until nothing is left', () => {
  fc.assert(
    fc.property(anyFrame, ({ on, defects }) => {
      const { matrix } = tables(on, defects);
      const flows = stageFlows(matrix);
      const shares = [
        stageLeakage(matrix),
        ...matrix.origins.flatMap((row) => [expectedContainment(row), phaseContainment(row)]),
        ...flows.map(removalEfficiency),
        ...catchRates(matrix),
      ];
      for (const { found: part, of: whole } of shares) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(whole);
      }
      flows.forEach((flow, stage) => {
        expect(flow.leakedOut).toBeGreaterThanOrEqual(0);
        expect(flow.leakedOut).toBe(flows[stage + 1]?.leakedIn ?? 0);
      });
    }),
  );
});

test('the order of defects changes nothing, and pooling projects is counting them together', () => {
  fc.assert(
    fc.property(anyFrame, fc.nat(40), ({ on, defects }, split) => {
      const whole = tables(on, defects);
      expect(tables(on, defects.toReversed())).toEqual(whole);
      const parts = [tables(on, defects.slice(0, split)), tables(on, defects.slice(split))];
      expect(poolLadders(parts, on)).toEqual(whole);
    }),
  );
});

test('pooling counts unmapped origins too, and no projects pool to an empty table', () => {
  const unmapped = { ...found(LADDER, null, 0), facts: { originId: 9 } };
  const part = tables(FRAME, [unmapped]);
  expect(poolLadders([part, part], FRAME).matrix).toMatchObject({
    unmappedOrigin: 2,
    noOrigin: { total: 2 },
  });
  expect(poolLadders([], FRAME)).toEqual(tables(FRAME, []));
});

test('moving the boundary later never raises the rate over defects found at one stage', () => {
  const places = fc.integer({ min: 2, max: 20 }).chain((length) =>
    fc.record({
      length: fc.constant(length),
      releaseLine: fc.integer({ min: 1, max: length - 1 }),
      boundaries: fc.tuple(fc.nat(length - 1), fc.nat(length - 1)),
      stages: fc.array(fc.nat(length - 1), { minLength: 1, maxLength: 30 }),
    }),
  );
  fc.assert(
    fc.property(places, ({ length, releaseLine, boundaries, stages }) => {
      const names = Array.from({ length }, (_, index) => `Stage ${index}`);
      const escaped = (boundary: number) => {
        const on = ladder(names, releaseLine, boundary);
        const outcomes = stages.map((stage) => outcomeOf({ from: stage, to: stage }, on));
        expect(outcomes).not.toContain('unclassified');
        return outcomes.filter((outcome) => outcome === 'escaped').length;
      };
      expect(escaped(Math.max(...boundaries))).toBeLessThanOrEqual(escaped(Math.min(...boundaries)));
    }),
  );
});
