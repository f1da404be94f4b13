import type { ProjectAnswer } from '../../../src/contract/report';
import { ofKind } from '../../../src/domain/aggregate/series/release-kind';
import { type Trend, trendOf } from '../../../src/domain/aggregate/trend';
import { presentReport, type ReportView } from '../../../src/domain/present/report-view';
import { type TrendMark, trendMarks } from '../charts/trend-marks';
import { type Situation, situationOf } from './situation';

/** One answer of the resolver, with its rates made: what both pages are drawn from. */
export interface ReportModel {
  readonly answer: ProjectAnswer;
  readonly view: ReportView;
  readonly trend: Trend;
  readonly marks: readonly TrendMark[];
  readonly situation: Situation;
}

/** @param kind the release kind that series and comparisons are limited to; null: all */
export function reportModelOf(answer: ProjectAnswer, kind: string | null = null): ReportModel {
  const { settings } = answer.card;
  const { rows } = answer.report.releases;
  const view = presentReport(answer.report, settings, kind);
  const ofSeries = kind === null ? rows : ofKind(rows, kind, settings.releases.kinds);
  const trend = trendOf(ofSeries, settings.trend.baseline);
  return {
    answer,
    view,
    trend,
    marks: trendMarks(trend, settings.minimumN),
    situation: situationOf(answer, view),
  };
}
