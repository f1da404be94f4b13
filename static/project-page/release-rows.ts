import type { Maturity } from '../../src/domain/aggregate/maturity';
import type { Rate } from '../../src/domain/present/rate';
import type { ReleaseView, ReportView } from '../../src/domain/present/report-view';

/** The two groupings of metrics.md, section 5. */
export const GROUPINGS = ['fixed-in', 'shipped-in'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface ReleaseTableRow {
  /** Null is *no release*. */
  readonly releaseId: number | null;
  readonly name: string | null;
  readonly date: string | null;
  readonly rate: Rate;
  readonly state: ReleaseState | null;
  /** Defects that came here by their day alone; only of *shipped in*. */
  readonly attributedByDay: number;
}

export type ReleaseState = { readonly state: 'open' | 'closed' } | Maturity;

/** What the table shows, newest release first, *no release* last. */
export interface ReleaseRows {
  readonly rows: readonly ReleaseTableRow[];
  /** Releases without a defect that were left out. */
  readonly hidden: number;
  /** In-scope defects in a release, and in none: together all in scope, by reconciliation. */
  readonly inReleases: number;
  readonly inNone: number;
}

export function releaseRows(view: ReportView, grouping: Grouping, withEmpty: boolean): ReleaseRows {
  const all = view.releases.map((release) => rowOf(release, grouping)).reverse();
  const shown = withEmpty ? all : all.filter(({ rate }) => defectsOf(rate) > 0);
  const none = grouping === 'fixed-in' ? view.noRelease.fixedIn : view.noRelease.shippedIn;
  const inNone = defectsOf(none);
  const noRelease = { releaseId: null, name: null, date: null, rate: none, state: null, attributedByDay: 0 };
  return {
    rows: inNone > 0 ? [...shown, noRelease] : shown,
    hidden: all.length - shown.length,
    inReleases: view.releases.reduce((sum, release) => sum + defectsOf(lifetimeOf(release, grouping)), 0),
    inNone,
  };
}

function rowOf(release: ReleaseView, grouping: Grouping): ReleaseTableRow {
  const { id, name, releaseDate, maturity, fixedIn, shippedIn, attributedByDay } = release;
  const common = { releaseId: id, name, date: releaseDate };
  return grouping === 'fixed-in'
    ? { ...common, rate: fixedIn, state: { state: fixedIn.status }, attributedByDay: 0 }
    : { ...common, rate: shippedIn, state: maturity, attributedByDay };
}

function lifetimeOf(release: ReleaseView, grouping: Grouping): Rate {
  return grouping === 'fixed-in' ? release.fixedIn : release.shippedInLifetime;
}

/** All in-scope defects behind a rate. */
function defectsOf({ n, unclassified }: Rate): number {
  return n + unclassified;
}
