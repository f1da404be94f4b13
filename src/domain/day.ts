/** A calendar day as whole days since 1970-01-01. */
export type Day = number;

/** An instant in epoch milliseconds (UTC). */
export type Instant = number;

const DAY_MS = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `yyyy-mm-dd` names, or null when the text is not a day of the calendar. */
export function parseDay(text: string): Day | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const day = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS;
  return formatDay(day) === text ? day : null;
}

/** `yyyy-mm-dd` of a day. */
export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The first instant of a day of UTC. */
export function startOf(day: Day): Instant {
  return day * DAY_MS;
}

/** The UTC day of an instant. */
export function utcDay(instant: Instant): Day {
  return Math.floor(instant / DAY_MS);
}

/** Turns instants into calendar days of one time zone. */
export type Calendar = (instant: Instant) => Day;

/**
 * The calendar of an IANA time zone. Zone look-ups are slow and a project's defects are many, so the day on which
 * a UTC day starts and ends is remembered: only an instant of a day with two local dates is looked at closely.
 * @throws RangeError when the zone is unknown.
 */
export function calendarOf(timeZone: string): Calendar {
  if (timeZone === 'UTC') return utcDay;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const offsetAt = (instant: Instant): number => {
    // Texts are made several times faster than parts; en-CA writes year, month, day, hour, minute, second.
    const parts = format.format(instant).split(/\D+/).map(Number);
    const [year = NaN, month = NaN, day, hour, minute, second] = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
  };
  const offsetAtStart = remembered((day) => offsetAt(day * DAY_MS));
  const steadyOffset = remembered((day) => {
    const offset = offsetAtStart(day);
    return offset === offsetAtStart(day + 1) ? offset : null;
  });
  // Defects come by day: mostly the day is that of the one before.
  let [lastDay, lastOffset] = [NaN, steadyOffset(0)];
  return (instant) => {
    const day = utcDay(instant);
    if (day !== lastDay) [lastDay, lastOffset] = [day, steadyOffset(day)];
    return utcDay(instant + (lastOffset ?? offsetAt(instant)));
  };
}

function remembered<T>(valueOf: (day: Day) => T): (day: Day) => T {
  const known = new Map<Day, T>();
  return (day) => {
    let value = known.get(day);
    if (value === undefined) {
      value = valueOf(day);
      known.set(day, value);
    }
    return value;
  };
}

/** Whether Intl knows the time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
