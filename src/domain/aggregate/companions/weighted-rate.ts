import type { PlacedDefect } from '../../attribute/place';
import type { Severity } from '../../settings';
import { poolShares, type Share } from '../../statistics/share';

/** What an escape of each severity weighs (metrics.md, section 4). */
export const SEVERITY_WEIGHTS: { readonly [S in Severity]: number } = {
  critical: 8,
  high: 4,
  medium: 2,
  low: 1,
};

/** Severity-weighted rate as its sums: for exports, never a headline. */
export interface WeightedRate {
  /** Σ w of the escaped, of Σ w of the classified. */
  readonly weight: Share;
  /** Classified defects without a weight, left out of both sums. */
  readonly leftOut: { readonly unmapped: number; readonly none: number };
}

/** Weighs in-scope defects; the unclassified are in no rate. */
export class WeightedRateTally {
  private readonly weight = { found: 0, of: 0 };
  private readonly leftOut = { unmapped: 0, none: 0 };

  add({ outcome, severity }: PlacedDefect): void {
    if (outcome === 'unclassified') return;
    if (severity === 'unmapped' || severity === 'none') {
      this.leftOut[severity]++;
      return;
    }
    const weight = SEVERITY_WEIGHTS[severity];
    this.weight.of += weight;
    if (outcome === 'escaped') this.weight.found += weight;
  }

  result(): WeightedRate {
    return { weight: this.weight, leftOut: this.leftOut };
  }
}

/** Several projects as one: both sums add up. */
export function poolWeightedRates(parts: readonly WeightedRate[]): WeightedRate {
  const leftOut = (kind: 'unmapped' | 'none'): number =>
    parts.reduce((sum, part) => sum + part.leftOut[kind], 0);
  return {
    weight: poolShares(parts.map((part) => part.weight)),
    leftOut: { unmapped: leftOut('unmapped'), none: leftOut('none') },
  };
}
