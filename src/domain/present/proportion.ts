import type { Share } from '../statistics/share';
import { type Interval, wilson } from '../statistics/wilson';

/** A share that is judged as a rate is: withheld below the minimum n, and never without its interval. */
export type Proportion = Share &
  (
    | { readonly state: 'no data' }
    | { readonly state: 'too few'; readonly interval: Interval }
    | { readonly state: 'rate'; readonly rate: number; readonly interval: Interval }
  );

/** `found` / `of` with its Wilson interval; 0 of 0 is *no data*. */
export function proportionOf({ found, of }: Share, minimumN: number): Proportion {
  const interval = wilson(found, of);
  if (interval === null) return { state: 'no data', found, of };
  if (of < minimumN) return { state: 'too few', found, of, interval };
  return { state: 'rate', found, of, rate: found / of, interval };
}
