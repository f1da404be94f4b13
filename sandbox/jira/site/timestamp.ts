import { zoneOffset } from './time-zone';

const TIMESTAMP =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const MINUTE = 60_000;

/** An instant in epoch milliseconds. `zoneMissing`: the text had no offset and was read as UTC. */
export interface ParsedTimestamp {
  readonly instant: number;
  readonly zoneMissing: boolean;
}

/**
 * Reads a timestamp as Jira Server and Cloud write them: offset `+0000`, `-0500`, `+01:00` or `Z`, with or without
 * milliseconds. Undefined when it is none, or names a day or hour that does not exist.
 */
export function parseTimestamp(text: string): ParsedTimestamp | undefined {
  const match = TIMESTAMP.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((digits) => Number(digits || 0));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (!isCalendarDay(year, month, day) || hour > 23 || minute > 59 || second > 59) return undefined;
  const millisecond = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = offsetMinutes(match[8]);
  if (offset === undefined) return undefined;
  const instant = Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - offset * MINUTE;
  return { instant, zoneMissing: match[8] === undefined };
}

function offsetMinutes(text: string | undefined): number | undefined {
  if (text === undefined || text.toUpperCase() === 'Z') return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', '') || 0)];
  if (hours > 18 || minutes > 59) return undefined;
  return (text.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Whether `text` is `yyyy-mm-dd` and a day of the calendar. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match !== null && isCalendarDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** As Jira Cloud answers: `2015-01-30T00:43:49.000+0000`, in the caller's time zone. */
export function formatTimestamp(instant: number, zone: string): string {
  const offset = zoneOffset(instant, zone);
  const minutes = Math.abs(offset) / MINUTE;
  const digits = String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0');
  return `${new Date(instant + offset).toISOString().slice(0, -1)}${offset < 0 ? '-' : '+'}${digits}`;
}
