import type { IndexProgress } from '../../../src/contract/report';
import type { Instant } from '../../../src/domain/day';

const MINUTE_MS = 60_000;

/** What goes on with the reading of a project's defects. */
export type Reading =
  /** Nothing: everything was read. */
  | { readonly state: 'done' }
  /** @property operation what failed: Jira's operation and status, or `internal` */
  | { readonly state: 'failed'; readonly operation: string }
  | { readonly state: 'paused' }
  /** @property reason in Jira's word */
  | { readonly state: 'waiting'; readonly until: Instant; readonly reason: string }
  /** @property leftMs milliseconds until all issues are read; null when nothing tells */
  | { readonly state: 'reading'; readonly perMinute: number | null; readonly leftMs: number | null }
  /** All issues are read; what only their changelog and links tell comes last. */
  | { readonly state: 'details' };

/** @param now a wait that ended before is over, though the reading may not have gone on yet */
export function readingOf(index: IndexProgress, now: Instant): Reading {
  const { state, isReadAnew, failure, isPaused, waits, phase, issuesPerMinute } = index;
  if (state !== 'indexing' && !isReadAnew)
    return state === 'failed' || failure !== null
      ? { state: 'failed', operation: failure ?? 'internal' }
      : { state: 'done' };
  if (isPaused) return { state: 'paused' };
  if (waits !== null && waits.until > now) return { state: 'waiting', ...waits };
  if (phase === 'details') return { state: 'details' };
  return { state: 'reading', perMinute: issuesPerMinute, leftMs: leftOf(index) };
}

/** Whether there is a number of all issues that the share read can be told of. */
export function shareRead({ issuesRead, issuesEstimated, phase }: IndexProgress): number | null {
  if (issuesEstimated === null || issuesEstimated === 0) return null;
  return phase === 'details' ? 1 : Math.min(1, issuesRead / issuesEstimated);
}

/** Nothing can be told of how long what exceeds the estimate takes. */
function leftOf({ issuesRead, issuesEstimated, issuesPerMinute }: IndexProgress): number | null {
  if (issuesEstimated === null || issuesPerMinute === null || issuesPerMinute <= 0) return null;
  const left = issuesEstimated - issuesRead;
  return left > 0 ? (left / issuesPerMinute) * MINUTE_MS : null;
}
