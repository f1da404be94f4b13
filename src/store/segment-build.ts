import { type Instant, utcDay } from '../domain/day';
import type { DefectFacts } from '../domain/facts';
import { defectPages } from './defects';
import { type Lane, LANES } from './index-state';
import { MOST_DEFECTS } from './packed/columns';
import { FORMAT } from './packed/pack';
import { type PackedText, toText } from './packed/text';
import { charactersOf, type PartSize, sizesFromText, sizesToText } from './part-sizes';
import { numberIn, textOrNullIn } from './row';
import { select, type SqlValue, write } from './run';
import { LaneCache } from './segment-cache';
import { daysOf, newVersion, WINDOW_DAYS, windowOf } from './segment-marks';
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
  /** Parts of the copy that there is. */
  readonly parts: number;
}

/** What is to be done for the copies of a project. */
export interface ToPack {
  /** Lanes of which windows with rows may not be known. */
  readonly uncovered: readonly Lane[];
  /** Whether code of another version made copies that are still taken for true. */
  readonly isOld: boolean;
  /** Windows whose copy is to be made and may be by now. */
  readonly windows: readonly WantedWindow[];
  /** When the others may be, all of them; null when there are none. */
  readonly heldUntil: Instant | null;
}

export async function loadToPack(projectId: number, now: Instant): Promise<ToPack> {
  const rows = await select(statement.SELECT_TO_PACK, [projectId, FORMAT]);
  const covered = new Set<number>();
  const windows: WantedWindow[] = [];
  let [isOld, heldUntil] = [false, null as Instant | null];
  for (const row of rows) {
    const [lane, window] = [numberIn(row, 'lane') === 0 ? 0 : 1, numberIn(row, 'window_no')] as const;
    const [want, until] = [numberIn(row, 'want'), numberIn(row, 'held_until_ms')];
    const parts = sizesFromText(textOrNullIn(row, 'sizes')).length;
    if (window === statement.EVERY_WINDOW) covered.add(lane);
    else if (want === numberIn(row, 'have')) isOld = true;
    else if (until <= now) windows.push({ projectId, lane, window, want, parts });
    else heldUntil = Math.max(until, heldUntil ?? until);
  }
  return { uncovered: LANES.filter((lane) => !covered.has(lane)), isOld, windows, heldUntil };
}

/** Sees to it that every window with rows is known, of lanes that were written before there were segments too. */
export async function coverLanes(projectId: number, lanes: readonly Lane[]): Promise<void> {
  for (const lane of lanes) {
    await write(statement.WANT_STORED, [WINDOW_DAYS, newVersion(), projectId, lane]);
    await write(statement.COVER_LANE, [projectId, lane]);
  }
}

/** Wants copies anew that code of another version made. */
export async function wantFormat(projectId: number): Promise<void> {
  await write(statement.WANT_FORMAT, [projectId, FORMAT]);
}

/**
 * Makes the copies of windows from their rows. Each is valid with the last statement: parts of different versions are
 * no copy, so a reader never has half of one.
 */
export async function rebuildWindows(windows: readonly WantedWindow[]): Promise<void> {
  for (const span of spansOf(windows)) await rebuildSpan(span);
}

/** Windows of a lane that follow each other without a gap. */
type Span = readonly [WantedWindow, ...WantedWindow[]];

async function rebuildSpan(span: Span): Promise<void> {
  const [{ projectId, lane }] = span;
  const wanted = new Map(span.map(({ window, want }) => [window, want]));
  const sizes = new Map<number, PartSize[]>();
  let parts: SqlValue[][] = [];
  let characters = 0;
  const writeParts = async (): Promise<void> => {
    if (parts.length > 0) await write(statement.saveParts(parts.length), parts.flat());
    [parts, characters] = [[], 0];
  };
  for await (const { window, text } of textsOfSpan(span)) {
    const ofWindow = sizes.get(window) ?? [];
    const size = text.facts.length + text.links.length;
    if (characters + size > MOST_CHARACTERS) await writeParts();
    const { defects, facts, links } = text;
    parts.push([projectId, lane, window, ofWindow.length, wanted.get(window) ?? 0, defects, facts, links]);
    characters += size;
    sizes.set(window, [...ofWindow, { facts: facts.length, links: links.length }]);
  }
  await writeParts();
  await finish(span, sizes);
  for (const window of span) await forgetRest(window, sizes.get(window.window)?.length ?? 0);
}

