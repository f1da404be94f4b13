import type { ProjectAnswer } from '../../../src/contract/report';
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

export function reportModelOf(answer: ProjectAnswer): ReportModel {
  const { settings } = answer.card;
  const view = presentReport(answer.report, settings);
  const trend = trendOf(answer.report.releases.rows, settings.trend.baseline);
  return {
    answer,
    view,
    trend,
    marks: trendMarks(trend, settings.minimumN),
    situation: situationOf(answer, view),
  };
}
