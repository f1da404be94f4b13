/** The sandbox's idea of now, in epoch milliseconds. It runs with the machine's clock unless it is set or advanced. */
export class Clock {
  private offset = 0;

  now(): number {
    return Date.now() + this.offset;
  }

  set(instant: number): void {
    this.offset = instant - Date.now();
  }

  /** Moves the clock forward; a negative amount is refused, since deliveries already made cannot be undone. */
  advance(milliseconds: number): void {
    if (milliseconds < 0) throw new RangeError(`a clock does not run backwards (${milliseconds} ms)`);
    this.offset += milliseconds;
  }
}
