import type { Headline } from '../aggregate/headline';
import type { Maturity } from '../aggregate/maturity';
import {
  type DiscoveryCurve,
  discoveryCurve,
  pooledCurve,
} from '../aggregate/maturity-curves/discovery-curve';
import { agesOf, type ReleaseAges } from '../aggregate/maturity-curves/escape-ages';
import {
  type PastRange,
  pastRangeAt,
  type SuggestedWindow,
  suggestedWindow,
} from '../aggregate/maturity-curves/past';
import { type ReleaseRow, windowCounts } from '../aggregate/releases';
import type { DataNotes, Provenance, Report } from '../aggregate/report';
import { ofKind, releaseKindOf } from '../aggregate/series/release-kind';
import type { PeriodKind } from '../calendar/period';
import type { ScopeRow } from '../classify/scope';
import { formatDay } from '../day';
import type { Settings } from '../settings';
import { type Band, bandsOf } from './band';
import { type CompanionsView, presentCompanions } from './companions-view';
import { type DimensionView, presentDimension } from './dimension-view';
import { type FilteringView, presentFiltering } from './filter-view';
import { type LadderView, presentLadder } from './ladder-view';
import { type LampView, presentLamps } from './lamp-view';
import { presentQuality, type QualityView } from './quality-view';
import { type Rate, rateOf } from './rate';
import { presentSeries, type SeriesView } from './series-view';
import {
  presentReleaseSeverities,
  presentSeverities,
  presentWeighted,
  type ReleaseSeverityView,
  type SeverityView,
  type WeightedView,
} from './severity-view';
import { presentSprints, type SprintsView } from './sprint-view';
import {
  type CalendarTrendView,
  type LatestView,
  presentCalendarTrend,
  presentLatest,
  presentTrend,
  type TrendView,
} from './trend-view';

/** A release as it is shown: both groupings, each with its rate and its reasons. */
export interface ReleaseView {
  readonly project: string;
  readonly id: number;
  readonly name: string;
  /** `yyyy-mm-dd`, or null for an undated version. */
  readonly releaseDate: string | null;
  readonly released: boolean;
  readonly archived: boolean;
  readonly maturity: Maturity;
  /** Defects repaired in this release: a statement about repair, not about how well the release was tested. */
  readonly fixedIn: Rate & { readonly status: 'open' | 'closed' };
  /** Defects whose net this release was; escapes within the exposure window. The rate of the release. */
  readonly shippedIn: Rate;
  /** The same with every escape, however late. */
  readonly shippedInLifetime: Rate;
  /** How many of the lifetime defects were attributed by the day alone, without a version on the defect. */
  readonly attributedByDay: number;
  /** The release kind: series and comparisons can be limited to one. */
  readonly kind: string;
  /** `shippedIn` by severity; the severities that occur. */
  readonly severities: readonly ReleaseSeverityView[];
  /** `fixedIn` by severity; the severities that occur. */
  readonly fixedInSeverities: readonly SeverityView[];
  /** How the escapes came in; null but for a mature release with escapes. */
  readonly curve: DiscoveryCurve | null;
  /** What past releases had at the age of this one; null but for a maturing release. */
  readonly past: PastRange | null;
}

export interface HeadlineView {
  readonly basis: Headline['basis'];
  /** The pooled releases, oldest first; empty for rolling days. */
  readonly releaseIds: readonly number[];
  readonly days: number | null;
  readonly rate: Rate;
  /** The bands that the interval spans; empty unless a rate is shown. */
  readonly bands: readonly Band[];
}

/** A report with its rates made: the edge at which counts become fractions. */
export interface ReportView {
  readonly asOf: string;
  readonly read: number;
  readonly reconciliation: { readonly [R in ScopeRow]: number };
  /** What the report was limited to, and how many defects read are outside. */
  readonly filtering: FilteringView;
  readonly inScope: Rate;
  readonly provenance: Provenance;
  readonly headline: HeadlineView;
  readonly releases: readonly ReleaseView[];
  readonly noRelease: { readonly fixedIn: Rate; readonly shippedIn: Rate };
  readonly severities: readonly SeverityView[];
  readonly weighted: WeightedView;
  /** The exposure window that the project's own past suggests; null without an escape of a release. */
  readonly suggestedWindow: SuggestedWindow | null;
  /** How the escapes of all mature releases came in; null without one. */
  readonly curve: DiscoveryCurve | null;
  /** The release kind that trend, comparisons and moving average are limited to; null: all. */
  readonly seriesKind: string | null;
  readonly trend: TrendView;
  /** The trend by day of creation. */
  readonly calendarTrend: { readonly [K in PeriodKind]: CalendarTrendView };
  readonly latest: LatestView;
  readonly series: SeriesView;
  readonly ladder: LadderView;
  /** Null when the dimension is not mapped. */
  readonly types: DimensionView | null;
  readonly areas: DimensionView | null;
  readonly sprints: SprintsView | null;
  readonly companions: CompanionsView;
  readonly lamps: readonly LampView[];
  readonly notes: DataNotes;
  readonly quality: QualityView;
}

