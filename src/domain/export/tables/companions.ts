import type { Spread } from '../../aggregate/companions/spread';
import type { CompanionsView, MechanismsView, QuarterView } from '../../present/companions-view';
import type { LampView } from '../../present/lamp-view';
import type { PeriodView } from '../../present/series-view';
import type { ShareView } from '../../present/share-view';
import { SEVERITY_CLASSES } from '../../aggregate/companions/severity';
import { type Column, columnsOf, shareColumns, tableOf } from '../column';
import type { Cell, Table } from '../table';
import { PERIOD } from './series';

/** Escapes by severity per quarter, against the targets. */
export function severityQuartersTable({ quarters }: CompanionsView): Table {
  const columns: readonly Column<QuarterView>[] = [
    ...columnsOf<QuarterView, PeriodView>(PERIOD, (row) => row),
    ...SEVERITY_CLASSES.map((severity): Column<QuarterView> => [
      `escaped: ${severity}`,
      ({ escaped }) => escaped[severity],
    ]),
    ['over target', ({ overTarget }) => overTarget && overTarget.join(', ')],
  ];
  return tableOf('escapes-by-severity', columns, quarters);
}

export function daysSinceCriticalTable({ daysSinceCritical }: CompanionsView): Table {
  const columns: readonly Column<number | null>[] = [['days since the last critical escape', (days) => days]];
  return tableOf('days-since-critical', columns, [daysSinceCritical]);
}

const SPREAD: readonly Column<Spread>[] = [
  ['n', (spread) => spread.n],
  ['median days', (spread) => spread.median],
  ['p90 days', (spread) => spread.p90],
];

/** Days from release to escape. */
export function timeToDetectTable({ timeToDetect }: CompanionsView): Table {
  type Row = CompanionsView['timeToDetect'];
  const columns: readonly Column<Row>[] = [
    ...columnsOf<Row, Spread>(SPREAD, (row) => row.days),
    ['escaped without a release', (row) => row.noRelease],
  ];
  return tableOf('time-to-detect', columns, [timeToDetect]);
}

/** Days from creation to resolution, all and by class; no rows of several projects: medians cannot be pooled. */
export function timeToResolveTable({ timeToResolve }: CompanionsView): Table {
  type Part = NonNullable<CompanionsView['timeToResolve']>['all'];
  type Row = Part & { readonly of: string };
  const columns: readonly Column<Row>[] = [
    ['defects', (row) => row.of],
    ...columnsOf<Row, Spread>(SPREAD, (row) => row.days),
    ['still open', (row) => row.stillOpen],
  ];
  const parts: readonly (readonly [string, Part])[] = timeToResolve
    ? [['in scope', timeToResolve.all], ...Object.entries(timeToResolve.byOutcome)]
    : [];
  return tableOf(
    'time-to-resolve',
    columns,
    parts.map(([of, part]) => ({ of, ...part })),
  );
}

/** Mature releases with a high or critical escape within the window. */
export function failureShareTable({ failureShare }: CompanionsView): Table {
  type Row = CompanionsView['failureShare'];
  const columns: readonly Column<Row>[] = [
    ...shareColumns<Row>((row) => row),
    ['undecided', (row) => row.undecided],
  ];
  return tableOf('release-failure-share', columns, [failureShare]);
}

/** Defects that came back; no row when no changelog was read. */
export function reopenedTable({ recurrences }: CompanionsView): Table {
  const columns: readonly Column<NonNullable<CompanionsView['recurrences']>>[] = [
    ['reopened', (row) => row.reopened],
    ['reopened after release', (row) => row.reopenedAfterRelease],
    ['history read', (row) => row.read],
    ['history not read', (row) => row.notRead],
  ];
  return tableOf('reopened', columns, recurrences ? [recurrences] : []);
}

