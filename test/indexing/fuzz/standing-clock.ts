import { Clock } from '../../../sandbox/clock';

/** A clock that only the sandbox moves, so that a run does not depend on how fast the machine is. */
export class StandingClock extends Clock {
  private instant = 0;

  override now(): number {
    return this.instant;
  }

  override set(instant: number): void {
    this.instant = instant;
  }

  override advance(milliseconds: number): void {
    if (milliseconds < 0) throw new RangeError(`a clock does not run backwards (${milliseconds} ms)`);
    this.instant += milliseconds;
  }
}
