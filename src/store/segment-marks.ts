import { randomInt } from 'node:crypto';
import type { Day } from '../domain/day';
import type { Lane } from './index-state';
import { numberIn } from './row';
import { batchesOf, select, write, writeRows } from './run';
import { selectPlaces } from './statements/defect';
import { ANNOUNCE_LANE, announceWindows, HELD_MS, RELEASE_LANE, releaseWindows } from './statements/segment';

/** Days of creation that a window spans. */
export const WINDOW_DAYS = 16;

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
 * Writes rows of a lane. Announced before: from then on no copy of the windows that the issues are in, or go to, is
 * true, so that a crash in between costs a needless rebuild and never a stale number. A copy is not made anew before
 * the write has come.
 * @param going where the write puts defects, beside where they are
 * @returns the projects of the windows
 */
export async function writeAnnounced(
  lane: Lane,
  issueIds: readonly number[],
  going: readonly Place[],
  writeRowsOfThem: () => Promise<void>,
): Promise<ReadonlySet<number>> {
  const windows = await windowsTouched(lane, issueIds, going);
  const by = newAnnouncement();
  const until = Date.now() + HELD_MS;
  await writeRows(
    announceWindows,
    windows.map(([projectId, window]) => [projectId, lane, window, newVersion(), until, by]),
  );
  await writeRowsOfThem();
  for (const some of batchesOf(windows)) await write(releaseWindows(some.length), [by, lane, ...some.flat()]);
  return new Set(windows.map(([projectId]) => projectId));
}

/** Writes any rows of a lane, step by step. */
export async function writeAnnouncedLane(
  projectId: number,
  lane: Lane,
  step: () => Promise<'more' | 'done'>,
): Promise<void> {
  for (;;) {
    const by = newAnnouncement();
    const until = Date.now() + HELD_MS;
    await write(ANNOUNCE_LANE, [by, until, by, newVersion(), until, by, projectId, lane]);
    let last: 'more' | 'done' = 'more';
    while (last === 'more' && Date.now() < until - HELD_MS / 2) last = await step();
    await write(RELEASE_LANE, [by, lane, projectId]);
    if (last === 'done') return;
  }
}

type Touched = readonly [projectId: number, window: number];

async function windowsTouched(
  lane: Lane,
  issueIds: readonly number[],
  going: readonly Place[],
): Promise<readonly Touched[]> {
  const windows = new Map<string, Touched>();
  const add = ({ projectId, day }: Place): void => {
    if (projectId !== 0) windows.set(`${projectId}:${windowOf(day)}`, [projectId, windowOf(day)]);
  };
  going.forEach(add);
  for (const ids of batchesOf(issueIds))
    for (const row of await select(selectPlaces(ids.length), [lane, ...ids]))
      add({ projectId: numberIn(row, 'project_id'), day: numberIn(row, 'created_day') });
  return [...windows.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/**
 * Grows with time, so that a window which was forgotten and came back has no version of before. It has room for a
 * thousand announcements a millisecond.
 */
export function newVersion(): number {
  return Date.now() * 1000;
}

/** Tells an announcement from every other. */
function newAnnouncement(): number {
  return randomInt(2 ** 48 - 1);
}
