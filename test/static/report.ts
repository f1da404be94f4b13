import { type ProjectAnswer } from '../../src/contract/report';
import { reportOf } from '../../src/domain/aggregate/report';
import type { DefectFacts, VersionFacts } from '../../src/domain/facts';
import type { ReportFilter } from '../../src/domain/filter/filter';
import { presentFiltering } from '../../src/domain/present/filter-view';
import { type ReportModel, reportModelOf } from '../../static/shared/report/report-model';
import { formatsOf } from '../../static/shared/words/formats';
import { day, defect, project, settings } from '../domain/build';

export const english = formatsOf('en-US', 'UTC');
export const german = formatsOf('de-DE', 'UTC');

/** Discovery options of the builders: found in production by customers, found in a unit test, and an unknown value. */
export const ESCAPED = 106;
export const CONTAINED = 101;
export const UNMAPPED = 105;

const NONE = { accepted: 0, other: 0 };

/** An index that was read to its end, all of the past. */
export const READY: ProjectAnswer['index'] = {
  state: 'ready',
  isReadAnew: false,
  phase: 'issues',
  issuesRead: 0,
  issuesEstimated: null,
  issuesPerMinute: null,
  isPaused: false,
  waits: null,
  unreadable: 0,
  failure: null,
  noDefectType: false,
  horizon: null,
};

/** What the pages draw for these facts. */
export function modelOf(
  versions: readonly VersionFacts[],
  defects: readonly DefectFacts[],
  {
    asOf = '2024-06-30',
    index = {},
    filter,
  }: { asOf?: string; index?: Partial<ProjectAnswer['index']>; filter?: ReportFilter } = {},
): ReportModel {
  const chosen = settings();
  const report = reportOf(project(versions, defects), chosen, day(asOf), filter);
  return reportModelOf({
    project: { id: 1, key: 'SHOP' },
    index: { ...READY, ...index },
    closed: null,
    suggestions: { days: 90, fields: { discovery: NONE, origin: NONE, mechanism: NONE } },
    upkeep: { reconciled: null, counted: null, swept: null, mended: 0 },
    card: {
      definitionVersion: 1,
      settingsRevision: 1,
      since: null,
      was: null,
      settings: chosen,
      filtering: presentFiltering(report),
      dataAsOf: null,
    },
    report,
  });
}

/** Defects of one version: some found by customers on a day, the rest in unit tests on another. */
export function tagged(
  versionId: number,
  escaped: number,
  escapedOn: string,
  contained: number,
  containedOn: string,
): readonly DefectFacts[] {
  const make = (count: number, on: string, discoveryId: number): DefectFacts[] =>
    Array.from({ length: count }, () => defect(on, { discoveryId, affected: [versionId] }));
  return [...make(escaped, escapedOn, ESCAPED), ...make(contained, containedOn, CONTAINED)];
}
