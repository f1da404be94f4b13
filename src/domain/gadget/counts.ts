import { type OutcomeCounts, sumCounts } from '../aggregate/counts';
import { poolTriage, type TriageNeed } from '../aggregate/companions/triage-need';
import { type Headline, headlineOf } from '../aggregate/headline';
import { catchRates } from '../aggregate/ladder/efficiency';
import type { Report } from '../aggregate/report';
import type { TrendRow } from '../aggregate/trend';
import { ROLLING_DAYS } from '../calendar/rolling';
import { compareReleases } from '../normalise/release';
import type { Settings } from '../settings';
import { poolShares, type Share } from '../statistics/share';

/** What a gadget can show of one project, or of several pooled: whatever it is set to, the same counts serve. */
export interface GadgetCounts {
  readonly read: number;
  /** Of the defects read, those outside the filter. */
  readonly outside: number;
  /** All in-scope defects, whenever they were found. */
  readonly outcomes: OutcomeCounts;
  readonly headline: Headline;
  /** In-scope defects created in the days that speak where no release is mature. */
  readonly fallback: OutcomeCounts;
  /** The last full days before the as-of day, shortest window first. */
  readonly rolling: readonly { readonly days: number; readonly counts: OutcomeCounts }[];
  /** In the order of releases. */
  readonly releases: readonly TrendRow[];
  /** The catch rate of each stage of the ladder, as counts. */
  readonly stages: readonly (Share & { readonly stage: string })[];
  readonly triage: TriageNeed;
}

export function gadgetCounts(report: Report): GadgetCounts {
  const { matrix } = report.ladder;
  const caught = catchRates(matrix);
  return {
    read: report.read,
    outside: report.filtering.outside,
    outcomes: report.outcomes,
    headline: report.headline,
    fallback: report.rolling,
    rolling: report.series.rolling,
    releases: report.releases.rows.map(({ release, maturity, shippedIn, escapedInWindow }) => ({
      release,
      maturity,
      shippedIn,
      escapedInWindow,
    })),
    stages: matrix.frame.ladder.stages.map((stage, at) => ({
      stage,
      ...(caught[at] ?? { found: 0, of: 0 }),
    })),
    triage: report.triage,
  };
}

/** Several projects as one: every count is the sum of theirs. All were counted by one definition on one day. */
export function poolGadgetCounts(
  parts: readonly GadgetCounts[],
  settings: Pick<Settings, 'headline' | 'minimumN'>,
): GadgetCounts {
  const total = (count: (part: GadgetCounts) => number): number =>
    parts.reduce((sum, part) => sum + count(part), 0);
  const releases = parts
    .flatMap((part) => part.releases)
    .sort((a, b) => compareReleases(a.release, b.release));
  const fallback = sumCounts(parts.map((part) => part.fallback));
  return {
    read: total((part) => part.read),
    outside: total((part) => part.outside),
    outcomes: sumCounts(parts.map((part) => part.outcomes)),
    headline: headlineOf(releases, fallback, settings),
    fallback,
    rolling: ROLLING_DAYS.map((days) => ({
      days,
      counts: sumCounts(
        parts
          .flatMap((part) => part.rolling.filter((each) => each.days === days))
          .map(({ counts }) => counts),
      ),
    })),
    releases,
    stages: (parts[0]?.stages ?? []).map(({ stage }, at) => ({
      stage,
      ...poolShares(parts.map((part) => part.stages[at] ?? { found: 0, of: 0 })),
    })),
    triage: poolTriage(parts.map((part) => part.triage)),
  };
}
