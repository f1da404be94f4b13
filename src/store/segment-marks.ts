import { type Day, type Instant } from '../domain/day';
import type { Lane } from './index-state';
import { numberIn } from './row';
import { batchesOf, select, write, writeRows } from './run';
import { selectPlaces } from './statements/defect';
import { WANT_LANE, wantWindows } from './statements/segment';

/** Days of creation that a window spans. */
export const WINDOW_DAYS = 16;

/**
 * From a mark on for so long the write that it announces may still come: longer than all attempts of a statement
 * take. A copy made earlier could miss what was announced.
 */
export const HELD_MS = 90_000;

/** Where defects are, or are going to be. */
export interface Place {
  readonly projectId: number;
  readonly day: Day;
}

export function windowOf(day: Day): number {
  return Math.floor(day / WINDOW_DAYS);
}

/** The first and the last UTC day of a window. */
export function daysOf(window: number): { readonly first: Day; readonly last: Day } {
  return { first: window * WINDOW_DAYS, last: (window + 1) * WINDOW_DAYS - 1 };
}

/**
 * Announces that rows of a lane are going to be written: from now on no copy of the windows that the issues are in,
 * or go to, is true. Must come before the write, so that a crash in between costs a needless rebuild and never a
 * stale number.
 * @param going where the write puts defects, beside where they are
 */
export async function announceWrite(
  lane: Lane,
  issueIds: readonly number[],
  going: readonly Place[] = [],
): Promise<void> {
  const windows = new Map<string, readonly [projectId: number, window: number]>();
  const add = ({ projectId, day }: Place): void => {
    if (projectId !== 0) windows.set(`${projectId}:${windowOf(day)}`, [projectId, windowOf(day)]);
  };
  going.forEach(add);
  for (const ids of batchesOf(issueIds))
    for (const row of await select(selectPlaces(ids.length), [lane, ...ids]))
      add({ projectId: numberIn(row, 'project_id'), day: numberIn(row, 'created_day') });
  const now = Date.now();
  await writeRows(
    wantWindows,
    [...windows.values()]
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([projectId, window]) => [projectId, lane, window, now, now + HELD_MS]),
  );
}

/** Announces that any row of a lane may be written or deleted. */
export async function announceLane(projectId: number, lane: Lane, now: Instant): Promise<void> {
  await write(WANT_LANE, [now, now + HELD_MS, projectId, lane]);
}
