import type { SignalAt } from '../../../src/domain/aggregate/signals';
import type { Trend } from '../../../src/domain/aggregate/trend';
import type { ReportModel } from '../report/report-model';
import { calendarMarks, type TrendBy, type TrendMark } from './trend-marks';

/** A trend ready to be drawn and told, of releases or of periods. */
export interface ShownTrend {
  readonly by: TrendBy;
  readonly chart: Trend['chart'];
  /** Oldest first. */
  readonly marks: readonly TrendMark[];
  /** At the ids of marks. */
  readonly signals: readonly SignalAt<TrendMark['id']>[];
}

/** @param periodName name of a period as the locale writes it */
export function shownTrend(
  { view, trend, marks, answer }: Pick<ReportModel, 'view' | 'trend' | 'marks' | 'answer'>,
  by: TrendBy,
  periodName: (period: { readonly label: string; readonly first: string }) => string,
): ShownTrend {
  if (by === 'release') return { by, chart: trend.chart, marks, signals: trend.signals.map(atRelease) };
  const calendar = view.calendarTrend[by];
  return {
    by,
    chart: calendar,
    marks: calendarMarks(calendar, answer.card.settings.minimumN, periodName),
    signals: calendar.signals,
  };
}

export function atRelease(signal: Trend['signals'][number]): SignalAt<number> {
  return signal.kind === 'run'
    ? signal
    : { kind: signal.kind, at: signal.releaseId, direction: signal.direction };
}
