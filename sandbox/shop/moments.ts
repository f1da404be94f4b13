import type { Dice } from './dice';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const WEEKEND_SHARE = 0.1;

/** The UTC day of an instant, as whole days since 1970-01-01. */
export function dayOf(instant: number): number {
  return Math.floor(instant / DAY);
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7;
}

/** `yyyy-mm-dd` of a day. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** When software is delivered on a release day. */
export function releaseHour(day: number): number {
  return day * DAY + 17 * HOUR;
}

/** Picks days and instants as a team at work would: on weekdays mostly, by daylight, never after `latest`. */
export class Moments {
  constructor(
    private readonly dice: Dice,
    /** Epoch milliseconds: nothing happens later. */
    readonly latest: number,
  ) {}

  /** A day, both ends included; `liking` weighs days against each other. Throws a RangeError when there is none. */
  day(from: number, to: number, liking: (day: number) => number = () => 1): number {
    const days: (readonly [number, number])[] = [];
    for (let day = from; day <= Math.min(to, dayOf(this.latest)); day += 1) {
      days.push([day, liking(day) * (weekdayOf(day) > 4 ? WEEKEND_SHARE : 1)]);
    }
    return this.dice.weighted(days);
  }

  /** An instant of a day that leaves room for work on the same day: 07:00 to 15:00. */
  early(day: number): number {
    return this.second(day * DAY + 7 * HOUR, day * DAY + 15 * HOUR);
  }

  /** An instant between two; the earlier one when nothing lies between. */
  between(from: number, until: number): number {
    const to = Math.min(until, this.latest);
    if (to <= from) return from;
    const day = this.day(dayOf(from), dayOf(to));
    const start = Math.max(from, day * DAY + 8 * HOUR);
    const end = Math.min(to, day * DAY + 18 * HOUR);
    return start < end ? this.second(start, end) : this.second(from, to);
  }

  private second(from: number, to: number): number {
    return from + this.dice.whole(0, Math.floor((to - from) / 1000)) * 1000;
  }
}
