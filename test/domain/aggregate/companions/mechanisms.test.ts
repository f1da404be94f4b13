import fc from 'fast-check';
import {
  type MechanismByOrigin,
  MechanismTally,
  paretoOf,
} from '../../../../src/domain/aggregate/companions/mechanisms';
import { place, type PlacedDefect } from '../../../../src/domain/attribute/place';
import { classify } from '../../../../src/domain/classify/classify';
import { meaningOf } from '../../../../src/domain/normalise/meaning';
import type { Settings } from '../../../../src/domain/settings';
import { defect, project, settings } from '../../build';
import { fed, FOUND } from '../../placing';

/** Three mechanisms with option ids 301 to 303 and two origins with 401 and 402. */
const CHOSEN: Settings = settings({
  mechanisms: ['No test', 'Flaky test', 'Ambiguity'].map((name, i) => ({
    name,
    preventable: true,
    options: [{ id: String(301 + i) }],
  })),
  origins: ['Code', 'Design'].map((name, i) => ({
    name,
    introduced: 'Code review',
    caught: 'Unit test',
    options: [{ id: String(401 + i) }],
  })),
});
const MEANING = meaningOf(project([], []), CHOSEN);

function escape(
  mechanismId: number | null,
  originId: number | null,
  discoveryId = FOUND.production,
): PlacedDefect {
  const facts = defect('2024-01-01', { mechanismId, originId, discoveryId });
  return place(
    classify(facts, () => false, MEANING),
    MEANING,
  );
}

const tally = (...defects: PlacedDefect[]) => fed(new MechanismTally(CHOSEN), defects).result();
const bars = (made: MechanismByOrigin) =>
  paretoOf(made).rows.map((row) => [row.mechanism.name, row.escaped, row.cumulative]);

test('the most frequent mechanism is first, each with what it and those before it add up to; unknown is last', () => {
  const made = tally(
    escape(302, 401),
    escape(303, 402),
    escape(303, 401),
    escape(null, null),
    escape(999, null),
  );
  expect(bars(made)).toEqual([
    ['Ambiguity', 2, 2],
    ['Flaky test', 1, 3],
  ]);
  expect(paretoOf(made)).toMatchObject({ escaped: 5, unknown: { none: 1, unmapped: 1 } });
});

test('unknown stays last and visible, be it the most frequent', () => {
  const made = tally(escape(null, 401), escape(null, 401), escape(301, 401));
  expect(bars(made)).toEqual([['No test', 1, 1]]);
  expect(paretoOf(made).unknown).toEqual({ none: 2, unmapped: 0 });
});

test('without escapes there are no bars, and 0 unknown of 0', () => {
  expect(paretoOf(tally(escape(301, 401, FOUND.uat), escape(301, 401, FOUND.unmapped)))).toEqual({
    escaped: 0,
    rows: [],
    unknown: { none: 0, unmapped: 0 },
  });
});

test('equal counts stay in the order of the settings', () => {
  expect(bars(tally(escape(303, null), escape(302, null), escape(301, null)))).toEqual([
    ['No test', 1, 1],
    ['Flaky test', 1, 2],
    ['Ambiguity', 1, 3],
  ]);
});

test('mechanism by origin: each escape in one cell, unknown last in both', () => {
  const made = tally(
    escape(301, 401),
    escape(301, 401),
    escape(301, 999),
    escape(null, 402),
    escape(303, 402),
  );
  expect(made.mechanisms.map((m) => m?.name ?? null)).toEqual(['No test', 'Flaky test', 'Ambiguity', null]);
  expect(made.origins.map((o) => o?.name ?? null)).toEqual(['Code', 'Design', null]);
  expect(made.cells).toEqual([
    [2, 0, 1],
    [0, 0, 0],
    [0, 1, 0],
    [0, 1, 0],
  ]);
  expect(made).toMatchObject({ mechanismTotals: [3, 0, 1, 1], originTotals: [2, 2, 1], escaped: 5 });
});

test('rival mistake 9: totals never count twice; margins and grand total are the escapes', () => {
  const id = (...ids: number[]) => fc.option(fc.constantFrom(...ids, 999));
  const facts = fc.tuple(id(301, 302, 303), id(401, 402), fc.constantFrom(FOUND.production, FOUND.uat));
  fc.assert(
    fc.property(fc.array(facts), (all) => {
      const defects = all.map(([mechanism, origin, found]) => escape(mechanism, origin, found));
      const made = tally(...defects);
      const escaped = defects.filter((each) => each.outcome === 'escaped').length;
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      const { rows, unknown } = paretoOf(made);
      expect(paretoOf(made).escaped).toBe(escaped);
      expect(sum(rows.map((row) => row.escaped)) + unknown.none + unknown.unmapped).toBe(escaped);
      const { cells, mechanismTotals, originTotals } = made;
      expect([sum(cells.flat()), sum(mechanismTotals), sum(originTotals), made.escaped]).toEqual([
        escaped,
        escaped,
        escaped,
        escaped,
      ]);
      const turned = tally(...defects.toReversed());
      expect([paretoOf(turned), turned]).toEqual([paretoOf(made), made]);
    }),
  );
});
