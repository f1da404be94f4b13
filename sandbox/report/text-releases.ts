import type { Comparison } from '../../src/domain/aggregate/series/compare';
import { formatInterval, sentenceOf } from '../../src/domain/present/format';
import type { ReleaseView, ReportView } from '../../src/domain/present/report-view';
import type { LatestComparison } from '../../src/domain/present/trend-view';
import { printable } from './printable';

/** Both groupings of the releases with what is known of each, as lines for a terminal. */
export function releaseLines(view: ReportView): readonly string[] {
  const { releases, noRelease, latest, series, curve } = view;
  const name = nameIn(view);
  const shipped = releases.filter((release) => holdsDefects(release.shippedInLifetime));
  const repaired = releases.filter((release) => holdsDefects(release.fixedIn));
  return [
    ...shipped.flatMap((release) => [shippedLine(release), ...detailLines(release)]),
    `no release: ${sentenceOf(noRelease.shippedIn)}, ${noRelease.shippedIn.unclassified} unclassified`,
    ...repaired.flatMap(({ fixedIn, fixedInSeverities, ...release }) => [
      `of ${fixedIn.n} defects fixed in ${titleOf(release)} (${fixedIn.status}), ${fixedIn.escaped} had escaped into production; ${fixedIn.unclassified} unclassified`,
      `  of them by severity: ${severityWords(fixedInSeverities)}`,
    ]),
    `fixed in no release: ${sentenceOf(noRelease.fixedIn)}, ${noRelease.fixedIn.unclassified} unclassified`,
    curve
      ? `escapes of all mature releases found: ${curve.steps.map(({ day, escapes }) => `${escapes} by day ${day}`).join(', ')}`
      : 'escapes of all mature releases found: no data',
    comparisonLine('latest mature releases', latest.mature, name),
    comparisonLine('latest releases at the same age', latest.sameAge, name),
    ...series.movingAverage.points.map(
      ({ releaseId, partial, rate }) =>
        `up to ${series.movingAverage.releases} releases to ${name(releaseId)}${partial ? ' (fewer)' : ''}: ${sentenceOf(rate)}`,
    ),
  ];
}

/** Names of releases by id. */
export function nameIn({ releases }: Pick<ReportView, 'releases'>): (id: number) => string {
  const names = new Map(releases.map((release) => [release.id, printable(release.name)]));
  return (id) => names.get(id) ?? `#${id}`;
}

function holdsDefects(rate: { readonly n: number; readonly unclassified: number }): boolean {
  return rate.n + rate.unclassified > 0;
}

function titleOf({ project, name }: Pick<ReleaseView, 'project' | 'name'>): string {
  return `${printable(project)} ${printable(name)}`;
}

function shippedLine(release: ReleaseView): string {
  const { releaseDate, maturity, shippedIn } = release;
  const [title, date] = [titleOf(release), releaseDate ?? 'undated'];
  switch (maturity.state) {
    case 'mature':
      return `${title} (${date}): ${sentenceOf(shippedIn)}`;
    case 'maturing':
      return `${title} (${date}, maturing on day ${maturity.ageDays}): ${sentenceOf(shippedIn)}`;
    case 'not shipped':
      return `${title} (${date}, not shipped): ${shippedIn.contained} contained so far`;
  }
}

function detailLines({ severities, curve, past, shippedInLifetime, attributedByDay }: ReleaseView): string[] {
  const steps = curve?.steps.map(({ day, escapes }) => `${escapes} by day ${day}`) ?? [];
  return [
    `  escaped by severity: ${severityWords(severities)}; in its lifetime ${shippedInLifetime.escaped}; ${attributedByDay} attributed by day`,
    ...(curve ? [`  escapes found: ${steps.join(', ')}`] : []),
    ...(past ? [`  ${past.releases} past releases had ${past.fewest} to ${past.most} by then`] : []),
  ];
}

function severityWords(severities: ReleaseView['fixedInSeverities']): string {
  return severities.map(({ severity, rate }) => `${rate.escaped} of ${rate.n} ${severity}`).join(', ');
}

function comparisonLine(
  what: string,
  latest: LatestComparison<Comparison | { readonly state: 'not comparable'; readonly reason: string }> | null,
  name: (id: number) => string,
): string {
  if (!latest) return `${what}: no data`;
  const { releaseId, beforeId, comparison } = latest;
  const title = `${what}: ${name(releaseId)} against ${name(beforeId)}`;
  if (comparison.state === 'not comparable') return `${title}: ${comparison.reason}`;
  const { first, second, interval, tooFew, zeroInside } = comparison;
  const side = (counts: typeof first): string => `${counts.escaped} of ${counts.escaped + counts.contained}`;
  const verdict = tooFew ? 'too few to say' : zeroInside ? 'chance alone explains it' : 'more than chance';
  return `${title}: ${side(first)} against ${side(second)}, difference ${formatInterval(interval)}, ${verdict}`;
}
