import type { ReportDocument } from '../../../sandbox/report/document';
import { textOf } from '../../../sandbox/report/text';
import type { IndexProgress } from '../../../src/contract/report';
import { reportTables } from '../../../src/domain/export/report-tables';
import type { ReportView } from '../../../src/domain/present/report-view';
import { view } from '../../domain/export/rich-report';
import { EVERYTHING } from '../../domain/facts-arbitrary';

const INDEX: IndexProgress = {
  state: 'ready',
  isReadAnew: false,
  phase: 'details',
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
const text = (shown: ReportView): string => {
  const document: ReportDocument = {
    format: 'defect-leakage-report',
    formatVersion: 1,
    definition: { definitionVersion: 1, settingsRevision: 1, since: null, settings: EVERYTHING },
    notices: [],
    projects: [
      {
        ...shown,
        key: 'SHOP',
        id: 1,
        card: { definitionVersion: 1, settingsRevision: 1, dataAsOf: null },
        index: INDEX,
        was: null,
      },
    ],
    pooled: null,
  };
  return textOf(document);
};
const TEXT = text(view);

/**
 * Where the text says each table; the counts are those of the facts, added up by hand: 12 of 42 in =1.0, 9 and the
 * one that was reopened after release, of 41, in 1.1.
 */
const SAYS: { readonly [table: string]: RegExp } = {
  headline: /Last 2 mature releases: 22 of 83 escaped/,
  'headline-releases': /Last 2 mature releases/,
  'releases-fixed-in': /of 30 defects fixed in SHOP =1\.0 \(closed\), 0 had escaped into production/,
  'releases-shipped-in': /SHOP 1\.1 \(2024-03-10\): 10 of 41 escaped/,
  'release-severities': /escaped by severity: 9 of 9 critical, 1 of 32 none; in its lifetime/,
  'fixed-in-severities': /of them by severity: 0 of 30 none/,
  'discovery-curve-pooled': /escapes of all mature releases found: 9 by day 2, 21 by day 10, 22 by day 22/,
  filter: /\+ 0 outside the filter/,
  triage: /waits for triage \(last 90 days\): \d+ not tagged/,
  'discovery-curve': /escapes found: 12 by day 10/,
  'latest-comparison': /latest mature releases: 1\.1 against =1\.0: 10 of 41 against 12 of 42/,
  'moving-average': /up to 3 releases to 1\.1 \(fewer\): 22 of 83 escaped/,
  reconciliation: /read = .* in scope/,
  provenance: /\d+ tagged, 0 inferred/,
  severities: /severity critical: 9 of 9 escaped/,
  'severity-weighted': /severity-weighted: 72 of 72/,
  'suggested-window': /exposure window that the past suggests: 10 days/,
  charts: /trend of months: centre/,
  'trend-releases': /^ {4}1\.1: 10 of 41, below the centre$/m,
  signals: /no signal/,
  'trend-weeks': /trend of weeks: centre/,
  'trend-months': /^ {4}2024-03: 10 of 41, /m,
  'trend-quarters': /trend of quarters: centre/,
  'calendar-weeks': /trend of weeks: centre/,
  'calendar-months': /^ {4}2024-02: no data$/m,
  'calendar-quarters': /2024-Q2 \(not over\): /,
  'severity-months': /months of severity critical: 2024-03 9 of 9$/m,
  'rolling-days': /last 30 days: /,
  'release-kinds': /minor releases \(1 mature\): 10 of 41/,
  'containment-matrix': /origin Code: 12; .*\n {4}found at Production \(found by customers\) 12$/m,
  stages: /stage UAT: 32 found; catch rate /,
  origins: /origin Requirements: 2; phase containment /,
  'stage-leakage': /stage leakage: 14 of 14/,
  'layer-by-type': /escaped of all types: missed by Requirements review 1, Unit test 12, no origin 10/,
  types: /type Regression test added: 9 of 9 escaped/,
  areas: /area Checkout: 9 of 40 escaped/,
  'dimension-limits': /limits of areas: /,
  sprints: /no sprint: found /,
  'escapes-by-severity': /escapes of 2024-Q1: 9 critical/,
  'days-since-critical': /days since the last critical escape: 110/,
  'time-to-detect': /time to detect: median 10\.0 days/,
  'time-to-resolve': /contained: median 7\.0 days, .*still open: 121/,
  'release-failure-share': /releases that failed: 1 of 2/,
  reopened: /reopened: 1 of 1, after release 1/,
  recurrences: /2024-Q2: 1 reopenings, 1 after release/,
  mechanisms: /mechanism No test existed: 9 of/,
  'mechanism-by-origin': /origins of mechanism No test existed: no origin 9/,
  'follow-through': /followed through: 9 of/,
  'import-spikes': /import spike: 60 created on 2024-06-01/,
  lamps: /lamp "unclassified" /,
  'coverage-months': /coverage of mechanism over 6 months: 9 tagged, 0 inferred, 14 lacking/,
  'unmapped-values': /unmapped discovery On the moon: 1/,
  'versions-to-look-at': /versions planned in the past: 1/,
  'data-quality': /data: 1 discovery value that no mapping knows/,
};

test('every table has a form in the text', () => {
  expect(Object.keys(SAYS).sort()).toEqual(
    reportTables(view)
      .map(({ name }) => name)
      .sort(),
  );
  for (const said of Object.values(SAYS)) expect(TEXT).toMatch(said);
});

test('names from Jira do not steer the terminal', () => {
  const releases = view.releases.map((release) => ({ ...release, name: 'a\u001B[2Jb' }));
  expect(text({ ...view, releases })).not.toContain('\u001B');
});
