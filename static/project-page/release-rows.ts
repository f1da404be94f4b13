import type { PastRange } from '../../src/domain/aggregate/maturity-curves/past';
import type { Maturity } from '../../src/domain/aggregate/maturity';
import type { Exposure } from '../../src/domain/aggregate/maturity-curves/exposure';
import type { Rate } from '../../src/domain/present/rate';
import type { ReleaseView, ReportView } from '../../src/domain/present/report-view';
import type { SeverityView } from '../../src/domain/present/severity-view';

/** The two groupings of metrics.md, section 5. */
export const GROUPINGS = ['fixed-in', 'shipped-in'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ReleaseTableRow {
  /** Null is *no release*. */
  readonly releaseId: number | null;
  readonly name: string | null;
  readonly date: string | null;
  readonly kind: string | null;
  readonly rate: Rate;
  readonly state: ReleaseState | null;
  /** Most severe first; those that occur. */
  readonly severities: readonly SeverityView[];
  /** What past releases had at the age of this one; null but for a maturing release. */
  readonly past: PastRange | null;
  /** Defects that came here by their day alone; only of *shipped in*. */
  readonly attributedByDay: number;
}

export type ReleaseState = { readonly state: 'open' | 'closed' } | Maturity;

/** How the table is read. */
export interface RowChoice {
  readonly grouping: Grouping;
  /** Of *shipped in*: escapes within the window, or all. */
  readonly exposure?: Exposure;
  /** Whether releases without a defect are shown too. */
  readonly withEmpty?: boolean;
}

/** All defects in scope by whether they are in a release. */
export type SumByRelease = 'in releases' | 'in none' | 'in scope';

/** What the table shows, newest release first, *no release* last. */
export interface ReleaseRows {
  readonly rows: readonly ReleaseTableRow[];
  /** Releases without a defect that were left out. */
  readonly hidden: number;
  /** Releases of another kind than the one that the series are limited to. */
  readonly otherKinds: number;
  /** Ids of the releases with a defect, of any kind. */
  readonly releases: readonly number[];
  /** In-scope defects in a release, and in none: together all in scope, by reconciliation. */
  readonly inReleases: number;
  readonly inNone: number;
}

export function releaseRows(
  view: ReportView,
  { grouping, exposure = 'window', withEmpty = false }: RowChoice,
): ReleaseRows {
  const { seriesKind } = view;
  const ofKind = view.releases.filter(({ kind }) => seriesKind === null || kind === seriesKind);
  const all = ofKind.map((release) => rowOf(release, grouping, exposure)).reverse();
  const shown = withEmpty ? all : all.filter(({ rate }) => defectsOf(rate) > 0);
  const none = grouping === 'fixed-in' ? view.noRelease.fixedIn : view.noRelease.shippedIn;
  const inNone = defectsOf(none);
  return {
    rows: inNone > 0 ? [...shown, { ...NO_RELEASE, rate: none }] : shown,
    hidden: all.length - shown.length,
    otherKinds: view.releases.length - ofKind.length,
    releases: view.releases
      .filter((release) => defectsOf(lifetimeOf(release, grouping)) > 0)
      .map(({ id }) => id),
    inReleases: view.releases.reduce((sum, release) => sum + defectsOf(lifetimeOf(release, grouping)), 0),
    inNone,
  };
}

const NO_RELEASE: Omit<ReleaseTableRow, 'rate'> = {
  releaseId: null,
  name: null,
  date: null,
  kind: null,
  state: null,
  severities: [],
  past: null,
  attributedByDay: 0,
};

function rowOf(release: ReleaseView, grouping: Grouping, exposure: Exposure): ReleaseTableRow {
  const { id, name, releaseDate, kind, maturity, fixedIn, past, attributedByDay } = release;
  const common = { releaseId: id, name, date: releaseDate, kind };
  if (grouping === 'fixed-in')
    return {
      ...common,
      rate: fixedIn,
      state: { state: fixedIn.status },
      severities: release.fixedInSeverities,
      past: null,
      attributedByDay: 0,
    };
  const lifetime = exposure === 'lifetime';
  return {
    ...common,
    rate: lifetime ? release.shippedInLifetime : release.shippedIn,
    state: maturity,
    severities: release.severities.map((each) => ({
      severity: each.severity,
      rate: lifetime ? each.lifetime : each.rate,
    })),
    past,
    attributedByDay,
  };
}

function lifetimeOf(release: ReleaseView, grouping: Grouping): Rate {
  return grouping === 'fixed-in' ? release.fixedIn : release.shippedInLifetime;
}

/** All in-scope defects behind a rate. */
function defectsOf({ n, unclassified }: Rate): number {
  return n + unclassified;
}
