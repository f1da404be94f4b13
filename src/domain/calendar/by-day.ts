import type { Day } from '../day';

/** A row for every day that occurs. Defects come by day: mostly the row is that of the one before, and not looked up. */
export class ByDay<T> implements Iterable<readonly [Day, T]> {
  private readonly rows = new Map<Day, T>();
  private lastDay = NaN;
  private last: T | undefined;

  /** @param rowOf makes the row of a day that had not occurred */
  constructor(private readonly rowOf: (day: Day) => T) {}

  on(day: Day): T {
    if (day === this.lastDay && this.last !== undefined) return this.last;
    let row = this.rows.get(day);
    if (row === undefined) this.rows.set(day, (row = this.rowOf(day)));
    this.lastDay = day;
    this.last = row;
    return row;
  }

  /** The row of a day; undefined when it did not occur. */
  get(day: Day): T | undefined {
    return this.rows.get(day);
  }

  [Symbol.iterator](): IterableIterator<readonly [Day, T]> {
    return this.rows[Symbol.iterator]();
  }
}
