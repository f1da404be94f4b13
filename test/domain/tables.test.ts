import fc from 'fast-check';
import { poolReports } from '../../src/domain/aggregate/pool';
import { type Report, reportOf } from '../../src/domain/aggregate/report';
import { sumCounts } from '../../src/domain/aggregate/counts';
import type { DefectFacts, ProjectFacts, VersionFacts } from '../../src/domain/facts';
import { presentReport } from '../../src/domain/present/report-view';
import { PERIOD_KINDS } from '../../src/domain/calendar/period';
import type { Settings } from '../../src/domain/settings';
import { day } from './build';
import { anyDefects, anyVersions, EVERYTHING, wholeProject } from './facts-arbitrary';

const AS_OF = day('2024-06-30');
const settingsOf = fc.constantFrom<Settings>(EVERYTHING, {
  ...EVERYTHING,
  reopened: { policy: 'own series', statuses: [] },
});
const report = (
  versions: readonly VersionFacts[],
  defects: readonly DefectFacts[],
  chosen = EVERYTHING,
): Report => reportOf(wholeProject(versions, defects), chosen, AS_OF);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

test('every table adds up to the defects in scope, or to the escaped', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const made = report(versions, defects, chosen);
      const { outcomes } = made;
      const all = outcomes.escaped + outcomes.contained + outcomes.unclassified;
      expect(sumCounts(Object.values(made.severities))).toEqual(outcomes);
      for (const row of made.releases.rows) {
        expect(sumCounts(row.severities.map((each) => each.counts))).toEqual(row.shippedIn);
        expect(sum(row.severities.map((each) => each.escapedInWindow))).toBe(row.escapedInWindow);
        expect(row.escapeAges).toHaveLength(row.shippedIn.escaped);
        expect(row.escapeAges.filter((age) => age <= chosen.exposureWindowDays)).toHaveLength(
          row.escapedInWindow,
        );
      }
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
      expect((made.recurrences?.read ?? 0) + (made.recurrences?.notRead ?? all)).toBe(all);
      const times = made.timeToResolve?.all;
      expect((times?.days?.n ?? 0) + (times?.stillOpen ?? 0)).toBe(all);
    }),
  );
});

test('the order of input changes nothing in the whole report', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      expect(report(versions.toReversed(), defects.toReversed(), chosen)).toEqual(
        report(versions, defects, chosen),
      );
    }),
  );
});

test('a report survives the way through JSON, pooled or not', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, (versions, defects) => {
      const made = report(versions, defects);
      const travelled = JSON.parse(JSON.stringify(made)) as Report;
      expect(travelled).toEqual(made);
      const view = presentReport(poolReports([travelled, travelled], EVERYTHING, AS_OF), EVERYTHING);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    }),
    { numRuns: 30 },
  );
});

/** Turns the ids of versions and defects into others of the same order; a report's release ids likewise. */
const relabel = (id: number): number => 7 * id + 1000;
function relabelled(versions: VersionFacts[], defects: DefectFacts[]): ProjectFacts {
  const known = new Set(defects.map(({ id }) => id));
  return wholeProject(
    versions.map((each) => ({ ...each, id: relabel(each.id) })),
    defects.map((each) => ({
      ...each,
      id: relabel(each.id),
      affected: each.affected.map(relabel),
      fixed: each.fixed.map(relabel),
      links: each.links.map((link) => ({
        ...link,
        issueId: known.has(link.issueId) ? relabel(link.issueId) : link.issueId,
      })),
      history: each.history && {
        ...each.history,
        steps: each.history.steps.map((one) => ({ ...one, fixed: one.fixed.map(relabel) })),
      },
    })),
  );
}

test('an order-preserving relabelling of ids, versions keeping their list positions, changes nothing', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, (versions, defects) => {
      const before = report(versions, defects);
      const { headline } = before;
      const expected: Report = {
        ...before,
        headline:
          headline.basis === 'mature releases'
            ? { ...headline, releaseIds: headline.releaseIds.map(relabel) }
            : headline,
        releases: {
          ...before.releases,
          rows: before.releases.rows.map((row) => ({
            ...row,
            release: { ...row.release, id: relabel(row.release.id) },
          })),
        },
      };
      expect(reportOf(relabelled(versions, defects), EVERYTHING, AS_OF)).toEqual(expected);
    }),
  );
});

/** Options that say what the release-date and the service-desk rule say. */
const PRE_PRODUCTION = 104;
const PRODUCTION = 103;

test('tagging a defect with what was inferred for it changes provenance only', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      // A changelog that tells of other tags would contradict the new one: no defect has one here.
      const silent = defects.map((each) => ({ ...each, history: null }));
      const facts = wholeProject(versions, silent);
      const before = reportOf(facts, chosen, AS_OF);
      const alone = (each: DefectFacts): Report['provenance']['inferred'] & { escaped: number } => {
        const { provenance, outcomes } = reportOf(
          {
            ...facts,
            defects: [{ ...each, resolutionId: null, links: each.links.filter((l) => l.typeId === 11) }],
          },
          { ...chosen, scope: { ...chosen.scope, countNotPreventable: true } },
          AS_OF,
        );
        return { ...provenance.inferred, escaped: outcomes.escaped };
      };
      const tagged = silent.map((each) => {
        const { 'service desk': desk, 'release date': date, escaped } = alone(each);
        if (desk + date === 0) return each;
        return { ...each, discoveryId: escaped > 0 ? PRODUCTION : PRE_PRODUCTION };
      });
      const after = reportOf({ ...facts, defects: tagged }, chosen, AS_OF);
      const { inferred } = before.provenance;
      expect(after).toEqual({
        ...before,
        provenance: {
          ...before.provenance,
          tagged: before.provenance.tagged + inferred['service desk'] + inferred['release date'],
          inferred: { ...inferred, 'service desk': 0, 'release date': 0 },
        },
      });
    }),
  );
});

test('pooling a project with another adds every count; what cannot be pooled is no data', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, anyDefects, (versions, some, others) => {
      const parts = [report(versions, some), report(versions, others)];
      const pooled = poolReports(parts, EVERYTHING, AS_OF);
      const added = (of: (each: Report) => number): void => expect(of(pooled)).toBe(sum(parts.map(of)));
      added((r) => r.read);
      added((r) => r.projects);
      added((r) => r.conflicts);
      added((r) => r.mechanisms.escaped);
      added((r) => r.ladder.matrix.totals.total);
      added((r) => r.ladder.missed.overall.total);
      added((r) => r.areas?.overall.contained ?? 0);
      added((r) => r.weighted.weight.of);
      added((r) => r.failureShare.failed.of);
      added((r) => r.lamps.unclassified.recent.of);
      added((r) => sum(r.series.periods.month.map(({ counts }) => counts.escaped)));
      added((r) => sum(r.escapesBySeverity.quarters.map(({ escaped }) => escaped.critical)));
      added((r) => sum(r.recurrences?.series.map(({ reopenings }) => reopenings) ?? []));
      expect(sumCounts(Object.values(pooled.severities))).toEqual(pooled.outcomes);
      expect([pooled.sprints, pooled.timeToResolve, pooled.importSpikes]).toEqual([null, null, null]);
    }),
  );
});
