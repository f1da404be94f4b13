import fc from 'fast-check';
import type { Report } from '../../../src/domain/aggregate/report';
import { reportOf } from '../../../src/domain/aggregate/report';
import { poolReports } from '../../../src/domain/aggregate/pool';
import { csvOf } from '../../../src/domain/export/csv';
import { reportTables } from '../../../src/domain/export/report-tables';
import { matrixTable, originsTable, stagesTable } from '../../../src/domain/export/tables/ladder';
import type { Table } from '../../../src/domain/export/table';
import { PERIOD_KINDS } from '../../../src/domain/calendar/period';
import { presentLadder } from '../../../src/domain/present/ladder-view';
import { presentReport, type ReportView } from '../../../src/domain/present/report-view';
import { found, frame, ladder, origin, tables as ladderTables } from '../aggregate/ladder/frames';
import { anyDefects, anyVersions, EVERYTHING, wholeProject } from '../facts-arbitrary';
import { times } from '../placing';
import { readCsv } from './read-csv';
import { AS_OF, report, view } from './rich-report';

/** The report as JSON says it. */
const json = JSON.parse(JSON.stringify(view)) as ReportView;

function read(table: Table): readonly Record<string, string>[] {
  const [head, ...rows] = readCsv(csvOf(table));
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [head?.[index] ?? '', value])));
}

/** Every part of a report and the tables that say it; a new part does not compile, and fails, without an entry. */
const TABLES_OF: { readonly [P in keyof Report]: readonly string[] } = {
  asOf: ['headline'],
  projects: [],
  read: ['reconciliation'],
  filtering: ['filter', 'reconciliation'],
  reconciliation: ['reconciliation'],
  outcomes: ['headline'],
  provenance: ['provenance'],
  rolling: ['rolling-days'],
  headline: ['headline', 'headline-releases'],
  lamps: ['lamps'],
  importSpikes: ['import-spikes'],
  notes: ['data-quality'],
  quality: ['coverage-months', 'unmapped-values', 'versions-to-look-at', 'data-quality'],
  releases: [
    'releases-fixed-in',
    'releases-shipped-in',
    'release-severities',
    'fixed-in-severities',
    'discovery-curve',
    'discovery-curve-pooled',
    'suggested-window',
    'latest-comparison',
    'trend-releases',
    'charts',
    'signals',
    'moving-average',
    'release-kinds',
    'time-to-detect',
  ],
  severities: ['severities'],
  weighted: ['severity-weighted'],
  ladder: ['containment-matrix', 'stages', 'origins', 'stage-leakage', 'layer-by-type'],
  types: ['types', 'dimension-limits'],
  areas: ['areas', 'dimension-limits'],
  series: ['severity-months', ...PERIOD_KINDS.flatMap((kind) => [`calendar-${kind}s`, `trend-${kind}s`])],
  sprints: ['sprints'],
  escapesBySeverity: ['escapes-by-severity', 'days-since-critical'],
  timeToResolve: ['time-to-resolve'],
  failureShare: ['release-failure-share'],
  recurrences: ['reopened', 'recurrences'],
  mechanisms: ['mechanisms', 'mechanism-by-origin'],
  followThrough: ['follow-through'],
  conflicts: ['data-quality'],
  triage: ['triage'],
};

test('every part of a report has its tables, and every table is of a part', () => {
  expect(Object.keys(report).sort()).toEqual(Object.keys(TABLES_OF).sort());
  const names = new Set(reportTables(view).map((table) => table.name));
  expect(new Set(Object.values(TABLES_OF).flat())).toEqual(names);
});

