import type { DefinitionCard, IndexProgress } from '../../src/contract/report';
import { poolReports } from '../../src/domain/aggregate/pool';
import { type Rate, rateOf } from '../../src/domain/present/rate';
import { presentReport, type ReportView } from '../../src/domain/present/report-view';
import type { Notice } from '../jira';
import type { ReportRun } from './run';

/** The report as `--json` prints it; docs/report.md describes it. */
export interface ReportDocument {
  readonly format: 'defect-leakage-report';
  readonly formatVersion: 1;
  readonly definition: Pick<DefinitionCard, 'definitionVersion' | 'settingsRevision' | 'since' | 'settings'>;
  /** What the export had wrong; nothing is left out in silence. */
  readonly notices: readonly Notice[];
  readonly projects: readonly ProjectDocument[];
  /** All projects as one; null when only one was asked for. */
  readonly pooled: ReportView | null;
}

export interface ProjectDocument extends ReportView {
  readonly key: string;
  readonly id: number;
  readonly card: Pick<DefinitionCard, 'definitionVersion' | 'settingsRevision' | 'dataAsOf'>;
  readonly index: IndexProgress;
  /** The headline's rate by the settings before; null when they never changed, or nothing that is computed. */
  readonly was: Rate | null;
}

/** @throws Error when there is nothing to report on */
export function documentOf({ notices, answers }: ReportRun): ReportDocument {
  const [first] = answers;
  if (!first) throw new Error('a report needs a project');
  const { settings, definitionVersion, settingsRevision, since } = first.card;
  const reports = answers.map((answer) => answer.report);
  return {
    format: 'defect-leakage-report',
    formatVersion: 1,
    definition: { definitionVersion, settingsRevision, since, settings },
    notices,
    projects: answers.map(({ project, index, card, report }) => ({
      key: project.key,
      id: project.id,
      card: {
        definitionVersion: card.definitionVersion,
        settingsRevision: card.settingsRevision,
        dataAsOf: card.dataAsOf,
      },
      index,
      was: card.was && rateOf(card.was.headline.counts, card.was.minimumN),
      ...presentReport(report, settings),
    })),
    pooled:
      reports.length === 1
        ? null
        : presentReport(poolReports(reports, settings, first.report.asOf), settings),
  };
}
