import { calendarOf, formatDay } from '../../src/domain/day';
import { formatInterval, formatPercent, sentenceOf } from '../../src/domain/present/format';
import type { Rate } from '../../src/domain/present/rate';
import type { HeadlineView, ReportView } from '../../src/domain/present/report-view';
import type { ReportDocument } from './document';
import { printable } from './printable';
import { tableLines } from './text-tables';

/** The report as text for a terminal. */
export function textOf(report: ReportDocument): string {
  const sections = report.projects.map((project) => {
    const lines = section(project.key, project, project.was);
    return project.index.noDefectType
      ? `${lines}\n  No issue type of the project is called a defect: nothing was read.`
      : lines;
  });
  if (report.pooled)
    sections.push(section(`All ${report.projects.length} projects pooled`, report.pooled, null));
  const { settings, definitionVersion, settingsRevision, since } = report.definition;
  const changed = since === null ? '' : ` since ${formatDay(calendarOf(settings.timeZone)(since))}`;
  const card = [
    `Definition ${definitionVersion}, settings revision ${settingsRevision}${changed}; history recomputed: boundary ${settings.ladder.boundary}; release by affected version, else fix`,
    `version, else day; exposure window ${settings.exposureWindowDays} days; minimum n ${settings.minimumN}; inference`,
    `${settings.inference.enabled ? 'on' : 'off'}; days in ${settings.timeZone}.`,
  ].join(' ');
  return `${[...sections, card].join('\n\n')}\n`;
}

function section(title: string, view: ReportView, was: Rate | null): string {
  const { reconciliation, provenance } = view;
  const rows = Object.entries(reconciliation).map(([row, count]) => `${count} ${row}`);
  const { outside } = view.filtering;
  const inferred = Object.values(provenance.inferred).reduce((sum, count) => sum + count, 0);
  return [
    `${printable(title)}, as of ${view.asOf}`,
    `  ${headlineWords(view.headline)}`,
    ...(was ? [`  by the settings before it was: ${sentenceOf(was)}`] : []),
    `  All defects: ${sentenceOf(view.inScope)}${extent(view.inScope)}`,
    `  ${view.read} read = ${rows.join(' + ')} + ${outside} outside the filter`,
    `  ${provenance.tagged} tagged, ${inferred} inferred${ruleWords(provenance.inferred)}, ${provenance.unclassified} unclassified`,
    ...tableLines(view).map((line) => `  ${line}`),
  ].join('\n');
}

function ruleWords(inferred: ReportView['provenance']['inferred']): string {
  const rules = Object.entries(inferred).filter(([, count]) => count > 0);
  return rules.length === 0 ? '' : ` (${rules.map(([rule, count]) => `${count} ${rule}`).join(', ')})`;
}

function headlineWords({ basis, releaseIds, days, rate }: HeadlineView): string {
  const what =
    basis === 'mature releases'
      ? releaseIds.length === 1
        ? 'Last mature release'
        : `Last ${releaseIds.length} mature releases`
      : `No mature release; defects of the last ${days} days`;
  return `${what}: ${sentenceOf(rate)}${detected(rate)}${extent(rate)}`;
}

function detected(rate: Rate): string {
  return rate.state === 'rate' ? `; defect detection percentage ${formatPercent(rate.detection)}` : '';
}

function extent({ bounds, coverage, unclassified }: Rate): string {
  if (unclassified === 0 || bounds === null || coverage === null) return '';
  return `; ${unclassified} unclassified (coverage ${formatPercent(coverage)}, bounds ${formatInterval(bounds)})`;
}
