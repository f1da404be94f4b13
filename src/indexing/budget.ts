import { getAppContext } from '@forge/api';
import { quotaNow } from '../jira/meter';

/** A page in flight needs less than this; an invocation that has less left hands over to the next. */
const HANDOVER_MS = 60_000;
/** Share of Jira's hourly points that long reading leaves for what users and other apps of theirs change meanwhile. */
const SHARE_KEPT_FOR_CHANGES = 0.3;
/** Everybody's wait ends at the same instant: the jitter spreads them. */
const JITTER_SHARE = 0.2;

/** Whether the invocation should leave the rest of long work to the next. */
export function isTimeUp(): boolean {
  return getAppContext().invocationRemainingTimeInMillis() < HANDOVER_MS;
}

/** Seconds that long reading has to pause for, so that points are left for changes; null when it need not. */
export function pauseForBudget(): number | null {
  const quota = quotaNow();
  if (quota === null || quota.remaining >= quota.limit * SHARE_KEPT_FOR_CHANGES) return null;
  return withJitter(quota.resetsInSeconds);
}

/** At least so many seconds, and a little more. */
export function withJitter(seconds: number): number {
  return Math.ceil(seconds * (1 + Math.random() * JITTER_SHARE));
}
