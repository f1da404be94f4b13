import { PERIOD_KINDS } from '../calendar/period';
import type { CompanionsView } from '../present/companions-view';
import type { ReportView } from '../present/report-view';
import type { Table } from './table';
import * as companions from './tables/companions';
import * as dimensions from './tables/dimensions';
import * as ladder from './tables/ladder';
import * as quality from './tables/quality';
import * as reconciliation from './tables/reconciliation';
import * as releases from './tables/releases';
import * as series from './tables/series';

/** Every table of a report, as it is exported. The set of tables is the same for every report. */
export function reportTables(view: ReportView): readonly Table[] {
  const parts = Object.values(PARTS).flatMap((tablesOf) => tablesOf(view));
  return [...parts, ...Object.values(COMPANIONS).flatMap((tablesOf) => tablesOf(view.companions))];
}

const SAID_ELSEWHERE = (): readonly Table[] => [];

/** The tables of each part of a report: a part without an entry does not compile. */
const PARTS: { readonly [P in keyof ReportView]: (view: ReportView) => readonly Table[] } = {
  headline: (view) => [releases.headlineTable(view), releases.headlineReleasesTable(view)],
  releases: (view) => [
    releases.fixedInTable(view),
    releases.shippedInTable(view),
    releases.releaseSeveritiesTable(view),
    releases.fixedInSeveritiesTable(view),
    releases.discoveryCurveTable(view),
  ],
  reconciliation: (view) => [reconciliation.reconciliationTable(view)],
  filtering: ({ filtering }) => [reconciliation.filterTable(filtering)],
  provenance: (view) => [reconciliation.provenanceTable(view)],
  severities: (view) => [reconciliation.severitiesTable(view)],
  weighted: (view) => [reconciliation.weightedTable(view)],
  curve: (view) => [releases.pooledCurveTable(view)],
  suggestedWindow: (view) => [reconciliation.suggestedWindowTable(view)],
  trend: (view) => [series.chartsTable(view), series.trendTable(view), series.signalsTable(view)],
  calendarTrend: (view) => PERIOD_KINDS.map((kind) => series.calendarTrendTable(view, kind)),
  latest: (view) => [releases.comparisonTable(view)],
  series: (view) => [
    ...PERIOD_KINDS.map((kind) => series.calendarTable(view, kind)),
    series.severityMonthsTable(view),
    series.rollingTable(view),
    series.movingAverageTable(view),
    series.kindsTable(view),
  ],
  ladder: (view) => [
    ladder.matrixTable(view),
    ladder.stagesTable(view),
    ladder.originsTable(view),
    ladder.stageLeakageTable(view),
    ladder.missedTable(view),
  ],
  types: ({ types }) => [dimensions.dimensionTable('types', types)],
  areas: (view) => [dimensions.dimensionTable('areas', view.areas), dimensions.limitsBasisTable(view)],
  sprints: (view) => [dimensions.sprintsTable(view)],
  lamps: ({ lamps }) => [companions.lampsTable(lamps)],
  notes: (view) => [reconciliation.dataQualityTable(view)],
  quality: (view) => [
    quality.coverageTable(view.quality),
    quality.unmappedValuesTable(view.quality),
    quality.flawedVersionsTable(view.quality),
  ],
  // Each in a table of COMPANIONS.
  companions: SAID_ELSEWHERE,
  // In the headline's table, in the reconciliation, and in the two groupings of the releases.
  asOf: SAID_ELSEWHERE,
  // In the table of the charts.
  seriesKind: SAID_ELSEWHERE,
  inScope: SAID_ELSEWHERE,
  read: SAID_ELSEWHERE,
  noRelease: SAID_ELSEWHERE,
};

/** The same for what stands beside the rate. */
const COMPANIONS: {
  readonly [P in keyof CompanionsView]: (view: CompanionsView) => readonly Table[];
} = {
  quarters: (view) => [companions.severityQuartersTable(view)],
  daysSinceCritical: (view) => [companions.daysSinceCriticalTable(view)],
  timeToDetect: (view) => [companions.timeToDetectTable(view)],
  timeToResolve: (view) => [companions.timeToResolveTable(view)],
  failureShare: (view) => [companions.failureShareTable(view)],
  recurrences: (view) => [companions.reopenedTable(view), companions.recurrencesTable(view)],
  mechanisms: (view) => [companions.mechanismsTable(view), companions.mechanismOriginsTable(view)],
  followThrough: (view) => [companions.followThroughTable(view)],
  importSpikes: (view) => [companions.importSpikesTable(view)],
  triage: (view) => [companions.triageTable(view)],
  // In the table of data quality.
  conflicts: SAID_ELSEWHERE,
};
