import type { ReleaseAges } from './escape-ages';

/** How the escapes of one release came in over its days. A staircase: the count holds until the next step. */
export interface DiscoveryCurve {
  /** Lifetime escapes, the whole of which the steps are shares; at least 1. */
  readonly escapes: number;
  /** Days since the release on which escapes were found, ascending, with all found up to and on that day. */
  readonly steps: readonly { readonly day: number; readonly escapes: number }[];
}

/** The curve of a mature release with escapes; null for any other: its lifetime is too short, or nothing escaped. */
export function discoveryCurve({ ages, maturity }: ReleaseAges): DiscoveryCurve | null {
  if (maturity.state !== 'mature' || ages.length === 0) return null;
  const byDay = new Map(ages.map((day, index) => [day, index + 1]));
  return { escapes: ages.length, steps: [...byDay].map(([day, escapes]) => ({ day, escapes })) };
}
