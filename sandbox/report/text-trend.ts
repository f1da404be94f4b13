import type { SignalAt } from '../../src/domain/aggregate/signals';
import { PERIOD_KINDS } from '../../src/domain/calendar/period';
import { formatInterval, formatPercent, sentenceOf } from '../../src/domain/present/format';
import type { ReportView } from '../../src/domain/present/report-view';
import type { PeriodRate } from '../../src/domain/present/series-view';
import type { CalendarTrendView, TrendView } from '../../src/domain/present/trend-view';
import { nameIn } from './text-releases';

type Point = CalendarTrendView['points'][number]['point'] | TrendView['points'][number]['point'];

/** The control charts, of releases and of months with their points, and what they signal. */
export function trendLines(view: ReportView): readonly string[] {
  const { trend, calendarTrend, releases } = view;
  const name = nameIn(view);
  const rates = new Map(releases.map((release) => [release.id, release.shippedIn]));
  return [
    `trend: ${chartWords(trend)}`,
    ...trend.points.map(({ releaseId, point }) => {
      const rate = rates.get(releaseId);
      return `  ${name(releaseId)}: ${pointWords(rate?.escaped ?? 0, rate?.n ?? 0, point)}`;
    }),
    ...signalLines(
      trend.signals.map((signal) => (signal.kind === 'run' ? signal : { ...signal, at: signal.releaseId })),
      'releases',
      name,
    ),
    ...PERIOD_KINDS.flatMap((kind) => {
      const chart = calendarTrend[kind];
      const signals = signalLines(chart.signals, `${kind}s`, (label) => label);
      return [
        `trend of ${kind}s: ${chartWords(chart)}`,
        ...(kind === 'month' ? monthLines(chart) : []),
        ...signals,
      ];
    }),
    ...view.series.severities.map(
      ({ severity, months }) =>
        `months of severity ${severity}: ${
          months
            .filter(({ rate }) => rate.n > 0)
            .map(monthWords)
            .join(', ') || 'no data'
        }`,
    ),
    ...view.series.calendar.quarter.map(
      ({ label, partial, rate }) => `${label}${partial ? ' (not over)' : ''}: ${sentenceOf(rate)}`,
    ),
  ];
}

function monthLines({ points }: CalendarTrendView): readonly string[] {
  return points.map(
    ({ label, counts, point }) =>
      `  ${label}: ${pointWords(counts.escaped, counts.escaped + counts.contained, point)}`,
  );
}

function monthWords({ label, partial, rate }: PeriodRate): string {
  return `${label} ${rate.escaped} of ${rate.n}${partial ? ' (not over)' : ''}`;
}

function chartWords({ centre, limits, widened }: Pick<TrendView, 'centre' | 'limits' | 'widened'>): string {
  const middle = centre === null ? 'no data' : `centre ${formatPercent(centre)}`;
  return `${middle}, limits ${limits}${widened ? '; they differ by more than chance: limits are widened' : ''}`;
}

function pointWords(escaped: number, n: number, point: Point): string {
  const counts = `${escaped} of ${n}`;
  switch (point.kind) {
    case 'gap':
      return 'no data';
    case 'partial':
      return `${counts}, not over`;
    case 'maturing':
    case 'unjudged':
      return `${counts}, ${point.kind}`;
    case 'judged':
      return point.limits
        ? `${counts}, ${point.beyond ?? 'within'} the limits ${formatInterval(point.limits)}`
        : `${counts}, ${point.side === 'on the centre' ? point.side : `${point.side} the centre`}`;
  }
}

function signalLines<At>(
  signals: readonly SignalAt<At>[],
  what: string,
  name: (at: At) => string,
): readonly string[] {
  if (signals.length === 0) return ['no signal'];
  return signals.map((signal) =>
    signal.kind === 'run'
      ? `signal: ${signal.length} ${what} in a row ${signal.direction} the centre, ${name(signal.from)} to ${name(signal.to)}`
      : `signal: ${name(signal.at)} is ${signal.direction} the limits`,
  );
}