/** For each table a column, and what the JSON says that stands in it. */
const COUNTS: { readonly [table: string]: readonly [string, readonly unknown[]] } = {
  headline: ['escaped', [json.headline.rate.escaped, json.inScope.escaped]],
  'headline-releases': ['release id', json.headline.releaseIds],
  'releases-fixed-in': [
    'contained',
    [...json.releases.map((r) => r.fixedIn.contained), json.noRelease.fixedIn.contained],
  ],
  'releases-shipped-in': [
    'lifetime escaped',
    [...json.releases.map((r) => r.shippedInLifetime.escaped), json.noRelease.shippedIn.escaped],
  ],
  'release-severities': ['escaped', json.releases.flatMap((r) => r.severities.map((s) => s.rate.escaped))],
  'fixed-in-severities': [
    'contained',
    json.releases.flatMap((r) => r.fixedInSeverities.map((s) => s.rate.contained)),
  ],
  'discovery-curve': [
    'escapes found',
    json.releases.flatMap((r) => r.curve?.steps.map((s) => s.escapes) ?? []),
  ],
  'discovery-curve-pooled': ['escapes found', json.curve?.steps.map((s) => s.escapes) ?? []],
  filter: ['condition', []],
  triage: [
    'not tagged with a discovery stage',
    [json.companions.triage.recent.untagged, json.companions.triage.older.untagged],
  ],
  reconciliation: ['defects', [...Object.values(json.reconciliation), json.filtering.outside, json.read]],
  provenance: [
    'defects',
    [json.provenance.tagged, ...Object.values(json.provenance.inferred), json.provenance.unclassified],
  ],
  severities: ['n', json.severities.map((s) => s.rate.n)],
  'severity-weighted': ['weight found', [json.weighted.found]],
  'suggested-window': ['days', [json.suggestedWindow?.days]],
  charts: ['centre', [json.trend.centre, ...PERIOD_KINDS.map((kind) => json.calendarTrend[kind].centre)]],
  'trend-releases': ['point', json.trend.points.map((p) => p.point.kind)],
  signals: ['chart', []],
  ...Object.fromEntries(
    PERIOD_KINDS.flatMap((kind) => [
      [`trend-${kind}s`, ['escaped', json.calendarTrend[kind].points.map((p) => p.counts.escaped)]],
      [`calendar-${kind}s`, ['n', json.series.calendar[kind].map((p) => p.rate.n)]],
    ]),
  ),
  'latest-comparison': ['before: release id', [json.latest.mature?.beforeId, json.latest.sameAge?.beforeId]],
  'rolling-days': ['unclassified', json.series.rolling.map((p) => p.rate.unclassified)],
  'moving-average': ['escaped', json.series.movingAverage.points.map((p) => p.rate.escaped)],
  'severity-months': ['n', json.series.severities.flatMap((s) => s.months.map((m) => m.rate.n))],
  'release-kinds': ['mature releases', json.series.kinds.map((k) => k.releaseIds.length)],
  'containment-matrix': [
    'total',
    [...json.ladder.origins, json.ladder.noOrigin, json.ladder.totals].map((r) => r.total),
  ],
  stages: ['catch rate: of', json.ladder.stages.map((s) => s.catchRate.of)],
  origins: ['leaked', json.ladder.origins.map((o) => o.verdicts.leaked)],
  'stage-leakage': ['found', [json.ladder.stageLeakage.found]],
  'layer-by-type': [
    'total',
    [
      ...json.ladder.missed.types.map((t) => t.missed.total),
      json.ladder.missed.noType.total,
      json.ladder.missed.overall.total,
    ],
  ],
  types: [
    'n',
    [...(json.types?.values ?? []), { rate: json.types?.none }, { rate: json.types?.overall }].map(
      (v) => v.rate?.n,
    ),
  ],
  areas: [
    'n',
    [...(json.areas?.values ?? []), { rate: json.areas?.none }, { rate: json.areas?.overall }].map(
      (v) => v.rate?.n,
    ),
  ],
  'dimension-limits': ['limits', [json.types?.basis.limits, json.areas?.basis.limits]],
  sprints: ['found in: n', [...(json.sprints?.rows ?? []), json.sprints?.noSprint].map((s) => s?.foundIn.n)],
  'escapes-by-severity': ['escaped: critical', json.companions.quarters.map((q) => q.escaped.critical)],
  'days-since-critical': ['days since the last critical escape', [json.companions.daysSinceCritical]],
  'time-to-detect': ['n', [json.companions.timeToDetect.days?.n]],
  'time-to-resolve': [
    'still open',
    [
      json.companions.timeToResolve?.all.stillOpen,
      ...Object.values(json.companions.timeToResolve?.byOutcome ?? {}).map((part) => part.stillOpen),
    ],
  ],
  'release-failure-share': ['found', [json.companions.failureShare.found]],
  reopened: ['reopened after release', [json.companions.recurrences?.reopenedAfterRelease]],
  recurrences: ['reopenings', json.companions.recurrences?.series.map((p) => p.reopenings) ?? []],
  mechanisms: [
    'escaped',
    [
      ...json.companions.mechanisms.pareto.map((row) => row.escaped.found),
      json.companions.mechanisms.unknown.none,
      json.companions.mechanisms.unknown.unmapped,
    ],
  ],
  'mechanism-by-origin': ['1 Requirements', json.companions.mechanisms.byOrigin.cells.map((row) => row[0])],
  'follow-through': ['found', [json.companions.followThrough?.found]],
  'import-spikes': ['created', json.companions.importSpikes?.map((spike) => spike.created) ?? []],
  lamps: ['last 90 days: of', json.lamps.map((lamp) => lamp.recent.of)],
  'coverage-months': ['discovery lacking', json.quality.months.map((m) => m.fields.discovery.lacking)],
  'unmapped-values': ['defects', json.quality.unmapped.map((value) => value.defects)],
  'versions-to-look-at': ['defects', json.quality.versions.map((each) => each.defects)],
  'data-quality': [
    'count',
    [
      ...(Object.values(json.notes) as number[]),
      json.companions.conflicts,
      json.ladder.impossible,
      json.quality.fixedBeforeAffected,
      json.ladder.unmappedOrigin,
      json.companions.mechanisms.unknown.unmapped,
    ],
  ],
};

