import { fractionOf, type Share } from '../statistics/share';

/** A share with its fraction made. */
export interface ShareView extends Share {
  /** `found` / `of`; null is *no data*. */
  readonly fraction: number | null;
}

export function presentShare(share: Share): ShareView {
  return { found: share.found, of: share.of, fraction: fractionOf(share) };
}
