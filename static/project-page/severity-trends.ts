import { SEVERITY_CLASSES } from '../../src/domain/aggregate/companions/severity';
import { type OutcomeCounts, sumCounts } from '../../src/domain/aggregate/counts';
import { windowCounts } from '../../src/domain/aggregate/releases';
import { rowsOfSeverity } from '../../src/domain/aggregate/series/severity-rows';
import { type Trend, trendOf } from '../../src/domain/aggregate/trend';
import type { SignalAt } from '../../src/domain/aggregate/signals';
import type { SeverityClass } from '../../src/domain/normalise/meaning';
import { type Rate, rateOf } from '../../src/domain/present/rate';
import { presentSeverityTrend, type SeverityPeriod } from '../../src/domain/present/trend-view';
import { atRelease } from '../shared/charts/shown-trend';
import { calendarMarks, type TrendMark, trendMarks } from '../shared/charts/trend-marks';
import type { ReportModel } from '../shared/report/report-model';

export const SEVERITY_BY = ['release', 'month', 'quarter'] as const satisfies readonly (
  'release' | SeverityPeriod
)[];
/** What the points of the trends by severity are. */
export type SeverityBy = (typeof SEVERITY_BY)[number];

/** The trend of one severity, ready to be drawn. */
export interface SeverityTrend {
  readonly severity: SeverityClass;
  readonly chart: Trend['chart'];
  /** Oldest first. */
  readonly marks: readonly TrendMark[];
  readonly signals: readonly SignalAt<TrendMark['id']>[];
  /** The mature releases, or the whole periods, together. */
  readonly pooled: Rate;
}

/** The trends of the severities that have a classified defect in what is judged, most severe first. */
export function severityTrends(
  model: Pick<ReportModel, 'answer' | 'trend'>,
  by: SeverityBy,
  periodName: (period: { readonly label: string; readonly first: string }) => string,
): readonly SeverityTrend[] {
  const trends = SEVERITY_CLASSES.map((severity) =>
    by === 'release' ? ofReleases(model, severity) : ofPeriods(model, severity, by, periodName),
  );
  return trends.filter(({ pooled }) => pooled.n > 0);
}

function ofReleases(
  { answer, trend: all }: Pick<ReportModel, 'answer' | 'trend'>,
  severity: SeverityClass,
): SeverityTrend {
  const { settings } = answer.card;
  const drawn = new Set(all.points.map(({ row }) => row.release.id));
  const rows = answer.report.releases.rows.filter(({ release }) => drawn.has(release.id));
  const trend = trendOf(rowsOfSeverity(rows, severity), settings.trend.baseline);
  const mature = trend.points.filter(({ point }) => point.kind !== 'maturing');
  return {
    severity,
    chart: trend.chart,
    marks: trendMarks(trend, settings.minimumN),
    signals: trend.signals.map(atRelease),
    pooled: together(
      mature.map(({ row }) => windowCounts(row)),
      settings.minimumN,
    ),
  };
}

function ofPeriods(
  { answer }: Pick<ReportModel, 'answer'>,
  severity: SeverityClass,
  by: SeverityPeriod,
  periodName: Parameters<typeof severityTrends>[2],
): SeverityTrend {
  const {
    card: { settings },
    report,
  } = answer;
  const { created } = report.filtering.filter;
  const trend = presentSeverityTrend(report.series, severity, by, report.asOf, settings, created);
  return {
    severity,
    chart: trend,
    marks: calendarMarks(trend, settings.minimumN, periodName),
    signals: trend.signals,
    pooled: together(
      trend.points.filter(({ partial }) => !partial).map(({ counts }) => counts),
      settings.minimumN,
    ),
  };
}

function together(parts: readonly OutcomeCounts[], minimumN: number): Rate {
  return rateOf(sumCounts(parts), minimumN);
}
