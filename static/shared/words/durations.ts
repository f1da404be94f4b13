import type { Formats } from './formats';

const MINUTE_MS = 60_000;
/** From the largest; a unit is used from twice its length on, so that `90 minutes` is not told as `2 hours`. */
const UNITS = [
  { ms: 24 * 60 * MINUTE_MS, forms: { one: 'day', other: 'days' } },
  { ms: 60 * MINUTE_MS, forms: { one: 'hour', other: 'hours' } },
  { ms: MINUTE_MS, forms: { one: 'minute', other: 'minutes' } },
] as const;

/** Spans of time in words, in whole units. */
export function durationFormat(counted: Formats['counted']): Formats['duration'] {
  return (milliseconds) => {
    const { forms, ms } = UNITS.find((each) => milliseconds >= 2 * each.ms) ?? UNITS[2];
    return counted(Math.max(1, Math.round(milliseconds / ms)), forms);
  };
}
