import { INFERENCE_RULES } from '../classify/discovery';
import { SCOPE_ROWS } from '../classify/scope';
import type { Day } from '../day';
import { poolFilterings } from '../filter/filtering';
import type { Settings } from '../settings';
import { sumCounts } from './counts';
import { headlineOf } from './headline';
import { poolLamps } from './lamps';
import { poolTables } from './pool-tables';
import { poolQuality } from './quality/quality';
import { record } from './record';
import type { Report } from './report';

/** Several projects as one: every count is the sum of theirs. All were computed with the same settings. */
export function poolReports(reports: readonly Report[], settings: Settings, asOf: Day): Report {
  const tables = poolTables(reports, settings);
  const rolling = sumCounts(reports.map((report) => report.rolling));
  const total = (count: (report: Report) => number): number => reports.reduce((sum, r) => sum + count(r), 0);
  return {
    asOf,
    projects: total((r) => r.projects),
    read: total((r) => r.read),
    filtering: poolFilterings(reports.map((report) => report.filtering)),
    reconciliation: record(SCOPE_ROWS, (row) => total((r) => r.reconciliation[row])),
    outcomes: sumCounts(reports.map((report) => report.outcomes)),
    provenance: {
      tagged: total((r) => r.provenance.tagged),
      inferred: record(INFERENCE_RULES, (rule) => total((r) => r.provenance.inferred[rule])),
      unclassified: total((r) => r.provenance.unclassified),
    },
    rolling,
    headline: headlineOf(tables.releases.rows, rolling, settings),
    ...tables,
    lamps: poolLamps(
      reports.map((report) => report.lamps),
      settings.minimumN,
    ),
    importSpikes: null,
    quality: poolQuality(reports.map((report) => report.quality)),
    notes: {
      unmappedDiscovery: total((r) => r.notes.unmappedDiscovery),
      withUnknownVersion: total((r) => r.notes.withUnknownVersion),
      createdAfterAsOf: total((r) => r.notes.createdAfterAsOf),
      versionsNotReleases: total((r) => r.notes.versionsNotReleases),
      releasedWithoutDate: total((r) => r.notes.releasedWithoutDate),
    },
  };
}
