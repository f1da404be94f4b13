import { isDay } from '../site/timestamp';
import { instantOfWall, zoneOffset } from '../site/time-zone';
import { JqlError, unknownFunction } from './errors';
import type { JqlContext, Literal } from './model';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const UNITS: Readonly<Record<string, number>> = { w: 7 * DAY, d: DAY, h: 60 * MINUTE, m: MINUTE };
const WALL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/;

/** The instant, in epoch milliseconds, that a date in a query stands for. Days and hours are the caller's. */
export function instantOf(literal: Literal, field: string, context: JqlContext): number {
  if (literal.kind === 'function') return functionInstant(literal.name, literal.args, field, context);
  const value = literal.kind === 'value' ? literal.value.trim() : 'EMPTY';
  // A bare number of this size is epoch milliseconds.
  if (/^\d{9,}$/.test(value)) return Number(value);
  const shift = relative(value);
  if (shift !== undefined) return context.now + shift;
  const wall = wallOf(value);
  if (wall === undefined) throw invalidDate(value, field);
  return instantOfWall(wall, context.zone);
}

function wallOf(value: string): number | undefined {
  const match = WALL.exec(value);
  if (!match) return undefined;
  const [year = '', month = '', day = '', hour = '0', minute = '0'] = match.slice(1);
  if (!isDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

/** A period such as `-1w 2d`: one sign for all of it. */
function relative(value: string): number | undefined {
  const match = /^([+-]?)((?:\d+[wdhm]\s*)+)$/.exec(value);
  if (!match?.[2]) return undefined;
  let total = 0;
  for (const [, amount, unit = ''] of match[2].matchAll(/(\d+)([wdhm])/g))
    total += Number(amount) * (UNITS[unit] ?? 0);
  return match[1] === '-' ? -total : total;
}

function functionInstant(name: string, args: readonly string[], field: string, context: JqlContext): number {
  const [increment, ...more] = args;
  switch (name.toLowerCase()) {
    case 'now':
      if (args.length > 0)
        throw new JqlError([`Function 'now' expected '0' arguments but received '${args.length}'.`]);
      return context.now;
    case 'startofday':
    case 'endofday': {
      const shift =
        increment === undefined ? 0 : relative(/^[+-]?\d+$/.test(increment) ? `${increment}d` : increment);
      if (shift === undefined || more.length > 0) {
        throw new JqlError([
          `The arguments '${args.join(', ')}' of the function '${name}' are not evaluated: give one period such as '-1d'.`,
        ]);
      }
      return edgeOfDay(name.toLowerCase() === 'endofday', shift, context);
    }
    default:
      throw unknownFunction(name, field);
  }
}

function edgeOfDay(isEnd: boolean, shift: number, { now, zone }: JqlContext): number {
  const wall = now + zoneOffset(now, zone) + shift;
  const start = Math.floor(wall / DAY) * DAY;
  return instantOfWall(isEnd ? start + DAY - 1 : start, zone);
}

function invalidDate(value: string, field: string): JqlError {
  return new JqlError([
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  ]);
}
