import fc from 'fast-check';
import { type Report, reportOf } from '../../../src/domain/aggregate/report';
import { presentReport } from '../../../src/domain/present/report-view';
import { day, defect } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';
import { FOUND } from '../placing';
import type { Settings } from '../../../src/domain/settings';

const AS_OF = day('2024-06-30');

/** What a report says of rates, all but bounds and coverage: every rate, limit, signal and share that is shown. */
function said(report: Report, chosen: Settings): unknown {
  const view = presentReport(report, chosen);
  const { inScope, headline, severities, weighted, suggestedWindow, latest, companions, ladder } = view;
  const { centre, sigmaZ, limits, signals, points } = view.trend;
  return withoutUnclassified({
    rates: [inScope, headline, severities, view.noRelease],
    releases: view.releases.map((row) => ({
      ...row,
      attributedByDay: 0,
      severities: shown(row.severities),
      fixedInSeverities: shown(row.fixedInSeverities),
    })),
    series: [view.series.movingAverage, view.series.kinds],
    areas: [view.types, view.areas].map(
      (table) => table && [table.overall, table.basis, shown(table.values)],
    ),
    trend: [centre, sigmaZ, limits, signals, points.filter(({ point }) => point.kind === 'judged')],
    shares: [weighted, companions.failureShare, companions.mechanisms, companions.followThrough],
    times: [companions.timeToDetect, companions.daysSinceCritical, suggestedWindow, latest],
    ladder: [ladder.stageLeakage, ladder.stages, ladder.impossible, ladder.missed],
  });
}

/** A row that is there only for the unclassified has no rate. */
const shown = <Row extends { readonly rate: { readonly n: number } }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ rate }) => rate.n > 0);

function withoutUnclassified(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUnclassified);
  if (typeof value !== 'object' || value === null) return value;
  const moved = new Set(['unclassified', 'bounds', 'coverage']);
  const kept = Object.entries(value).filter(([key]) => !moved.has(key));
  return Object.fromEntries(kept.map(([key, each]: [string, unknown]) => [key, withoutUnclassified(each)]));
}

const anyUnclassified = fc.record({
  created: fc.integer({ min: Date.parse('2023-11-01'), max: Date.parse('2024-08-01') }),
  affected: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
  fixed: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 2 }),
  severityId: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
  originId: fc.option(fc.constantFrom(301, 302, 303)),
  mechanismId: fc.option(fc.constantFrom(201, 202)),
  typeOptionId: fc.option(fc.constantFrom(401, 402)),
  components: fc.subarray([1, 2]),
});

test('adding an unclassified defect moves only bounds and coverage', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, anyUnclassified, settingsOf, (versions, defects, facts, chosen) => {
      const [before, after] = [defects, [...defects, defect('2024-01-01', unmapped(facts))]].map((all) =>
        reportOf(wholeProject(versions, all), chosen, AS_OF),
      );
      if (!before || !after) throw new Error('two reports');
      expect(said(after, chosen)).toEqual(said(before, chosen));
      const added = after.outcomes.unclassified - before.outcomes.unclassified;
      expect(added).toBe(after.reconciliation['in scope'] - before.reconciliation['in scope']);
      const [old, young] = [before, after].map((report) => presentReport(report, chosen).inScope);
      if (!old?.bounds || !young?.bounds) return;
      expect(young.bounds.lower).toBeLessThanOrEqual(old.bounds.lower);
      expect(young.bounds.upper).toBeGreaterThanOrEqual(old.bounds.upper);
      expect(young.coverage).toBeLessThanOrEqual(old.coverage ?? NaN);
    }),
  );
});

const unmapped = <Facts>(facts: Facts) => ({ ...facts, id: 50, discoveryId: FOUND.unmapped });
