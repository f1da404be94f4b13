import fc from 'fast-check';
import { poolReports } from '../../../src/domain/aggregate/pool';
import { type Report, reportOf } from '../../../src/domain/aggregate/report';
import { sumCounts } from '../../../src/domain/aggregate/counts';
import type { DefectFacts, VersionFacts } from '../../../src/domain/facts';
import { presentReport } from '../../../src/domain/present/report-view';
import type { Settings } from '../../../src/domain/settings';
import { CLONERS_LINK, day } from '../build';
import { anyDefects, anyVersions, wholeProject } from '../facts-arbitrary';
import { settingsOf } from '../settings-arbitrary';

const AS_OF = day('2024-06-30');
const report = (
  versions: readonly VersionFacts[],
  defects: readonly DefectFacts[],
  chosen: Settings,
): Report => reportOf(wholeProject(versions, defects), chosen, AS_OF);
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

test('a report survives the way through JSON, pooled or not', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const made = report(versions, defects, chosen);
      const travelled = JSON.parse(JSON.stringify(made)) as Report;
      expect(travelled).toEqual(made);
      const view = presentReport(poolReports([travelled, travelled], chosen, AS_OF), chosen);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    }),
    { numRuns: 30 },
  );
});

test('a project pooled alone stays what it is, but for what cannot be pooled: that is no data', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, (versions, defects, chosen) => {
      const alone = report(versions, defects, chosen);
      expect(poolReports([alone], chosen, AS_OF)).toEqual({
        ...alone,
        sprints: null,
        timeToResolve: null,
        importSpikes: null,
      });
    }),
  );
});

test('two halves of the defects pool to the whole, in every table that is not of one release', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, settingsOf, fc.nat(30), (versions, all, chosen, split) => {
      // A half does not see what the other is linked to.
      const defects = all.map((each) => ({
        ...each,
        links: each.links.filter(({ typeId }) => typeId === CLONERS_LINK),
      }));
      const halves = [defects.slice(0, split), defects.slice(split)];
      const parts = halves.map((half) => report(versions, half, chosen));
      const pooled = poolReports(parts, chosen, AS_OF);
      const whole = report(versions, defects, chosen);
      const { versionsNotReleases, releasedWithoutDate } = pooled.notes;
      expect({
        ...pooled,
        notes: {
          ...pooled.notes,
          versionsNotReleases: versionsNotReleases / 2,
          releasedWithoutDate: releasedWithoutDate / 2,
        },
      }).toEqual({
        ...whole,
        projects: 2,
        sprints: null,
        timeToResolve: null,
        importSpikes: null,
        // Both halves have the project's releases.
        headline: pooled.headline,
        releases: { ...pooled.releases, noRelease: whole.releases.noRelease },
        failureShare: pooled.failureShare,
      });
      for (const by of ['fixedIn', 'shippedIn'] as const) {
        const [of, wholeOf] = [pooled, whole].map(({ releases: { rows } }) =>
          sumCounts(rows.map((row) => row[by])),
        );
        expect(of).toEqual(wholeOf);
      }
      expect(pooled.failureShare.failed.of).toBe(sum(parts.map((part) => part.failureShare.failed.of)));
    }),
  );
});
