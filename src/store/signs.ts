import { getAppContext } from '@forge/api';
import type { Instant } from '../domain/day';
import { numberIn, numberOrNullIn, textIn } from './row';
import { isSchemaBehind, select, write } from './run';
import { SELECT_SIGNS, UPSERT_SIGN } from './statements/sign';

/** What comes to the app from outside, and shows by that that it comes at all. */
export const SIGNS = ['issue-event', 'version-event', 'schedule', 'queue'] as const;
export type SignKind = (typeof SIGNS)[number];

export interface Sign {
  readonly at: Instant;
  /** Milliseconds from the change to its event; null where that is not known. */
  readonly lateMs: number | null;
}

/** Of a burst of events an instance notes one in so many milliseconds: it is a sign, no count. */
const GATHERING_MS = 10_000;

/** By installation and kind: an instance serves several sites one after the other. */
const noted = new Map<string, Instant>();

/** Notes that something came, at most every ten seconds. A database that is not ready for it yet loses nothing. */
export async function noteSign(kind: SignKind, at: Instant, lateMs: number | null): Promise<void> {
  const key = `${getAppContext().installationAri.toString()}/${kind}`;
  const last = noted.get(key);
  if (last !== undefined && at >= last && at - last < GATHERING_MS) return;
  try {
    await write(UPSERT_SIGN, [kind, at, lateMs]);
    noted.set(key, at);
  } catch (error) {
    if (!isSchemaBehind(error)) throw error;
  }
}

/** What came last of each kind; a kind of which nothing came is not in it. */
export async function loadSigns(): Promise<ReadonlyMap<string, Sign>> {
  const rows = await select(SELECT_SIGNS, []);
  return new Map(
    rows.map((row) => [
      textIn(row, 'kind'),
      { at: numberIn(row, 'at_ms'), lateMs: numberOrNullIn(row, 'late_ms') },
    ]),
  );
}