async function finish(span: Span, sizes: ReadonlyMap<number, readonly PartSize[]>): Promise<void> {
  const [{ projectId, lane }] = span;
  const full = span.filter(({ window }) => sizes.has(window));
  if (full.length === 0) return;
  const cases = (valueOf: (window: WantedWindow) => SqlValue): readonly SqlValue[] =>
    full.flatMap((each) => [each.window, valueOf(each)]);
  const sizesOf = ({ window }: WantedWindow): readonly PartSize[] => sizes.get(window) ?? [];
  await write(statement.finishWindows(full.length), [
    ...cases((window) => charactersOf(sizesOf(window))),
    ...cases((window) => sizesToText(sizesOf(window))),
    FORMAT,
    ...cases(({ want }) => want),
    ...[projectId, lane, ...full.map(({ window }) => window)],
    ...cases(({ want }) => want),
  ]);
}

/** Forgets the parts that a copy had and has no more, and a window without rows unless it was announced again. */
async function forgetRest(
  { projectId, lane, window, want, parts }: WantedWindow,
  left: number,
): Promise<void> {
  const key = [projectId, lane, window];
  if (left === 0 && (await write(statement.DELETE_EMPTY_WINDOW, [...key, want])) === 0) return;
  if (parts > left) await write(statement.DELETE_PARTS_FROM, [...key, left, want]);
}

function spansOf(windows: readonly WantedWindow[]): readonly Span[] {
  const spans: [WantedWindow, ...WantedWindow[]][] = [];
  for (const each of windows) {
    const span = spans.at(-1);
    const last = span?.at(-1);
    if (span && last?.lane === each.lane && last.window + 1 === each.window) span.push(each);
    else spans.push([each]);
  }
  return spans;
}

/** Forgets the segments of a project. */
export async function deleteSegments(projectId: number): Promise<void> {
  for (const lane of LANES) new LaneCache(projectId, lane).clear();
  while ((await write(statement.DELETE_SEGMENTS, [projectId])) > 0);
  while ((await write(statement.DELETE_SEGMENT_PARTS, [projectId])) > 0);
}

/** The packed parts of the windows of a span, in order. */
async function* textsOfSpan(
  span: Span,
): AsyncGenerator<{ readonly window: number; readonly text: PackedText }> {
  const [first] = span;
  const days = { first: daysOf(first.window).first, last: daysOf((span.at(-1) ?? first).window).last };
  let [window, chunk] = [first.window, [] as DefectFacts[]];
  for await (const page of defectPages(first.projectId, first.lane, [days])) {
    for (const defect of page) {
      const own = windowOf(utcDay(defect.created));
      if (own !== window || chunk.length === MOST_DEFECTS) {
        for (const text of textsOf(chunk)) yield { window, text };
        [window, chunk] = [own, []];
      }
      chunk.push(defect);
    }
  }
  for (const text of textsOf(chunk)) yield { window, text };
}

/** In halves where one text were too long. */
function textsOf(defects: readonly DefectFacts[]): readonly PackedText[] {
  if (defects.length === 0) return [];
  const text = toText(defects);
  if (text.facts.length + text.links.length <= MOST_CHARACTERS || defects.length === 1) return [text];
  const half = Math.ceil(defects.length / 2);
  return [...textsOf(defects.slice(0, half)), ...textsOf(defects.slice(half))];
}
