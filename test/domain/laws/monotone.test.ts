import fc from 'fast-check';
import { classified, type OutcomeCounts } from '../../../src/domain/aggregate/counts';
import { windowCounts } from '../../../src/domain/aggregate/releases';
import { type Report, reportOf } from '../../../src/domain/aggregate/report';
import { DEFAULT_SETTINGS } from '../../../src/domain/defaults';
import type { DefectFacts, VersionFacts } from '../../../src/domain/facts';
import { rateOf } from '../../../src/domain/present/rate';
import type { Settings } from '../../../src/domain/settings';
import { day, FIRST_STAGE } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const AS_OF = day('2024-06-30');
const { stages } = DEFAULT_SETTINGS.ladder;
const report = (versions: VersionFacts[], defects: DefectFacts[], chosen: Settings): Report =>
  reportOf(wholeProject(versions, defects), chosen, AS_OF);
/** Where nothing is classified a rate is neither above nor below another: it counts as 0 on both sides. */
const rate = (counts: OutcomeCounts): number => counts.escaped / Math.max(1, classified(counts));

test('the rate of a release never falls as the window grows', () => {
  fc.assert(
    fc.property(
      anyVersions,
      anyDefects,
      settingsOf,
      fc.nat(200),
      fc.nat(200),
      (versions, defects, chosen, a, b) => {
        const rates = (exposureWindowDays: number): number[] =>
          report(versions, defects, { ...chosen, exposureWindowDays }).releases.rows.map((row) =>
            rate(windowCounts(row)),
          );
        const [narrow, wide] = [rates(Math.min(a, b)), rates(Math.max(a, b))];
        narrow.forEach((each, index) => expect(each).toBeLessThanOrEqual(wide[index] ?? NaN));
      },
    ),
  );
});

/** Defects that are all tagged with one stage each. */
const anyFound = fc
  .tuple(anyDefects, fc.array(fc.nat(stages.length - 1), { minLength: 30, maxLength: 30 }))
  .map(([defects, found]) =>
    defects.map((each, index) => ({ ...each, discoveryId: FIRST_STAGE + (found[index] ?? 0) })),
  );
const boundaryAt = (chosen: Settings, index: number): Settings => ({
  ...chosen,
  ladder: { ...chosen.ladder, boundary: stages[index] ?? '' },
});

test('moving the boundary later never raises the rate over defects with one-stage ranges', () => {
  const index = fc.integer({ min: 1, max: stages.length - 1 });
  fc.assert(
    fc.property(
      anyVersions,
      anyFound,
      settingsOf,
      fc.tuple(index, index),
      (versions, defects, chosen, boundaries) => {
        const outcomes = (boundary: number) => {
          const made = report(versions, defects, boundaryAt(chosen, boundary)).outcomes;
          expect(made.unclassified).toBe(0);
          return made;
        };
        const [early, late] = [outcomes(Math.min(...boundaries)), outcomes(Math.max(...boundaries))];
        expect(rate(late)).toBeLessThanOrEqual(rate(early));
      },
    ),
  );
});

test('DDP = 1 − DER: what the stages before the boundary found, of all that was found', () => {
  fc.assert(
    fc.property(anyFound, fc.integer({ min: 1, max: stages.length - 1 }), (defects, boundary) => {
      const made = report([], defects, boundaryAt({ ...DEFAULT_SETTINGS, minimumN: 1 }, boundary));
      const found = made.ladder.matrix.totals.stages;
      const [before, all] = [found.slice(0, boundary), found].map((counts) =>
        counts.reduce((a, b) => a + b, 0),
      );
      const shown = rateOf(made.outcomes, 1);
      expect(shown.state === 'rate').toBe(all !== 0);
      if (shown.state === 'rate') expect(1 - shown.rate).toBeCloseTo((before ?? NaN) / (all ?? NaN), 14);
    }),
  );
});
