import type { Signal } from '../../src/domain/aggregate/trend';
import type { DimensionView } from '../../src/domain/present/dimension-view';
import { formatInterval, formatPercent, sentenceOf } from '../../src/domain/present/format';
import type { LadderView } from '../../src/domain/present/ladder-view';
import type { ReportView } from '../../src/domain/present/report-view';
import { printable } from './printable';
import { companionLines } from './text-companions';
import { shareWords } from './text-words';

/** The tables of a report as lines for a terminal. What has no data says so. */
export function tableLines(view: ReportView): readonly string[] {
  const { weighted, suggestedWindow: suggested } = view;
  return [
    ...view.severities.map(({ severity, rate }) => `severity ${severity}: ${sentenceOf(rate)}`),
    `severity-weighted: ${shareWords(weighted)}; left out ${weighted.leftOut.unmapped} unmapped, ${weighted.leftOut.none} without a severity`,
    ...trendLines(view),
    suggested
      ? `exposure window that the past suggests: ${suggested.days} days (80 % of ${suggested.escapes} escapes)`
      : 'exposure window that the past suggests: no data',
    ...view.series.rolling.map(({ days, rate }) => `last ${days} days: ${sentenceOf(rate)}`),
    ...view.series.calendar.quarter.map(
      ({ label, partial, rate }) => `${label}${partial ? ' (not over)' : ''}: ${sentenceOf(rate)}`,
    ),
    ...view.series.kinds.map(
      ({ kind, releases, rate }) => `${printable(kind)} releases (${releases} mature): ${sentenceOf(rate)}`,
    ),
    ...ladderLines(view.ladder),
    ...dimensionLines('type', view.types),
    ...dimensionLines('area', view.areas),
    ...(view.sprints
      ? view.sprints.rows.map(
          ({ name, foundIn, shippedIn }) =>
            `sprint ${printable(name)}: found ${sentenceOf(foundIn)}; shipped ${sentenceOf(shippedIn)}`,
        )
      : ['sprints: no data']),
    ...companionLines(view.companions),
    ...view.lamps.map(
      ({ name, state, recent, earlier }) =>
        `lamp "${name}" ${state}: ${shareWords(recent)}; before ${shareWords(earlier)}`,
    ),
  ];
}

function trendLines({ trend, releases }: ReportView): readonly string[] {
  const nameOf = (id: number): string => printable(releases.find((release) => release.id === id)?.name ?? '');
  const words = (signal: Signal): string =>
    signal.kind === 'run'
      ? `${signal.length} releases in a row ${signal.direction} the centre, ${nameOf(signal.from)} to ${nameOf(signal.to)}`
      : `${nameOf(signal.releaseId)} is ${signal.direction} the limits`;
  const centre = trend.centre === null ? 'no data' : `centre ${formatPercent(trend.centre)}`;
  return [
    `trend: ${centre}, limits ${trend.limits}${trend.widened ? '; releases differ by more than chance: limits are widened' : ''}`,
    ...(trend.signals.length === 0
      ? ['no signal']
      : trend.signals.map((signal) => `signal: ${words(signal)}`)),
  ];
}

function ladderLines(ladder: LadderView): readonly string[] {
  const found = ladder.totals;
  return [
    `stage leakage: ${shareWords(ladder.stageLeakage)}; ${ladder.impossible} found before they were introduced`,
    `found before release ${found.beforeRelease}, after release ${found.afterRelease}, nowhere known ${found.noDiscovery}`,
    ...ladder.stages.map(
      (stage, index) =>
        `stage ${printable(stage.stage)}: ${found.stages[index] ?? 0} found; catch rate ${shareWords(stage.catchRate)}; removal efficiency ${shareWords(stage.removalEfficiency)}`,
    ),
    ...ladder.origins.map(
      (origin) =>
        `origin ${printable(origin.name)}: ${origin.total}; phase containment ${shareWords(origin.phaseContainment)}; expected containment ${shareWords(origin.expectedContainment)}`,
    ),
    `no origin: ${ladder.noOrigin.total}, of them ${ladder.unmappedOrigin} unmapped`,
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
  ];
}
