import { SEVERITY_CLASSES } from '../aggregate/companions/severity';
import type { WeightedRate } from '../aggregate/companions/weighted-rate';
import type { ReleaseSeverity, SeverityTable } from '../aggregate/severities';
import type { SeverityClass } from '../normalise/meaning';
import { type Rate, rateOf } from './rate';
import { presentShare, type ShareView } from './share-view';

export interface SeverityView {
  readonly severity: SeverityClass;
  readonly rate: Rate;
}

export function presentSeverities(table: SeverityTable, minimumN: number): readonly SeverityView[] {
  return SEVERITY_CLASSES.map((severity) => ({ severity, rate: rateOf(table[severity], minimumN) }));
}

/** One severity of a release. */
export interface ReleaseSeverityView extends SeverityView {
  /** With every escape, however late. */
  readonly lifetime: Rate;
}

/** The rates of a release count its escapes within the exposure window. */
export function presentReleaseSeverities(
  rows: readonly ReleaseSeverity[],
  minimumN: number,
): readonly ReleaseSeverityView[] {
  return rows.map(({ severity, counts, escapedInWindow }) => ({
    severity,
    rate: rateOf({ ...counts, escaped: escapedInWindow }, minimumN),
    lifetime: rateOf(counts, minimumN),
  }));
}

/** Sums of weights, not of defects: for exports, never a headline. */
export type WeightedView = ShareView & Pick<WeightedRate, 'leftOut'>;

export function presentWeighted({ weight, leftOut }: WeightedRate): WeightedView {
  return { ...presentShare(weight), leftOut };
}
