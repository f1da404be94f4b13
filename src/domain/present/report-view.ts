import type { Headline } from '../aggregate/headline';
import type { Maturity } from '../aggregate/maturity';
import { type ReleaseRow, windowCounts } from '../aggregate/releases';
import type { DataNotes, Provenance, Report } from '../aggregate/report';
import type { ScopeRow } from '../classify/scope';
import { formatDay } from '../day';
import type { Settings } from '../settings';
import { type Band, bandsOf } from './band';
import { type Rate, rateOf } from './rate';

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
  readonly inScope: Rate;
  readonly provenance: Provenance;
  readonly headline: HeadlineView;
  readonly releases: readonly ReleaseView[];
  readonly noRelease: { readonly fixedIn: Rate; readonly shippedIn: Rate };
  readonly notes: DataNotes;
}

type Edges = Pick<Settings, 'minimumN' | 'bands'>;

export function presentReport(report: Report, settings: Edges): ReportView {
  const { minimumN } = settings;
  return {
    asOf: formatDay(report.asOf),
    read: report.read,
    reconciliation: report.reconciliation,
    inScope: rateOf(report.outcomes, minimumN),
    provenance: report.provenance,
    headline: presentHeadline(report.headline, settings),
    releases: report.releases.rows.map((row) => presentRelease(row, minimumN)),
    noRelease: {
      fixedIn: rateOf(report.releases.noRelease.fixedIn, minimumN),
      shippedIn: rateOf(report.releases.noRelease.shippedIn, minimumN),
    },
    notes: report.notes,
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

function presentRelease(row: ReleaseRow, minimumN: number): ReleaseView {
  const { release } = row;
  return {
    project: release.projectKey,
    id: release.id,
    name: release.name,
    releaseDate: release.releaseDay === null ? null : formatDay(release.releaseDay),
    released: release.released,
    archived: release.archived,
    maturity: row.maturity,
    fixedIn: { ...rateOf(row.fixedIn, minimumN), status: release.released ? 'closed' : 'open' },
    shippedIn: rateOf(windowCounts(row), minimumN),
    shippedInLifetime: rateOf(row.shippedIn, minimumN),
    attributedByDay: row.attributedByDay,
  };
}
