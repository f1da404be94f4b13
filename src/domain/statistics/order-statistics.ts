/** Numbers that share a range, about. */
const NUMBERS_A_RANGE = 64;

/**
 * The numbers of several lists by their place in ascending order. How many lie in each of many ranges of equal width
 * is counted, and only a range that is asked for is sorted: of a million numbers that takes a third of sorting them.
 */
export class OrderStatistics {
  readonly length: number;
  private readonly least: number;
  private readonly rangesAUnit: number;
  /** How many numbers lie below each range; at last all of them. */
  private readonly below: Uint32Array;
  /** By range, those that were asked for. */
  private readonly sorted = new Map<number, Float64Array>();

  /** @param lists of finite numbers, in any order */
  constructor(private readonly lists: readonly (readonly number[])[]) {
    let [length, least, most] = [0, Infinity, -Infinity];
    for (const list of lists) {
      length += list.length;
      for (const each of list) {
        if (each < least) least = each;
        if (each > most) most = each;
      }
    }
    const ranges = 1 + Math.floor(length / NUMBERS_A_RANGE);
    this.length = length;
    this.least = least;
    this.rangesAUnit = most > least ? (ranges - 1) / (most - least) : 0;
    this.below = new Uint32Array(ranges + 1);
    for (const list of lists)
      for (const each of list) {
        const next = this.rangeOf(each) + 1;
        this.below[next] = (this.below[next] ?? 0) + 1;
      }
    for (let range = 1; range <= ranges; range++)
      this.below[range] = (this.below[range] ?? 0) + (this.below[range - 1] ?? 0);
  }

  /** @param place from 0; there is nothing before it and behind the last */
  at(place: number): number | undefined {
    if (place < 0 || place >= this.length) return undefined;
    const range = this.below.findLastIndex((count) => count <= place);
    let own = this.sorted.get(range);
    if (own === undefined) this.sorted.set(range, (own = this.inRange(range)));
    return own[place - (this.below[range] ?? 0)];
  }

  private inRange(range: number): Float64Array {
    const own = new Float64Array((this.below[range + 1] ?? 0) - (this.below[range] ?? 0));
    let count = 0;
    for (const list of this.lists)
      for (const each of list) if (this.rangeOf(each) === range) own[count++] = each;
    return own.sort();
  }

  /** Grows with the number, so that ranges follow each other as their numbers do. */
  private rangeOf(number: number): number {
    return Math.floor((number - this.least) * this.rangesAUnit);
  }
}
