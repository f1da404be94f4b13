import fc from 'fast-check';
import { SEVERITY_CLASSES } from '../../../../src/domain/aggregate/companions/severity';
import { sumCounts } from '../../../../src/domain/aggregate/counts';
import { windowCounts } from '../../../../src/domain/aggregate/releases';
import { reportOf } from '../../../../src/domain/aggregate/report';
import { rowsOfSeverity } from '../../../../src/domain/aggregate/series/severity-rows';
import { trendOf } from '../../../../src/domain/aggregate/trend';
import { NO_FILTER } from '../../../../src/domain/filter/filter';
import { day } from '../../build';
import { anyDefects, anyVersions, wholeProject } from '../../facts-arbitrary';
import { settingsOf } from '../../settings-arbitrary';

const AS_OF = day('2024-06-30');

test('the series of the severities add up to the series of all, release by release', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const { rows } = reportOf(wholeProject(versions, defects), chosen, AS_OF).releases;
      const parts = SEVERITY_CLASSES.map((severity) => rowsOfSeverity(rows, severity));
      rows.forEach((row, index) =>
        expect(sumCounts(parts.flatMap((part) => part[index] ?? []).map(windowCounts))).toEqual(
          windowCounts(row),
        ),
      );
    }),
    { numRuns: 50 },
  );
});

test('the series of a severity is the trend of the report that is filtered by it', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const facts = wholeProject(versions, defects);
      const { rows } = reportOf(facts, chosen, AS_OF).releases;
      for (const severity of SEVERITY_CLASSES) {
        const filtered = reportOf(facts, chosen, AS_OF, { ...NO_FILTER, severities: [severity] });
        const [own, all] = [trendOf(rowsOfSeverity(rows, severity)), trendOf(filtered.releases.rows)];
        expect(own.chart).toEqual(all.chart);
        expect(own.signals).toEqual(all.signals);
        expect(own.points.map(({ row, point }) => [row.release.id, point])).toEqual(
          all.points.map(({ row, point }) => [row.release.id, point]),
        );
      }
    }),
    { numRuns: 50 },
  );
});
