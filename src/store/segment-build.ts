import type { Instant } from '../domain/day';
import type { DefectFacts } from '../domain/facts';
import { defectPages } from './defects';
import { type Lane, LANES } from './index-state';
import { MOST_DEFECTS } from './packed/columns';
import { FORMAT } from './packed/pack';
import { type PackedText, toText } from './packed/text';
import { numberIn, numberOrNullIn } from './row';
import { select, write } from './run';
import { LaneCache } from './segment-cache';
import { daysOf, newVersion, WINDOW_DAYS } from './segment-marks';
import * as statement from './statements/segment';

/** Characters of a part at most: a request may have 1 MiB. */
const MOST_CHARACTERS = 800_000;

/** A window whose copy is to be made. */
export interface WantedWindow {
  readonly projectId: number;
  readonly lane: Lane;
  readonly window: number;
  /** The version that the copy will be: all writes that were announced up to then are in it. */
  readonly want: number;
}

/** Sees to it that every window with rows is known, of lanes that were written before there were segments too. */
export async function coverLanes(projectId: number): Promise<void> {
  const covered = new Set(
    (await select(statement.SELECT_COVERED, [projectId])).map((row) => numberIn(row, 'lane')),
  );
  for (const lane of LANES) {
    if (covered.has(lane)) continue;
    await write(statement.WANT_STORED, [WINDOW_DAYS, newVersion(), projectId, lane]);
    await write(statement.COVER_LANE, [projectId, lane]);
  }
}

/** Wants copies anew that code of another version made. */
export async function wantFormat(projectId: number): Promise<void> {
  await write(statement.WANT_FORMAT, [projectId, FORMAT]);
}

/** Some of the windows whose copy is to be made and may be by now. */
export async function wantedWindows(projectId: number, now: Instant): Promise<readonly WantedWindow[]> {
  return (await select(statement.SELECT_WANTED, [projectId, now])).map((row) => ({
    projectId,
    lane: numberIn(row, 'lane') === 0 ? 0 : 1,
    window: numberIn(row, 'window_no'),
    want: numberIn(row, 'want'),
  }));
}

/** When all windows whose copy is to be made may be rebuilt; null when none is to be. */
export async function heldUntil(projectId: number): Promise<Instant | null> {
  const [row] = await select(statement.SELECT_HELD, [projectId]);
  return row ? numberOrNullIn(row, 'until_ms') : null;
}

/**
 * Makes the copy of a window from its rows. It is valid with the last statement: parts of different versions are no
 * copy, so a reader never has half of one.
 */
export async function rebuildWindow({ projectId, lane, window, want }: WantedWindow): Promise<void> {
  const key = [projectId, lane, window];
  const sizes: number[] = [];
  for await (const chunk of chunksOf(projectId, lane, window)) {
    for (const { defects, facts, links } of textsOf(chunk)) {
      await write(statement.SAVE_PART, [...key, sizes.length, want, defects, facts, links]);
      sizes.push(facts.length + links.length);
    }
  }
  if (sizes.length === 0) {
    if ((await write(statement.DELETE_EMPTY_WINDOW, [...key, want])) > 0)
      await write(statement.DELETE_PARTS_FROM, [...key, 0, want]);
    return;
  }
  const size = sizes.reduce((sum, each) => sum + each + statement.PART_OVERHEAD, 0);
  await write(statement.FINISH_WINDOW, [want, FORMAT, size, sizes.join(), ...key, want, want]);
  await write(statement.DELETE_PARTS_FROM, [...key, sizes.length, want]);
}

/** Forgets the segments of a project. */
export async function deleteSegments(projectId: number): Promise<void> {
  for (const lane of LANES) new LaneCache(projectId, lane).clear();
  while ((await write(statement.DELETE_SEGMENTS, [projectId])) > 0);
  while ((await write(statement.DELETE_SEGMENT_PARTS, [projectId])) > 0);
}

async function* chunksOf(
  projectId: number,
  lane: Lane,
  window: number,
): AsyncGenerator<readonly DefectFacts[]> {
  let chunk: DefectFacts[] = [];
  for await (const page of defectPages(projectId, lane, daysOf(window))) {
    for (const defect of page) {
      chunk.push(defect);
      if (chunk.length < MOST_DEFECTS) continue;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** In halves where one text were too long. */
function textsOf(defects: readonly DefectFacts[]): readonly PackedText[] {
  const text = toText(defects);
  if (text.facts.length + text.links.length <= MOST_CHARACTERS || defects.length === 1) return [text];
  const half = Math.ceil(defects.length / 2);
  return [...textsOf(defects.slice(0, half)), ...textsOf(defects.slice(half))];
}
