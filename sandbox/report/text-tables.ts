import { dataQualityTable } from '../../src/domain/export/tables/reconciliation';
import type { DimensionView } from '../../src/domain/present/dimension-view';
import { formatInterval, sentenceOf } from '../../src/domain/present/format';
import type { ReportView } from '../../src/domain/present/report-view';
import { printable } from './printable';
import { companionLines } from './text-companions';
import { ladderLines } from './text-ladder';
import { qualityLines } from './text-quality';
import { releaseLines } from './text-releases';
import { trendLines } from './text-trend';
import { shareWords } from './text-words';

/** The tables of a report as lines for a terminal. What has no data says so. */
export function tableLines(view: ReportView): readonly string[] {
  const { weighted, suggestedWindow: suggested } = view;
  return [
    ...releaseLines(view),
    ...view.severities.map(({ severity, rate }) => `severity ${severity}: ${sentenceOf(rate)}`),
    `severity-weighted: ${shareWords(weighted)}; left out ${weighted.leftOut.unmapped} unmapped, ${weighted.leftOut.none} without a severity`,
    ...trendLines(view),
    suggested
      ? `exposure window that the past suggests: ${suggested.days} days (80 % of ${suggested.escapes} escapes)`
      : 'exposure window that the past suggests: no data',
    ...view.series.rolling.map(({ days, rate }) => `last ${days} days: ${sentenceOf(rate)}`),
    ...view.series.kinds.map(
      ({ kind, releaseIds, rate }) =>
        `${printable(kind)} releases (${releaseIds.length} mature): ${sentenceOf(rate)}`,
    ),
    ...ladderLines(view.ladder),
    ...dimensionLines('type', view.types),
    ...dimensionLines('area', view.areas),
    ...sprintLines(view),
    ...companionLines(view.companions),
    ...view.lamps.map(
      ({ name, state, recent, earlier }) =>
        `lamp "${name}" ${state}: ${shareWords(recent)}; before ${shareWords(earlier)}`,
    ),
    ...qualityLines(view.quality),
    ...[...dataQualityTable(view).rows].map(([question, count]) => `data: ${count} ${question}`),
  ];
}

function dimensionLines(what: string, dimension: DimensionView | null): readonly string[] {
  if (!dimension) return [`${what}s: not mapped`];
  return [
    ...dimension.values.map(({ name, rate, verdict }) => {
      const flag =
        verdict.state === 'judged' && verdict.beyond
          ? `; ${verdict.beyond} the limits ${formatInterval(verdict.limits)}`
          : '';
      return `${what} ${printable(name)}: ${sentenceOf(rate)}${flag}`;
    }),
    `no ${what}: ${sentenceOf(dimension.none)}`,
    `limits of ${what}s: ${dimension.basis.limits}`,
  ];
}

function sprintLines({ sprints }: ReportView): readonly string[] {
  if (!sprints) return ['sprints: no data'];
  const rows = [
    ...sprints.rows.map((sprint) => ({ ...sprint, title: `sprint ${printable(sprint.name)}` })),
    { ...sprints.noSprint, title: 'no sprint' },
  ];
  return rows.map(
    ({ title, foundIn, shippedIn }) =>
      `${title}: found ${sentenceOf(foundIn)}; shipped ${sentenceOf(shippedIn)}`,
  );
}
