import type { Day } from '../domain/day';
import type { NeighbourFacts } from '../domain/facts';
import { loadLinkedOfDays } from './defects';
import type { Lane } from './index-state';
import type { Columns } from './packed/columns';
import { PackedDefects } from './packed/packed-defect';
import { linkedFromText } from './packed/text';
import { charactersOf } from './part-sizes';
import { numberIn, textIn } from './row';
import { batchesOf, select } from './run';
import { LaneCache } from './segment-cache';
import { daysOf, windowOf } from './segment-marks';
import { linkFetchesOf, linksAmong, type StoredPart, type Window, windowsIn } from './segment-windows';
import { columnsOfLane, columnsOfWindows, spansWithout } from './segments';
import { SELECT_LANE, selectLinks } from './statements/segment';

/** Characters of the copies of a slice: of some 30,000 defects. */
export const SLICE_CHARACTERS = 900_000;
/** What a window is taken for that has no copy yet. */
const WINDOW_CHARACTERS = 90_000;

/** Some days of a lane. */
export interface LaneSlice {
  /** The defects created on these days, and on some round them. */
  readonly columns: readonly Columns[];
  /** The other defects of the lane that have links. */
  readonly linked: readonly NeighbourFacts[];
  /** The last of the days; null when no defect was created later. */
  readonly lastDay: Day | null;
}

/**
 * Some days of a lane from one on, read with the days round them.
 * @param round days before and after that are read too
 * @param most characters of the copies of the days; a single larger window is a slice of its own
 */
export async function loadSlice(
  projectId: number,
  lane: Lane,
  from: Day | null,
  round: number,
  most: number,
): Promise<LaneSlice> {
  const windows = windowsIn(await select(SELECT_LANE, [projectId, lane, projectId, lane, 0]));
  if (windows === null) return { columns: await columnsOfLane(projectId, lane), linked: [], lastDay: null };
  const own = ownOf(
    windows.filter(({ window }) => from === null || window >= windowOf(from)),
    most,
  );
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return { columns: [], linked: [], lastDay: null };
  const [begin, end] = [daysOf(first.window).first - round, daysOf(last.window).last + round];
  const isNear = ({ window }: Window): boolean => window >= windowOf(begin) && window <= windowOf(end);
  const cache = new LaneCache(projectId, lane);
  const [columns, linked] = await Promise.all([
    columnsOfWindows(projectId, lane, windows.filter(isNear), [], cache),
    linkedOf(
      projectId,
      lane,
      [
        windows.filter(({ window }) => window < windowOf(begin)),
        windows.filter(({ window }) => window > windowOf(end)),
      ],
      cache,
    ),
  ]);
  return { columns, linked, lastDay: last === windows.at(-1) ? null : daysOf(last.window).last };
}

function ownOf(windows: readonly Window[], most: number): readonly Window[] {
  let characters = 0;
  const end = windows.findIndex(({ sizes }) => {
    characters += sizes.length === 0 ? WINDOW_CHARACTERS : charactersOf(sizes);
    return characters > most;
  });
  return end < 0 ? windows : windows.slice(0, Math.max(1, end));
}

/**
 * The defects of windows that have links: from memory, from copies or from rows.
 * @param sides windows of which none that is left out lies between two
 */
async function linkedOf(
  projectId: number,
  lane: Lane,
  sides: readonly (readonly Window[])[],
  cache: LaneCache,
): Promise<readonly NeighbourFacts[]> {
  const linked = new Map<number, readonly NeighbourFacts[]>();
  const windows = sides.flat();
  for (const { window, settled } of windows) {
    const kept = cache.get(window, settled);
    if (kept !== null) linked.set(window, [...new PackedDefects(kept).linked()]);
  }
  const missing = windows.filter(({ window, version }) => version !== null && !linked.has(window));
  const parts = new Map<number, LinkPart[]>();
  for (const part of await linkParts(projectId, lane, missing))
    parts.set(part.window, [...(parts.get(part.window) ?? []), part]);
  for (const each of missing) {
    const texts = linksAmong(parts.get(each.window) ?? [], each);
    if (texts !== null) linked.set(each.window, texts.flatMap(linkedFromText));
  }
  for (const span of sides.flatMap((side) => spansWithout(side, linked))) {
    const days = { first: daysOf(span.first).first, last: daysOf(span.last).last };
    linked.set(span.first, await loadLinkedOfDays(projectId, lane, days));
  }
  return [...linked.values()].flat();
}

type LinkPart = Pick<StoredPart, 'window' | 'part' | 'version' | 'links'>;

async function linkParts(
  projectId: number,
  lane: Lane,
  windows: readonly Window[],
): Promise<readonly LinkPart[]> {
  const found: LinkPart[] = [];
  const linking = windows.filter(({ sizes }) => sizes.some(({ links }) => links > 0));
  for (const fetch of linkFetchesOf(linking))
    for (const some of batchesOf(fetch))
      for (const row of await select(selectLinks(some.length), [projectId, lane, ...some]))
        found.push({
          window: numberIn(row, 'window_no'),
          part: numberIn(row, 'part'),
          version: numberIn(row, 'part_have'),
          links: textIn(row, 'links'),
        });
  return found;
}
