import type { Spread } from '../../src/domain/aggregate/companions/spread';
import { formatPercent } from '../../src/domain/present/format';
import type { ShareView } from '../../src/domain/present/share-view';

/** A share in words, counts first. */
export function shareWords({ found, of, fraction }: ShareView): string {
  return fraction === null ? 'no data' : `${found} of ${of}, ${formatPercent(fraction)}`;
}

/** Durations in words. */
export function spreadWords(days: Spread | null): string {
  return days
    ? `median ${days.median.toFixed(1)} days, p90 ${days.p90.toFixed(1)} days, n ${days.n}`
    : 'no data';
}