test('the CSV of every table says what the JSON says', () => {
  const tables = reportTables(view);
  expect(Object.keys(COUNTS).sort()).toEqual(tables.map((table) => table.name).sort());
  for (const table of tables) {
    const [column, expected] = COUNTS[table.name] ?? ['', []];
    expect([table.name, read(table).map((row) => row[column])]).toEqual([table.name, expected.map(String)]);
  }
  // The facts were chosen to put something into every table but that of the signals; nothing is filtered.
  const empty = reportTables(view).filter((table) => read(table).length === 0);
  expect(empty.map((table) => table.name)).toEqual(['filter', 'signals']);
});

// metrics.md, section 7, *Check*: found × origin of 714 defects in seven phases; the margins were added up by hand.
const FOUND_BY_ORIGIN = [
  [40],
  [10, 20],
  [40, 40, 40],
  [60, 10, 40, 80],
  [60, 30, 30, 60, 20],
  [30, 10, 30, 30, 0, 10],
  [5, 0, 6, 7, 0, 0, 6],
];

test('the published 714 defects: the matrix by origin, removal efficiency, catch rate and phase containment', () => {
  const phases = ['I0', 'I1', 'I2', 'UT', 'CT', 'ST', 'Field'];
  const on = ladder(phases, 6);
  const origins = phases.map((phase) => origin(phase, phase, phase));
  const defects = FOUND_BY_ORIGIN.flatMap((row, stage) =>
    row.flatMap((count, made) => times(count, () => found(on, origins[made] ?? null, stage))),
  );
  const made = { ladder: presentLadder(ladderTables(frame(on, origins), defects)) };
  const matrix = read(matrixTable(made));
  expect(matrix.map((row) => row['total'])).toEqual([
    '245',
    '110',
    '146',
    '177',
    '20',
    '10',
    '6',
    '0',
    '714',
  ]);
  expect(matrix[0]).toMatchObject({ origin: 'I0', '1 I0': '40', '4 UT': '60', '7 Field': '5' });
  const percents = (table: Table, column: string) =>
    read(table).map((row) => (100 * Number(row[column])).toFixed(2));
  expect(percents(stagesTable(made), 'removal efficiency: fraction').slice(0, 6)).toEqual([
    '16.33',
    '9.52',
    '27.84',
    '38.93',
    '62.89',
    '85.94',
  ]);
  expect(percents(stagesTable(made), 'catch rate: fraction').slice(4, 6)).toEqual(['59.88', '82.09']);
  expect(percents(originsTable(made), 'phase containment: fraction')).toEqual([
    '16.33',
    '18.18',
    '27.40',
    '45.20',
    '100.00',
    '100.00',
    '100.00',
  ]);
});

test('signals are named by release or period, with their length', () => {
  const signals = [{ kind: 'run' as const, from: 1, to: 3, length: 8, direction: 'above' as const }];
  const month = [{ kind: 'beyond limit' as const, at: '2024-03', direction: 'below' as const }];
  const given: ReportView = {
    ...view,
    trend: { ...view.trend, signals },
    calendarTrend: { ...view.calendarTrend, month: { ...view.calendarTrend.month, signals: month } },
  };
  const table = reportTables(given).find(({ name }) => name === 'signals');
  expect(table && read(table)).toEqual([
    { chart: 'releases', signal: 'run', from: '1', to: '3', points: '8', direction: 'above' },
    {
      chart: 'months',
      signal: 'beyond limit',
      from: '2024-03',
      to: '2024-03',
      points: '1',
      direction: 'below',
    },
  ]);
});

test('what has no data has a table without rows or with empty cells, never a 0 %; all tables are always there', () => {
  const nothing = presentReport(reportOf(wholeProject([], []), EVERYTHING, AS_OF), EVERYTHING);
  expect(reportTables(nothing).map(({ name }) => name)).toEqual(reportTables(view).map(({ name }) => name));
  for (const table of reportTables(nothing))
    for (const row of read(table))
      for (const [column, cell] of Object.entries(row))
        if (/rate$|fraction$|median/.test(column))
          expect([table.name, column, cell]).toEqual([table.name, column, '']);
});

test('of any report, pooled ones too: rows fit, and no name starts a formula', () => {
  fc.assert(
    fc.property(anyVersions, anyDefects, (versions, defects) => {
      const one = reportOf(wholeProject(versions, defects), EVERYTHING, AS_OF);
      for (const given of [one, poolReports([one, one], EVERYTHING, AS_OF)])
        for (const table of reportTables(presentReport(given, EVERYTHING))) {
          const rows = readCsv(csvOf(table));
          expect(new Set(rows[0]).size).toBe(table.columns.length);
          for (const row of rows) expect(row).toHaveLength(table.columns.length);
        }
    }),
    { numRuns: 20 },
  );
  expect(read(reportTables(view).find(({ name }) => name === 'discovery-curve') as Table)[0]).toMatchObject({
    release: "'=1.0",
  });
});
