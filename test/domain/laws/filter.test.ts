import fc from 'fast-check';
import { SEVERITY_CLASSES } from '../../../src/domain/aggregate/companions/severity';
import { sumCounts } from '../../../src/domain/aggregate/counts';
import { placedDefects } from '../../../src/domain/aggregate/placed-defects';
import { type Report, reportOf } from '../../../src/domain/aggregate/report';
import { auditRows } from '../../../src/domain/export/audit';
import { PERIOD_KINDS } from '../../../src/domain/calendar/period';
import { admissionOf } from '../../../src/domain/filter/admission';
import { NO_FILTER, readingSettings, type ReportFilter } from '../../../src/domain/filter/filter';
import { presentReport } from '../../../src/domain/present/report-view';
import { rateOf } from '../../../src/domain/present/rate';
import type { ProjectFacts } from '../../../src/domain/facts';
import type { Settings } from '../../../src/domain/settings';
import { day } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { anyConditions, anyFilter } from '../filter-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const AS_OF = day('2024-06-30');
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Ids of the defects inside a filter, in their order. */
function inside(facts: ProjectFacts, settings: Settings, filter: ReportFilter): readonly number[] {
  const { meaning, defects } = placedDefects(facts, readingSettings(settings, filter));
  const admits = admissionOf(filter, meaning);
  return [...defects].filter(admits).map((defect) => defect.facts.id);
}

test('no filter is the report as it was, and an empty condition is no filter', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const facts = wholeProject(versions, defects);
      const plain = reportOf(facts, chosen, AS_OF);
      expect(reportOf(facts, chosen, AS_OF, NO_FILTER)).toEqual(plain);
      expect(plain.filtering).toMatchObject({ filter: NO_FILTER, outside: 0 });
      const open: ReportFilter = { ...NO_FILTER, releases: { by: 'fixed in', from: null, to: null } };
      expect({ ...reportOf(facts, chosen, AS_OF, open), filtering: null }).toEqual({
        ...plain,
        filtering: null,
      });
    }),
  );
});

test('what is read is the rows and what is outside, and every part adds up to what is inside', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, anyFilter, (versions, defects, chosen, filter) => {
      const made: Report = reportOf(wholeProject(versions, defects), chosen, AS_OF, filter);
      expect(made.read).toBe(defects.length);
      expect(sum(Object.values(made.reconciliation)) + made.filtering.outside).toBe(made.read);
      const { outcomes, releases, provenance } = made;
      for (const by of ['fixedIn', 'shippedIn'] as const)
        expect(sumCounts([...releases.rows.map((row) => row[by]), releases.noRelease[by]])).toEqual(outcomes);
      for (const kind of PERIOD_KINDS)
        expect(sumCounts(made.series.periods[kind].map(({ counts }) => counts))).toEqual(outcomes);
      expect(sumCounts(Object.values(made.severities))).toEqual(outcomes);
      expect(provenance.tagged + sum(Object.values(provenance.inferred)) + provenance.unclassified).toBe(
        made.reconciliation['in scope'],
      );
    }),
  );
});

test('a filter only ever removes, and the order of two makes no difference', () => {
  fc.assert(
    fc.property(
      anyVersions,
      anyDefects,
      settingsOf,
      anyConditions,
      anyConditions,
      (versions, defects, chosen, one, other) => {
        const facts = wholeProject(versions, defects);
        const [byOne, byOther] = [inside(facts, chosen, one), inside(facts, chosen, other)];
        const within = (ids: readonly number[], of: readonly number[]) => ids.filter((id) => of.includes(id));
        expect(within(byOne, byOther)).toEqual(within(byOther, byOne));
        const all = reportOf(facts, chosen, AS_OF);
        const made = reportOf(facts, chosen, AS_OF, one);
        expect(made.filtering.outside).toBe(defects.length - byOne.length);
        for (const outcome of ['escaped', 'contained', 'unclassified'] as const)
          expect(made.outcomes[outcome]).toBeLessThanOrEqual(all.outcomes[outcome]);
        // Two conditions in one filter are both conditions, whichever is set first.
        const joined = { ...one, severities: other.severities, created: other.created };
        const alone = [
          { ...NO_FILTER, releases: one.releases, areas: one.areas, types: one.types },
          { ...NO_FILTER, severities: other.severities, created: other.created },
        ].map((filter) => inside(facts, chosen, filter));
        expect(inside(facts, chosen, joined)).toEqual(within(alone[0] ?? [], alone[1] ?? []));
      },
    ),
  );
});

