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
  return curveOf(ages);
}

/** The escapes of all mature releases as one curve: what the suggested window is read from; null without one. */
export function pooledCurve(rows: readonly Pick<ReleaseAges, 'ages' | 'maturity'>[]): DiscoveryCurve | null {
  const ages = rows.flatMap((row) => (row.maturity.state === 'mature' ? row.ages : []));
  return ages.length === 0 ? null : curveOf(ages.sort((a, b) => a - b));
}

/** The escapes that had come up to and on a day after the release. */
export function escapesByDay({ steps }: DiscoveryCurve, day: number): number {
  return steps.findLast((step) => step.day <= day)?.escapes ?? 0;
}

function curveOf(ages: readonly number[]): DiscoveryCurve {
  const byDay = new Map(ages.map((day, index) => [day, index + 1]));
  return { escapes: ages.length, steps: [...byDay].map(([day, escapes]) => ({ day, escapes })) };
}
