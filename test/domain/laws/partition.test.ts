import fc from 'fast-check';
import { emptyTally, sumCounts } from '../../../src/domain/aggregate/counts';
import { placedDefects } from '../../../src/domain/aggregate/placed-defects';
import { type Report, reportOf } from '../../../src/domain/aggregate/report';
import type { PlacedDefect } from '../../../src/domain/attribute/place';
import { SCOPE_ROWS } from '../../../src/domain/classify/scope';
import { PERIOD_KINDS } from '../../../src/domain/calendar/period';
import { presentReport } from '../../../src/domain/present/report-view';
import { day } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const AS_OF = day('2024-06-30');
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

test('every defect read is in one row, and has one attribution of either mode: a release or none', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const facts = wholeProject(versions, defects);
      const made = reportOf(facts, chosen, AS_OF);
      const placed = [...placedDefects(facts, chosen).defects];
      expect(placed.map((each) => each.facts)).toEqual(defects);
      for (const row of SCOPE_ROWS)
        expect(placed.filter((each) => each.row === row)).toHaveLength(made.reconciliation[row]);
      expect(sum(Object.values(made.reconciliation))).toBe(made.read);
      const inScope = placed.filter((each) => each.row === 'in scope');
      const counted = (of: readonly PlacedDefect[]) => {
        const counts = emptyTally();
        for (const { outcome } of of) counts[outcome]++;
        return counts;
      };
      expect(made.outcomes).toEqual(counted(inScope));
      const { rows, noRelease } = made.releases;
      for (const [by, releaseOf] of [
        ['fixedIn', (each: PlacedDefect) => each.fixedIn?.id],
        ['shippedIn', (each: PlacedDefect) => each.shippedIn?.release.id],
      ] as const) {
        const of = (id: number | undefined) => counted(inScope.filter((each) => releaseOf(each) === id));
        for (const row of rows) expect(row[by]).toEqual(of(row.release.id));
        expect(noRelease[by]).toEqual(of(undefined));
      }
    }),
  );
});

test('tagged, inferred and unclassified add up to what is in scope', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const { provenance, outcomes, reconciliation } = reportOf(
        wholeProject(versions, defects),
        chosen,
        AS_OF,
      );
      const { tagged, inferred, unclassified } = provenance;
      expect(unclassified).toBe(outcomes.unclassified);
      expect(tagged + sum(Object.values(inferred)) + unclassified).toBe(reconciliation['in scope']);
    }),
  );
});

test('every table adds up to the defects in scope, or to the escaped', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const made: Report = reportOf(wholeProject(versions, defects), chosen, AS_OF);
      const { outcomes } = made;
      const all = outcomes.escaped + outcomes.contained + outcomes.unclassified;
      expect(sumCounts(Object.values(made.severities))).toEqual(outcomes);
      for (const row of made.releases.rows) {
        expect(sumCounts(row.severities.map((each) => each.counts))).toEqual(row.shippedIn);
        expect(sumCounts(row.fixedInSeverities.map((each) => each.counts))).toEqual(row.fixedIn);
        expect(sum(row.severities.map((each) => each.escapedInWindow))).toBe(row.escapedInWindow);
        expect(row.escapeAges).toHaveLength(row.shippedIn.escaped);
        expect(row.escapeAges.filter((age) => age >= 0 && age <= chosen.exposureWindowDays)).toHaveLength(
          row.escapedInWindow,
        );
      }
      for (const { first, counts } of made.series.periods.month) {
        const ofMonth = made.series.severities.flatMap((each) =>
          each.months.filter((month) => month.first === first),
        );
        expect(sumCounts(ofMonth.map((month) => month.counts))).toEqual(counts);
      }
      for (const { severity, months } of made.series.severities)
        expect(sumCounts(months.map((month) => month.counts))).toEqual(made.severities[severity]);
      expect(made.ladder.matrix.totals.total).toBe(all);
      expect(made.ladder.missed.overall.total).toBe(outcomes.escaped);
      for (const dimension of [made.types, made.areas]) expect(dimension?.overall).toEqual(outcomes);
      for (const kind of PERIOD_KINDS)
        expect(sumCounts(made.series.periods[kind].map((each) => each.counts))).toEqual(outcomes);
      for (const by of ['foundIn', 'shippedIn'] as const) {
        const sprints = [...(made.sprints?.rows ?? []), made.sprints?.noSprint];
        expect(sumCounts(sprints.flatMap((row) => row?.[by] ?? []))).toEqual(outcomes);
      }
      const byQuarter = made.escapesBySeverity.quarters.flatMap(({ escaped }) => Object.values(escaped));
      expect(sum(byQuarter)).toBe(outcomes.escaped);
      expect(made.mechanisms.escaped).toBe(outcomes.escaped);
      expect(made.followThrough?.prevented.of ?? outcomes.escaped).toBe(outcomes.escaped);
      const { weight, leftOut } = made.weighted;
      expect(weight.of === 0 && leftOut.none + leftOut.unmapped === 0).toBe(all === outcomes.unclassified);
      if (chosen.reopened.policy !== 'ignored')
        expect((made.recurrences?.read ?? 0) + (made.recurrences?.notRead ?? all)).toBe(all);
      const times = made.timeToResolve?.all;
      expect((times?.days?.n ?? 0) + (times?.stillOpen ?? 0)).toBe(all);
    }),
  );
});

test('0 ≤ lower ≤ rate ≤ upper ≤ 1, and as much for the bounds, of every rate that a report shows', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const view = presentReport(reportOf(wholeProject(versions, defects), chosen, AS_OF), chosen);
      const rates = ratesIn(view);
      expect(rates.length).toBeGreaterThan(10);
      for (const { escaped, n, state, rate, interval, bounds, coverage } of rates) {
        expect(state).toBe(n === 0 ? 'no data' : n < chosen.minimumN ? 'too few' : 'rate');
        expect(rate).toBe(state === 'rate' ? escaped / n : undefined);
        if (interval) expectOrdered([0, interval.lower, escaped / n, interval.upper, 1]);
        if (bounds) expectOrdered([0, bounds.lower, n === 0 ? bounds.lower : escaped / n, bounds.upper, 1]);
        expect(coverage === null).toBe(bounds === null);
      }
    }),
  );
});

interface ShownRate {
  readonly state: string;
  readonly escaped: number;
  readonly n: number;
  readonly rate?: number;
  readonly interval?: { readonly lower: number; readonly upper: number };
  readonly bounds: { readonly lower: number; readonly upper: number } | null;
  readonly coverage: number | null;
}

/** Every rate in a view, however deep. */
function ratesIn(value: unknown): readonly ShownRate[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'coverage' in value ? [value as ShownRate] : [];
  return [...own, ...Object.values(value).flatMap(ratesIn)];
}

function expectOrdered(numbers: readonly number[]): void {
  expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
}
