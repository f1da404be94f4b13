import { escapeDayOf, type PlacedDefect } from '../../attribute/place';
import type { Day } from '../../day';
import type { Meaning } from '../../normalise/meaning';
import { poolShares, type Share } from '../../statistics/share';
import { maturityOf, withinWindow } from '../maturity';

/**
 * Stand-in for the change failure rate: the app sees releases, no deployments. A release counts once, however many
 * escapes it had.
 */
export interface FailureShare {
  /** Of the mature releases with n ≥ 1 within the window, those with a high or critical escape within it. */
  readonly failed: Share;
  /** Those not failed that had an escape whose severity nobody knows: they may have failed. */
  readonly undecided: number;
}

type Verdict = 'sound' | 'undecided' | 'failed';
const VERDICTS: readonly Verdict[] = ['sound', 'undecided', 'failed'];

/** Release failure share, from in-scope defects (metrics.md, section 9). */
export class FailureShareTally {
  /** By release id, of releases with a classified defect within the window. */
  private readonly worst = new Map<number, Verdict>();

  constructor(
    private readonly meaning: Pick<Meaning, 'releases' | 'settings'>,
    private readonly asOf: Day,
  ) {}

  add(defect: PlacedDefect): void {
    const { shippedIn, outcome, severity } = defect;
    if (!shippedIn || outcome === 'unclassified') return;
    const { release } = shippedIn;
    const window = this.meaning.settings.exposureWindowDays;
    if (outcome === 'escaped' && !withinWindow(release, escapeDayOf(defect), window)) return;
    const verdict = outcome === 'escaped' ? verdictOf(severity) : 'sound';
    const before = this.worst.get(release.id) ?? 'sound';
    this.worst.set(release.id, VERDICTS.indexOf(verdict) > VERDICTS.indexOf(before) ? verdict : before);
  }

  result(): FailureShare {
    const { releases, settings } = this.meaning;
    const verdicts = releases.inOrder
      .filter((r) => maturityOf(r, this.asOf, settings.exposureWindowDays).state === 'mature')
      .flatMap((release) => this.worst.get(release.id) ?? []);
    const count = (verdict: Verdict): number => verdicts.filter((each) => each === verdict).length;
    return { failed: { found: count('failed'), of: verdicts.length }, undecided: count('undecided') };
  }
}

/** Several projects as one: their releases add up. */
export function poolFailureShares(parts: readonly FailureShare[]): FailureShare {
  return {
    failed: poolShares(parts.map((part) => part.failed)),
    undecided: parts.reduce((sum, part) => sum + part.undecided, 0),
  };
}

function verdictOf(severity: PlacedDefect['severity']): Verdict {
  switch (severity) {
    case 'critical':
    case 'high':
      return 'failed';
    case 'unmapped':
    case 'none':
      return 'undecided';
    case 'medium':
    case 'low':
      return 'sound';
  }
}