type Edges = Pick<Settings, 'minimumN' | 'bands' | 'trend' | 'releases' | 'severityTargets'>;

/** @param seriesKind the release kind that series and comparisons are limited to; null: all */
export function presentReport(report: Report, settings: Edges, seriesKind: string | null = null): ReportView {
  const { minimumN } = settings;
  const { created } = report.filtering.filter;
  const { rows, noRelease } = report.releases;
  const ages = rows.map(agesOf);
  const ofSeries = seriesKind === null ? rows : ofKind(rows, seriesKind, settings.releases.kinds);
  return {
    asOf: formatDay(report.asOf),
    read: report.read,
    reconciliation: report.reconciliation,
    filtering: presentFiltering(report),
    inScope: rateOf(report.outcomes, minimumN),
    provenance: report.provenance,
    headline: presentHeadline(report.headline, settings),
    releases: rows.map((row) => presentRelease(row, ages, settings)),
    noRelease: {
      fixedIn: rateOf(noRelease.fixedIn, minimumN),
      shippedIn: rateOf(noRelease.shippedIn, minimumN),
    },
    severities: presentSeverities(report.severities, minimumN),
    weighted: presentWeighted(report.weighted),
    suggestedWindow: suggestedWindow(ages),
    curve: pooledCurve(ages),
    seriesKind,
    trend: presentTrend(ofSeries, settings),
    calendarTrend: presentCalendarTrend(report.series, report.asOf, settings, created),
    latest: presentLatest(ofSeries, minimumN),
    series: presentSeries(report.series, { all: rows, ofSeries }, report.asOf, settings, created),
    ladder: presentLadder(report.ladder),
    types: presentDimension(report.types, minimumN),
    areas: presentDimension(report.areas, minimumN),
    sprints: presentSprints(report.sprints, minimumN),
    companions: presentCompanions(report, settings),
    lamps: presentLamps(report.lamps),
    notes: report.notes,
    quality: presentQuality(report.quality, report.asOf),
  };
}

function presentHeadline(headline: Headline, { minimumN, bands }: Edges): HeadlineView {
  const rate = rateOf(headline.counts, minimumN);
  return {
    basis: headline.basis,
    releaseIds: headline.basis === 'mature releases' ? headline.releaseIds : [],
    days: headline.basis === 'rolling days' ? headline.days : null,
    rate,
    bands: rate.state === 'rate' ? bandsOf(rate.interval, bands) : [],
  };
}

function presentRelease(
  row: ReleaseRow,
  all: readonly ReleaseAges[],
  { minimumN, releases }: Edges,
): ReleaseView {
  const { release, maturity } = row;
  return {
    project: release.projectKey,
    id: release.id,
    name: release.name,
    releaseDate: release.releaseDay === null ? null : formatDay(release.releaseDay),
    released: release.released,
    archived: release.archived,
    maturity,
    fixedIn: { ...rateOf(row.fixedIn, minimumN), status: release.released ? 'closed' : 'open' },
    shippedIn: rateOf(windowCounts(row), minimumN),
    shippedInLifetime: rateOf(row.shippedIn, minimumN),
    attributedByDay: row.attributedByDay,
    kind: releaseKindOf(release.name, releases.kinds),
    severities: presentReleaseSeverities(row.severities, minimumN),
    fixedInSeverities: row.fixedInSeverities.map(({ severity, counts }) => ({
      severity,
      rate: rateOf(counts, minimumN),
    })),
    curve: discoveryCurve(agesOf(row)),
    past: maturity.state === 'maturing' ? pastRangeAt(all, maturity.ageDays) : null,
  };
}
