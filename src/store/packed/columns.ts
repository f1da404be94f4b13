import type { DefectFacts, DiscoveryEdit, LinkFact, WorkflowStep } from '../../domain/facts';

/** A byte each where there are no more than 256; longer than what they are of where all are 0. */
export type Codes = Uint8Array | Uint16Array;

/** A column of few different values: a code a defect, and what each code stands for. */
export interface Coded<T> {
  readonly codes: Codes;
  readonly values: readonly T[];
}

/** Facts that are an id or null. */
export const ID_COLUMNS = [
  'typeId',
  'statusId',
  'resolutionId',
  'severityId',
  'discoveryId',
  'originId',
  'mechanismId',
  'typeOptionId',
  'areaOptionId',
  'preventionOptionId',
] as const satisfies readonly (keyof DefectFacts)[];
export type IdColumn = (typeof ID_COLUMNS)[number];

/** Facts that are a list of ids. */
export const LIST_COLUMNS = [
  'affected',
  'fixed',
  'components',
  'labels',
] as const satisfies readonly (keyof DefectFacts)[];
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What most defects have none of: those of defect `i` lie from `starts[i]` up to `starts[i + 1]`. */
export interface Sparse<T> {
  readonly starts: Uint16Array | Uint32Array;
  /** Makes what lies at a place. */
  readonly at: (place: number) => T;
}

/** Facts of defects, a column a fact: some 60 bytes a defect where objects take a thousand. */
export interface Columns {
  readonly length: number;
  readonly id: Uint32Array | Float64Array;
  readonly number: Uint32Array;
  readonly created: Float64Array;
  /** NaN is null. */
  readonly resolved: Float64Array;
  readonly ids: { readonly [C in IdColumn]: Coded<number | null> };
  readonly lists: { readonly [C in ListColumn]: Coded<readonly number[]> };
  readonly links: Sparse<LinkFact>;
  /** Whether the changelog was read. */
  readonly isHistoryRead: Codes;
  readonly steps: Sparse<WorkflowStep>;
  readonly edits: Sparse<DiscoveryEdit>;
}

/** As many defects as columns are made of at most: a code has 16 bits, and a segment is to be written in one request. */
export const MOST_DEFECTS = 10_000;

const MOST_OF_TWO_BYTES = 65_535;

/** Where what each defect has begins, and where the last ends, by how many each has. */
export function startsOf(counts: ArrayLike<number>): Uint16Array | Uint32Array {
  let total = 0;
  for (let place = 0; place < counts.length; place++) total += counts[place] ?? 0;
  const starts =
    total <= MOST_OF_TWO_BYTES ? new Uint16Array(counts.length + 1) : new Uint32Array(counts.length + 1);
  let next = 0;
  for (let place = 0; place < counts.length; place++) starts[place + 1] = next += counts[place] ?? 0;
  return starts;
}

/** What lies at a place of a column. */
export function valueAt<T>({ codes, values }: Coded<T>, place: number): T {
  return values[codes[place] ?? 0] as T;
}

export function hasAny({ starts }: Sparse<unknown>, place: number): boolean {
  return starts[place] !== starts[place + 1];
}

export function allAt<T>({ starts, at }: Sparse<T>, place: number): readonly T[] {
  const found: T[] = [];
  for (let each = starts[place] ?? 0; each < (starts[place + 1] ?? 0); each++) found.push(at(each));
  return found;
}

/** What columns take in memory, about. */
export function bytesOf(columns: Columns): number {
  const { length, ids, lists, steps, edits, links } = columns;
  const coded = [...Object.values(ids), ...Object.values(lists)];
  const different = coded.reduce((sum, { values }) => sum + values.length, 0);
  const sparse = [steps, edits, links].reduce((sum, { starts }) => sum + (starts.at(-1) ?? 0), 0);
  return length * BYTES_A_DEFECT + different * BYTES_A_VALUE + sparse * BYTES_A_PLACE;
}

/** Of the arrays: two doubles, two numbers, fifteen codes, three starts. */
const BYTES_A_DEFECT = 2 * 8 + 2 * 4 + 15 + 3 * 2;
const BYTES_A_VALUE = 48;
const BYTES_A_PLACE = 24;