/** Reopenings per quarter: a defect reopened twice is in it twice. */
export function recurrencesTable({ recurrences }: CompanionsView): Table {
  type Row = NonNullable<CompanionsView['recurrences']>['series'][number];
  const columns: readonly Column<Row>[] = [
    ...columnsOf<Row, PeriodView>(PERIOD, (row) => row),
    ['reopenings', (row) => row.reopenings],
    ['after release', (row) => row.afterRelease],
  ];
  return tableOf('recurrences', columns, recurrences?.series ?? []);
}

/** The mechanisms of escaped defects, the most frequent first, what nobody said last. */
export function mechanismsTable({ mechanisms: { pareto, unknown, escaped } }: CompanionsView): Table {
  type Row = { readonly mechanism: string; readonly escaped: number; readonly cumulative: number | null };
  const columns: readonly Column<Row>[] = [
    ['mechanism', (row) => row.mechanism],
    ['escaped', (row) => row.escaped],
    ['cumulative', (row) => row.cumulative],
    ['of', () => escaped],
  ];
  return tableOf('mechanisms', columns, [
    ...pareto.map((row) => ({
      mechanism: row.mechanism,
      escaped: row.escaped.found,
      cumulative: row.cumulative.found,
    })),
    { mechanism: 'unknown: none', escaped: unknown.none, cumulative: null },
    { mechanism: 'unknown: unmapped', escaped: unknown.unmapped, cumulative: null },
  ]);
}

/** Mechanism × origin. Headings of origins are numbered: an origin may be called as a column is. */
export function mechanismOriginsTable({ mechanisms: { byOrigin } }: CompanionsView): Table {
  const { mechanisms, origins, cells }: MechanismsView['byOrigin'] = byOrigin;
  type Row = { readonly mechanism: string; readonly counts: readonly number[] };
  const columns: readonly Column<Row>[] = [
    ['mechanism', (row) => row.mechanism],
    ...origins.map((origin, index): Column<Row> => [
      `${index + 1} ${origin ?? 'no origin'}`,
      ({ counts }): Cell => counts[index] ?? 0,
    ]),
  ];
  const rows = mechanisms.map((name, index) => ({
    mechanism: name ?? 'unknown',
    counts: cells[index] ?? [],
  }));
  return tableOf('mechanism-by-origin', columns, rows);
}

/** Escapes with a prevention item; no row when nothing tells of any. */
export function followThroughTable({ followThrough }: CompanionsView): Table {
  type Row = ShareView & { readonly unknown: number };
  const columns: readonly Column<Row>[] = [
    ...shareColumns<Row>((row) => row),
    ['unknown', (row) => row.unknown],
  ];
  return tableOf('follow-through', columns, followThrough ? [followThrough] : []);
}

export function importSpikesTable({ importSpikes }: CompanionsView): Table {
  const columns: readonly Column<NonNullable<CompanionsView['importSpikes']>[number]>[] = [
    ['day', (row) => row.day],
    ['created', (row) => row.created],
    ['usual', (row) => row.usual],
  ];
  return tableOf('import-spikes', columns, importSpikes ?? []);
}

/** What people do to a number rather than to the software. */
export function lampsTable(lamps: readonly LampView[]): Table {
  const columns: readonly Column<LampView>[] = [
    ['lamp', (row) => row.name],
    ['state', (row) => row.state],
    ...shareColumns<LampView>((row) => row.recent, 'last 90 days: '),
    ...shareColumns<LampView>((row) => row.earlier, '90 days before: '),
    ['interval lower', ({ interval }) => interval && interval.lower],
    ['interval upper', ({ interval }) => interval && interval.upper],
  ];
  return tableOf('lamps', columns, lamps);
}

/** Defects that wait for triage. */
export function triageTable({ triage }: CompanionsView): Table {
  type Row = readonly [age: string, counts: CompanionsView['triage']['recent']];
  const columns: readonly Column<Row>[] = [
    ['created', ([age]) => age],
    ['not tagged with a discovery stage', ([, counts]) => counts.untagged],
    ['tagged as escaped, origin or mechanism missing', ([, counts]) => counts.incomplete],
  ];
  return tableOf('triage', columns, [
    ['in the last 90 days', triage.recent],
    ['before', triage.older],
  ]);
}
