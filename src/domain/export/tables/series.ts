import type { OutcomeCounts } from '../../aggregate/counts';
import type { SignalAt } from '../../aggregate/signals';
import { PERIOD_KINDS, type PeriodKind } from '../../calendar/period';
import type { ReportView } from '../../present/report-view';
import type { PeriodView, SeriesView } from '../../present/series-view';
import type { CalendarTrendView, TrendView } from '../../present/trend-view';
import { type Column, columnsOf, rateColumns, tableOf } from '../column';
import type { Table } from '../table';
import { releaseIdColumns } from './releases';

export const PERIOD: readonly Column<PeriodView>[] = [
  ['period', (row) => row.label],
  ['first day', (row) => row.first],
  ['last day', (row) => row.last],
  ['partial', (row) => row.partial],
];

type Point = CalendarTrendView['points'][number]['point'] | TrendView['points'][number]['point'];
type Judged = Extract<Point, { readonly kind: 'judged' }>;

/** What a control chart says of a point; only judged ones have limits. */
function pointColumns<Row>(pointIn: (row: Row) => Point): readonly Column<Row>[] {
  const judged = (row: Row): Judged | null => {
    const point = pointIn(row);
    return point.kind === 'judged' ? point : null;
  };
  return [
    ['point', (row) => pointIn(row).kind],
    ...columnsOf<Row, Judged>(
      [
        ['limit lower', ({ limits }) => limits && limits.lower],
        ['limit upper', ({ limits }) => limits && limits.upper],
        ['beyond', ({ beyond }) => beyond],
        ['side of the centre', ({ side }) => side],
      ],
      judged,
    ),
  ];
}

/** The points of the release trend, with their limits. */
export function trendTable(view: ReportView): Table {
  type Row = TrendView['points'][number];
  const byId = new Map(view.releases.map((release) => [release.id, release.shippedIn]));
  const columns: readonly Column<Row>[] = [
    ...releaseIdColumns<Row>(view, (row) => row.releaseId),
    ...rateColumns<Row>((row) => byId.get(row.releaseId) ?? null),
    ...pointColumns<Row>((row) => row.point),
  ];
  return tableOf('trend-releases', columns, view.trend.points);
}

/** The points of a calendar trend, with their limits. */
export function calendarTrendTable(view: ReportView, kind: PeriodKind): Table {
  type Row = CalendarTrendView['points'][number];
  const columns: readonly Column<Row>[] = [
    ...columnsOf<Row, PeriodView>(PERIOD, (row) => row),
    ...columnsOf<Row, OutcomeCounts>(
      [
        ['escaped', (counts) => counts.escaped],
        ['contained', (counts) => counts.contained],
        ['unclassified', (counts) => counts.unclassified],
        ['n', (counts) => counts.escaped + counts.contained],
      ],
      (row) => row.counts,
    ),
    ...pointColumns<Row>((row) => row.point),
  ];
  return tableOf(`trend-${kind}s`, columns, view.calendarTrend[kind].points);
}

/** The centre and the spread of each chart. */
export function chartsTable({ trend, calendarTrend, seriesKind }: ReportView): Table {
  type Row = { readonly chart: string; readonly kind: string | null } & Pick<
    TrendView,
    'centre' | 'sigmaZ' | 'limits' | 'widened'
  >;
  const columns: readonly Column<Row>[] = [
    ['chart', (row) => row.chart],
    ['release kind', (row) => row.kind],
    ['centre', (row) => row.centre],
    ['sigma z', (row) => row.sigmaZ],
    ['limits', (row) => row.limits],
    ['widened', (row) => row.widened],
  ];
  return tableOf('charts', columns, [
    { chart: 'releases', kind: seriesKind, ...trend },
    ...PERIOD_KINDS.map((kind) => ({ chart: `${kind}s`, kind: null, ...calendarTrend[kind] })),
  ]);
}

/** The signals of each chart; a release is named by its id. No rows: no signal. */
export function signalsTable({ trend, calendarTrend }: ReportView): Table {
  type Row = { readonly chart: string; readonly signal: SignalAt<string | number> };
  const columns: readonly Column<Row>[] = [
    ['chart', (row) => row.chart],
    ['signal', ({ signal }) => signal.kind],
    ['from', ({ signal }) => (signal.kind === 'run' ? signal.from : signal.at)],
    ['to', ({ signal }) => (signal.kind === 'run' ? signal.to : signal.at)],
    ['points', ({ signal }) => (signal.kind === 'run' ? signal.length : 1)],
    ['direction', ({ signal }) => signal.direction],
  ];
  const ofReleases = trend.signals.map((signal): Row => ({
    chart: 'releases',
    signal: signal.kind === 'run' ? signal : { ...signal, at: signal.releaseId },
  }));
  const ofPeriods = PERIOD_KINDS.flatMap((kind) =>
    calendarTrend[kind].signals.map((signal): Row => ({ chart: `${kind}s`, signal })),
  );
  return tableOf('signals', columns, [...ofReleases, ...ofPeriods]);
}

/** What was created in each period. */
export function calendarTable({ series }: ReportView, kind: PeriodKind): Table {
  type Row = SeriesView['calendar'][PeriodKind][number];
  const columns: readonly Column<Row>[] = [
    ...columnsOf<Row, PeriodView>(PERIOD, (row) => row),
    ...rateColumns<Row>((row) => row.rate),
  ];
  return tableOf(`calendar-${kind}s`, columns, series.calendar[kind]);
}

/** What was created in each month, by severity: the severities that occur, each over the same months. */
export function severityMonthsTable({ series }: ReportView): Table {
  type Row = { readonly severity: string } & SeriesView['severities'][number]['months'][number];
  const columns: readonly Column<Row>[] = [
    ['severity', (row) => row.severity],
    ...columnsOf<Row, PeriodView>(PERIOD, (row) => row),
    ...rateColumns<Row>((row) => row.rate),
  ];
  const rows = series.severities.flatMap(({ severity, months }) =>
    months.map((month): Row => ({ severity, ...month })),
  );
  return tableOf('severity-months', columns, rows);
}

export function rollingTable({ series }: ReportView): Table {
  type Row = SeriesView['rolling'][number];
  const columns: readonly Column<Row>[] = [
    ['days', (row) => row.days],
    ...rateColumns<Row>((row) => row.rate),
  ];
  return tableOf('rolling-days', columns, series.rolling);
}

/** Each mature release pooled with those before it. */
export function movingAverageTable(view: ReportView): Table {
  const { releases, points } = view.series.movingAverage;
  type Row = SeriesView['movingAverage']['points'][number];
  const columns: readonly Column<Row>[] = [
    ...releaseIdColumns<Row>(view, (row) => row.releaseId),
    ['releases pooled at most', () => releases],
    ['partial', (row) => row.partial],
    ...rateColumns<Row>((row) => row.rate),
  ];
  return tableOf('moving-average', columns, points);
}

export function kindsTable({ series }: ReportView): Table {
  type Row = SeriesView['kinds'][number];
  const columns: readonly Column<Row>[] = [
    ['kind', (row) => row.kind],
    ['mature releases', (row) => row.releaseIds.length],
    ...rateColumns<Row>((row) => row.rate),
  ];
  return tableOf('release-kinds', columns, series.kinds);
}
