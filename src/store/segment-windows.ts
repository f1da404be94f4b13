import { FORMAT } from './packed/pack';
import type { PackedText } from './packed/text';
import { charactersOf, type PartSize, sizesFromText } from './part-sizes';
import { numberIn, textIn, textOrNullIn } from './row';
import type { SqlRow } from './run';
import { EVERY_WINDOW, LAST_PART } from './statements/segment';

/** What the index says of a window. */
export interface Window {
  readonly window: number;
  /** Of the copy; null when there is no true one: the rows are to be read. */
  readonly version: number | null;
  /** Of the copy, or of the rows as they are now and will be until it grows; null while a write may still come. */
  readonly settled: number | null;
  /** Of each part of the copy. */
  readonly sizes: readonly PartSize[];
}

/** A part as it is stored. */
export interface StoredPart extends PackedText {
  readonly window: number;
  readonly part: number;
  readonly version: number;
}

/** Parts that one statement reads: those from one to another of some windows. */
export interface Fetch {
  readonly windows: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Characters of parts that one answer may hold, of 4 MiB. */
const MOST_CHARACTERS = 4_000_000;

/** The windows of a lane in order; null when some of its rows may be in windows that are not known. */
export function windowsIn(rows: readonly SqlRow[]): readonly Window[] | null {
  const windows = new Map<number, Window>();
  let isCovered = false;
  for (const row of rows) {
    const window = numberIn(row, 'window_no');
    if (window === EVERY_WINDOW) isCovered = true;
    else if (!windows.has(window)) windows.set(window, { window, ...copyIn(row) });
  }
  return isCovered ? [...windows.values()] : null;
}

function copyIn(row: SqlRow): Omit<Window, 'window'> {
  const [want, have] = [numberIn(row, 'want'), numberIn(row, 'have')];
  const isTrue = want === have && numberIn(row, 'format') === FORMAT;
  const isHeld = numberIn(row, 'held_until_ms') > Date.now();
  return {
    version: isTrue ? have : null,
    settled: isTrue || !isHeld ? want : null,
    sizes: sizesFromText(textOrNullIn(row, 'sizes')),
  };
}

/** The parts in rows; of a window without one there may be a row that has none. */
export function partsIn(rows: readonly SqlRow[]): readonly StoredPart[] {
  return rows
    .filter((row) => row['facts'] !== null)
    .map((row) => ({
      window: numberIn(row, 'window_no'),
      part: numberIn(row, 'part'),
      version: numberIn(row, 'part_have'),
      defects: numberIn(row, 'defects'),
      facts: textIn(row, 'facts'),
      links: textIn(row, 'links'),
    }));
}

/** The copy of a window among parts; null when it is not whole: it is being replaced. */
export function copyAmong(
  parts: readonly StoredPart[],
  { version, sizes }: Window,
): readonly StoredPart[] | null {
  const whole = sizes.flatMap((_, place) => parts.filter(({ part }) => part === place).slice(0, 1));
  return whole.length === sizes.length && whole.every((part) => part.version === version) ? whole : null;
}

/** The texts of links of a window's parts; null when not all of them are of the window's copy. */
export function linksAmong(
  parts: readonly Pick<StoredPart, 'part' | 'version' | 'links'>[],
  { version, sizes }: Window,
): readonly string[] | null {
  const texts = sizes.map(({ links }, place) =>
    links === 0 ? '' : parts.find(({ part, version: own }) => part === place && own === version)?.links,
  );
  return texts.every((text) => text !== undefined) ? texts : null;
}

/** Windows in groups whose links can be read by one statement. */
export function linkFetchesOf(windows: readonly Window[]): readonly (readonly number[])[] {
  const fetches: number[][] = [];
  let [together, characters] = [[] as number[], 0];
  for (const { window, sizes } of windows) {
    const size = charactersOf(sizes.map(({ links }) => ({ facts: 0, links })));
    if (together.length > 0 && characters + size > MOST_CHARACTERS) {
      fetches.push(together);
      [together, characters] = [[], 0];
    }
    together.push(window);
    characters += size;
  }
  return together.length === 0 ? fetches : [...fetches, together];
}

/** As few statements as read the parts of all windows, each answer under the limit. */
export function fetchesOf(windows: readonly Window[]): readonly Fetch[] {
  const fetches: Fetch[] = [];
  let [together, characters] = [[] as number[], 0];
  for (const { window, sizes } of windows) {
    const size = charactersOf(sizes);
    if (size > MOST_CHARACTERS) {
      fetches.push(...slicesOf(window, sizes));
      continue;
    }
    if (characters + size > MOST_CHARACTERS) {
      fetches.push({ windows: together, from: 0, to: LAST_PART });
      [together, characters] = [[], 0];
    }
    together.push(window);
    characters += size;
  }
  return together.length === 0 ? fetches : [...fetches, { windows: together, from: 0, to: LAST_PART }];
}

/** The parts of a window that is too large for one answer. */
function slicesOf(window: number, sizes: readonly PartSize[]): readonly Fetch[] {
  const slices: Fetch[] = [];
  let [from, characters] = [0, 0];
  sizes.forEach((size, part) => {
    if (characters + charactersOf([size]) > MOST_CHARACTERS) {
      slices.push({ windows: [window], from, to: part - 1 });
      [from, characters] = [part, 0];
    }
    characters += charactersOf([size]);
  });
  return [...slices, { windows: [window], from, to: LAST_PART }];
}