test('tagged only classifies nothing anew: it only takes classes away', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, anyConditions, (versions, defects, chosen, filter) => {
      const facts = wholeProject(versions, defects);
      // Conditions on the release aside: what is not classified may belong to another one.
      const conditions = { ...filter, releases: null };
      const all = reportOf(facts, chosen, AS_OF, conditions);
      const tagged = reportOf(facts, chosen, AS_OF, { ...conditions, taggedOnly: true });
      expect(tagged.provenance.tagged).toBe(all.provenance.tagged);
      expect(sum(Object.values(tagged.provenance.inferred))).toBe(0);
      expect(tagged.outcomes.escaped).toBeLessThanOrEqual(all.outcomes.escaped);
      expect(tagged.outcomes.contained).toBeLessThanOrEqual(all.outcomes.contained);
      expect(tagged.filtering.outside).toBe(all.filtering.outside);
    }),
  );
});

test('filtering by every severity in turn partitions the report', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, anyFilter, (versions, defects, chosen, filter) => {
      const facts = wholeProject(versions, defects);
      const rest = { ...filter, severities: [] };
      const whole = reportOf(facts, chosen, AS_OF, rest);
      const parts = SEVERITY_CLASSES.map((severity) =>
        reportOf(facts, chosen, AS_OF, { ...rest, severities: [severity] }),
      );
      expect(sumCounts(parts.map(({ outcomes }) => outcomes))).toEqual(whole.outcomes);
      parts.forEach((part, index) => {
        const severity = SEVERITY_CLASSES[index] ?? 'none';
        expect(part.outcomes).toEqual(whole.severities[severity]);
      });
      expect(sum(parts.map((part) => part.read - part.filtering.outside))).toBe(
        whole.read - whole.filtering.outside,
      );
    }),
  );
});

test('rates of a filtered report stay within 0 and 1, and a release shows no more than it had', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, anyFilter, (versions, defects, chosen, filter) => {
      const view = presentReport(
        reportOf(wholeProject(versions, defects), chosen, AS_OF, filter),
        chosen,
        'minor',
      );
      for (const { rate } of [view.headline, ...view.series.rolling, ...view.severities]) {
        if (rate.state !== 'rate') continue;
        expect(rate.rate).toBeGreaterThanOrEqual(0);
        expect(rate.rate).toBeLessThanOrEqual(1);
        expect(rate.interval.lower).toBeLessThanOrEqual(rate.rate);
        expect(rate.interval.upper).toBeGreaterThanOrEqual(rate.rate);
      }
    }),
  );
});

test('the audit says of each defect whether it is inside, and adds up to the filtered report', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, anyFilter, (versions, defects, chosen, filter) => {
      const facts = wholeProject(versions, defects);
      const made = reportOf(facts, chosen, AS_OF, filter);
      const rows = [...auditRows(facts, chosen, null, filter)];
      expect(rows).toHaveLength(made.read);
      expect(rows.filter((row) => !row.inside)).toHaveLength(made.filtering.outside);
      const counted = rows.filter((row) => row.inside && row.scopeRow === 'in scope');
      for (const outcome of ['escaped', 'contained', 'unclassified'] as const)
        expect(counted.filter((row) => row.outcome === outcome)).toHaveLength(made.outcomes[outcome]);
      expect(rateOf(made.outcomes, 1).n).toBe(made.outcomes.escaped + made.outcomes.contained);
    }),
  );
});
